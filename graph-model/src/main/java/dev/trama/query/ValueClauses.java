package dev.trama.query;

import dev.trama.model.RelationType;
import dev.trama.query.Question.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches what is known of each {@code x} without another end, such as rewards, and the links of
 * the same type, such as to the court that charged. The same value said by several documents is one
 * answer.
 */
final class ValueClauses {
  private final Compiler compiler;

  ValueClauses(Compiler compiler) {
    this.compiler = compiler;
  }

  void match(Step step) {
    RelationType type = step.relation().type();
    List<String> facts = new ArrayList<>();
    facts.add("f.type = '" + type.name() + "' AND f.state = 'ASSERTED'");
    facts.add("d.superseded IS NULL");
    if (step.conditions().status() != null) {
      facts.add("f.status = " + compiler.parameter(step.conditions().status().name()));
    }
    facts.addAll(compiler.claimConditions(step.conditions(), "f"));
    compiler.line("CALL (x) {");
    compiler.line("  MATCH (x)<-[:OF]-(p:Profile)-[:HAS]->(f:Fact)");
    compiler.line("  MATCH (p)-[:IN]->(d:Document)");
    compiler.line("  WHERE " + String.join("\n    AND ", facts));
    compiler.line("  WITH f, d ORDER BY f.confidence DESC, d.published DESC, f.id");
    compiler.line("  WITH f.amount AS amount, f.currency AS currency,");
    compiler.line("    CASE WHEN f.amount IS NULL THEN f.date END AS date,");
    compiler.line("    head(collect(f)) AS f, count(DISTINCT d) AS documents,");
    compiler.line("    collect(f.id) AS ids, head(collect(f.programme)) AS programme");
    compiler.line("  RETURN f AS v, null AS r, documents, ids, amount,");
    compiler.line("    f {.type, .amount, .currency, .date, .since, .until, .role, .status,");
    compiler.line("      programme: programme, documents: documents, claims: size(ids)} AS fact");
    if (!type.to().isEmpty()) {
      compiler.line("  UNION ALL");
      compiler.line("  MATCH (x)-[r:" + type.name() + "]->(v:Entity)");
      List<String> links = compiler.conditions(step.conditions(), "x", "v");
      if (!links.isEmpty()) {
        compiler.line("  WHERE " + String.join("\n    AND ", links));
      }
      compiler.line("  RETURN v, r, r.documents AS documents, [] AS ids, null AS amount,");
      compiler.line("    null AS fact");
    }
    compiler.line("}");
    compiler.line("WITH v, CASE WHEN r IS NULL THEN x END AS holder, fact, ids, amount,");
    compiler.line("  CASE WHEN r IS NULL THEN hops ELSE [r] + hops END AS way,");
    compiler.line(
        "  CASE WHEN size(hops) = 0 OR documents < support THEN documents ELSE support END"
            + " AS weakest");
    compiler.line("ORDER BY weakest DESC, size(way)");
    compiler.line("WITH v AS x, head(collect(holder)) AS holder, head(collect(fact)) AS fact,");
    compiler.line("  head(collect(ids)) AS ids, head(collect(amount)) AS amount,");
    compiler.line("  head(collect(way)) AS hops, max(weakest) AS support");
  }
}
