package dev.trama.render;

import dev.trama.explore.Gap;
import java.util.ArrayList;
import java.util.List;

/** What is missing or contradicts itself, a row each. */
public final class GapView {
  private GapView() {}

  public static Table table(List<Gap> gaps) {
    List<List<String>> rows = new ArrayList<>();
    for (Gap gap : gaps) {
      rows.add(
          List.of(
              gap.kind().word(),
              gap.about().name(),
              gap.about().type(),
              what(gap),
              gap.about().id()));
    }
    return new Table(List.of("gap", "name", "type", "what", "id"), rows);
  }

  private static String what(Gap gap) {
    String values = String.join(" and ", gap.values());
    String link = gap.link() == null ? "" : LinkWords.of(gap.link(), gap.about().id());
    return switch (gap.kind()) {
      case NO_LEADER -> "nobody is said to lead it";
      case UNNAMED_LEADER -> link + ", known by no full name";
      case BIRTH_DATES -> "born " + values;
      case GENDERS -> "said to be " + values;
      case KINSHIPS -> values + " of " + gap.link().to().name();
      case PERIOD -> link + ", which ends before it begins";
      case ONE_DOCUMENT -> link + ", says one document alone";
    };
  }
}
