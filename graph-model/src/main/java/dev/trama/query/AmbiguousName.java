package dev.trama.query;

import dev.trama.model.TramaException;
import java.util.List;
import java.util.stream.Collectors;

/** A name that several entities bear. It is not guessed which is meant. */
public final class AmbiguousName extends TramaException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  private final transient List<Found> candidates;

  AmbiguousName(String name, List<Found> candidates) {
    super(Kind.USAGE, message(name, candidates));
    this.candidates = List.copyOf(candidates);
  }

  private static String message(String name, List<Found> candidates) {
    int left = candidates.size() - SHOWN;
    return Shown.quoted(name)
        + " may be "
        + candidates.stream().limit(SHOWN).map(Found::line).collect(Collectors.joining("; or "))
        + (left > 0 ? "; or " + left + " more" : "")
        + ". Write the full name, or the id in its place.";
  }

  /** Those who bear it, best match first. */
  public List<Found> candidates() {
    return candidates;
  }
}
