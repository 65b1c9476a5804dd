package dev.trama.model;

/**
 * A stretch of a document's text, in UTF-16 units: {@code start} inclusive, {@code end} exclusive.
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
