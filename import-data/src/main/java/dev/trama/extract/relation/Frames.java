package dev.trama.extract.relation;

import dev.trama.extract.text.Resources;
import dev.trama.model.RelationType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What verbs claim, as the list {@code frames.txt} declares it. */
final class Frames {
  enum Shape {
    UNDERGOES,
    DOES,
    LINKS
  }

  /** The claim of a verb; {@code prepositions} bring its other end, none means the object does. */
  record Frame(RelationType type, Shape shape, Set<String> prepositions) {}

  private final Map<String, Frame> frames = new HashMap<>();

  Frames() {
    for (String line : Resources.lines("frames.txt")) {
      String[] sides = line.split("=");
      String[] parts = sides[1].split(";");
      String[] claim = parts[0].strip().split(" ");
      Set<String> prepositions =
          parts.length > 1 ? Set.copyOf(List.of(parts[1].strip().split(" "))) : Set.of();
      Frame frame =
          new Frame(
              RelationType.valueOf(claim[0]),
              Shape.valueOf(claim[1].toUpperCase(java.util.Locale.ROOT)),
              prepositions);
      for (String lemma : sides[0].strip().split(" ")) {
        frames.put(lemma, frame);
      }
    }
  }

  Frame of(String lemma) {
    return frames.get(lemma);
  }
}
