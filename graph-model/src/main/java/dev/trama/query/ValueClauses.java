package dev.trama.query;

import dev.trama.graph.Evidence;
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
    List<String> facts = facts(type, step.conditions());
    compiler.line("CALL (x) {");
    compiler.line("  MATCH (x)<-[:OF]-(p:Profile)-[:HAS]->(f:Fact)");
    compiler.line("  MATCH (p)-[:IN]->(d:Document)");
    compiler.line("  WHERE " + String.join("\n    AND ", facts));
    compiler.line("  WITH f, d ORDER BY f.confidence DESC, d.published DESC, f.id");
    compiler.line("  WITH f.amount AS amount, f.currency AS currency,");
    compiler.line("    CASE WHEN f.amount IS NULL THEN f.date END AS date,");
    compiler.line("    head(collect(f)) AS f, count(DISTINCT d) AS documents,");
    compiler.line("    collect(f.id) AS ids, head(collect(f.programme)) AS programme,");
    compiler.line("    sum(CASE f.state WHEN 'DISPUTED' THEN 1 ELSE 0 END) AS disputed");
    if (step.conditions().documents() != null) {
      compiler.line("  WHERE documents >= " + compiler.parameter(step.conditions().documents()));
    }
    compiler.line("  RETURN f AS v, null AS r, documents, ids, amount,");
    compiler.line("    f {.type, .amount, .currency, .date, .since, .until, .role, .status,");
    compiler.line("      programme: programme, documents: documents, claims: size(ids),");
    compiler.line("      disputed: disputed} AS fact");
    if (!type.to().isEmpty() && step.conditions().amount() == null) {
      compiler.line("  UNION ALL");
      compiler.line("  MATCH (x)-" + compiler.link("r", type.name()) + "->(v:Entity)");
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

  /** That such a value is known of {@code x}, or, for a type with another end, such a link. */
  String known(Question.Holding holding) {
    RelationType type = holding.value().type();
    String fact =
        """
        EXISTS {
          MATCH (x)<-[:OF]-(p:Profile)-[:HAS]->(f:Fact)
          MATCH (p)-[:IN]->(d:Document)
          WHERE %s
        }"""
            .formatted(String.join("\n    AND ", facts(type, holding.conditions())));
    return type.to().isEmpty() || holding.conditions().amount() != null
        ? fact
        : "(" + fact + "\n  OR EXISTS { (x)-" + compiler.link("", type.name()) + "->(:Entity) })";
  }

  /** What must hold of the fact {@code f} in the document {@code d}. */
  private List<String> facts(RelationType type, Question.Conditions conditions) {
    List<String> facts = new ArrayList<>();
    facts.add("f.type = '" + type.name() + "' AND " + Evidence.supports("f"));
    facts.add(compiler.standing());
    if (conditions.status() != null) {
      facts.add("f.status = " + compiler.parameter(conditions.status().name()));
    }
    if (conditions.confidence() != null) {
      facts.add("f.confidence >= " + compiler.parameter(conditions.confidence().doubleValue()));
    }
    Comparison amount = conditions.amount();
    if (amount != null) {
      facts.add(
          "f.amount "
              + amount.bound().operator()
              + " "
              + compiler.parameter(amount.amount().doubleValue()));
      if (amount.currency() != null) {
        facts.add("f.currency = " + compiler.parameter(amount.currency()));
      }
    }
    facts.addAll(compiler.claimConditions(conditions, "f"));
    return facts;
  }
}
