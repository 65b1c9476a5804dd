package dev.trama.render;

import dev.trama.graph.Statement;

/** A claim as a branch: its quote, then who says so and where. */
final class StatementTree {
  private StatementTree() {}

  static void add(Statement statement, Tree tree) {
    Tree quote = tree.add("“" + statement.quote().strip() + "”");
    if (statement.accordingTo() != null) {
      quote.add("according to " + statement.accordingTo());
    }
    quote.addQuiet(Cited.of(statement.document(), statement.start(), statement.end()));
  }
}
