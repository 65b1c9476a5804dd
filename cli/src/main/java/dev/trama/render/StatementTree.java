package dev.trama.render;

import dev.trama.graph.Statement;

/** A claim as a branch: its quote, then who says so and where. */
final class StatementTree {
  private StatementTree() {}

  /** "disputed by Ana, 2026-11-24: mistaken identity". */
  static String disputed(Statement.Dispute dispute) {
    return "disputed by "
        + (dispute.by() == null ? "somebody" : dispute.by())
        + ", "
        + dispute.on()
        + (dispute.why() == null ? "" : ": " + dispute.why());
  }

  static void add(Statement statement, Tree tree) {
    Tree quote = tree.add("“" + statement.quote().strip() + "”");
    String said = statement.accordingTo() == null ? "" : "according to " + statement.accordingTo();
    // A fact's own line has its date already.
    String date =
        statement.date() == null || statement.to() == null ? "" : DateWords.of(statement.date());
    String both = said + (said.isEmpty() || date.isEmpty() ? "" : ", ") + date;
    if (!both.isEmpty()) {
      quote.add(both);
    }
    if (statement.dispute() != null) {
      quote.add(disputed(statement.dispute()));
    }
    quote.addQuiet(Cited.of(statement.document(), statement.start(), statement.end()));
  }
}
