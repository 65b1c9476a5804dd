package dev.trama.query;

import dev.trama.model.EntityType;
import dev.trama.query.Question.Count;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Within;

/**
 * Whoever is around a name, where that alone is asked: the nearest first, then those whom most
 * documents speak of. Only for a page of them it is looked for the best of the shortest ways, as
 * {@link dev.trama.network.Reach} has it.
 */
final class VicinityClauses {
  private final Compiler compiler;
  private final Within within;
  private final EntityType type;

  private VicinityClauses(Compiler compiler, Within within, EntityType type) {
    this.compiler = compiler;
    this.within = within;
    this.type = type;
  }

  /** Null where the question is another. */
  static VicinityClauses of(Question question, Compiler compiler) {
    Question of = question instanceof Count count ? count.of() : question;
    Question set = of instanceof Only only ? only.of() : of;
    return set instanceof Within within && within.links() > 1 && within.of() instanceof Named
        ? new VicinityClauses(compiler, within, of instanceof Only only ? only.type() : null)
        : null;
  }

  void compile(String id, boolean count, int skip, int limit) {
    compiler.line("MATCH (x:Entity {id: " + compiler.parameter(id) + "})");
    compiler.within(within);
    compiler.line("WHERE y <> x" + (type == null ? "" : " AND y:" + type.label()));
    if (count) {
      compiler.line("RETURN count(*) AS answers");
      return;
    }
    compiler.line("WITH x, y, length(p) AS links");
    compiler.line("ORDER BY links, y.documents DESC, y.name, y.id");
    compiler.line(
        "SKIP "
            + compiler.named("skip", (long) skip)
            + " LIMIT "
            + compiler.named("limit", limit + 1L));
    String links = compiler.links(within);
    compiler.line("CALL (x, y) {");
    compiler.line(
        "  MATCH p = allShortestPaths((y)-[:" + links + "*1.." + within.links() + "]-(x))");
    compiler.line("  WHERE all(n IN nodes(p) WHERE n:Person OR n:CriminalGroup OR n:Company");
    compiler.line("    OR n = x OR n = y)");
    compiler.known("relationships(p)").ifPresent(known -> compiler.line("    AND " + known));
    compiler.line("  RETURN relationships(p) AS hops,");
    compiler.line("    reduce(least = 2147483647, r IN relationships(p) |");
    compiler.line(
        "      CASE WHEN r.documents < least THEN r.documents ELSE least END) AS support");
    compiler.line("  ORDER BY");
    compiler.line("    reduce(cost = 0, r IN relationships(p) | cost + 1000000000 / r.documents),");
    compiler.line("    [n IN nodes(p) | n.id],");
    compiler.line("    [r IN relationships(p) | type(r) + ' ' + coalesce(r.kin, '')]");
    compiler.line("  LIMIT 1");
    compiler.line("}");
    compiler.line("WITH y AS x, hops, support, links");
    compiler.line("ORDER BY links, x.documents DESC, x.name, x.id");
    compiler.page(false, false);
  }
}
