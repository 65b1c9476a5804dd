package dev.trama.render;

import dev.trama.explore.Shared;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
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
                  .map(hop -> said(hop, one.entity()))
                  .collect(Collectors.joining("; ")),
              Long.toString(one.of()),
              one.entity() != null
                  ? one.entity().id()
                  : one.document() != null ? one.document().id() : null));
    }
    return new Table(List.of("shared", "what", "how", "by", "id"), rows);
  }

  /** Told from the end that is one of the names asked about. */
  private static String said(Hop hop, Ref shared) {
    Ref near = hop.from().id().equals(shared.id()) ? hop.to() : hop.from();
    return near.name() + ": " + LinkWords.of(hop, near.id());
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
