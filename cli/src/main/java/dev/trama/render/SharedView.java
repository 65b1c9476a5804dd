package dev.trama.render;

import dev.trama.explore.Shared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What several names share, a row each. */
public final class SharedView {
  private SharedView() {}

  public static Table table(List<Shared> shared) {
    List<List<String>> rows = new ArrayList<>();
    for (Shared one : shared) {
      rows.add(
          Arrays.asList(
              one.entity() != null ? "link" : one.kind() != null ? "value" : "document",
              what(one),
              one.links().stream()
                  .map(hop -> LinkWords.of(hop, one.entity().id()))
                  .collect(Collectors.joining("; ")),
              Long.toString(one.of()),
              one.entity() != null
                  ? one.entity().id()
                  : one.document() != null ? one.document().id() : null));
    }
    return new Table(List.of("shared", "what", "how", "by", "id"), rows);
  }

  private static String what(Shared one) {
    if (one.entity() != null) {
      return one.entity().name() + " (" + one.entity().type() + ")";
    }
    return one.kind() != null
        ? one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + one.value()
        : Cited.of(one.document());
  }
}
