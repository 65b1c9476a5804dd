package dev.trama.render;

import dev.trama.graph.DocumentEntry;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document as one cites it: publisher, date, title, or failing those its address. */
final class Cited {
  private Cited() {}

  static String of(DocumentEntry document) {
    String cited =
        Stream.of(document.publisher(), document.published(), document.title())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String known = cited.isEmpty() && document.uri() != null ? document.uri() : cited;
    return (known.isEmpty() ? document.id() : known)
        + (document.ended() == null ? "" : ", listed until " + document.ended());
  }

  /** With the place in its text. */
  static String of(DocumentEntry document, long start, long end) {
    return of(document) + ", characters " + start + "–" + end;
  }
}
