package dev.trama.render;

import dev.trama.query.Evidence;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A claim as a branch: its quote, then who says so and where. */
final class ClaimTree {
  private ClaimTree() {}

  static void add(Evidence claim, Tree tree) {
    Tree quote = tree.add("“" + claim.quote().strip() + "”");
    if (claim.accordingTo() != null) {
      quote.add("according to " + claim.accordingTo().name());
    }
    quote.addQuiet(source(claim.document()) + ", characters " + claim.start() + "–" + claim.end());
  }

  /** The document as one cites it: publisher, date, title, or failing those its address. */
  static String source(Evidence.Source document) {
    String cited =
        Stream.of(document.publisher(), document.published(), document.title())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    if (!cited.isEmpty()) {
      return cited;
    }
    return document.uri() == null ? document.id() : document.uri();
  }
}
