package dev.trama.query;

import dev.trama.model.PartialDate;
import dev.trama.query.Question.Born;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What claims must meet, and how their dates and those of people are compared. */
final class ClaimClauses {
  private final Compiler compiler;

  ClaimClauses(Compiler compiler) {
    this.compiler = compiler;
  }

  /** What must hold of a claim or fact in the document {@code d}. */
  List<String> of(Conditions conditions, String claim) {
    List<String> where = new ArrayList<>();
    if (conditions.since() != null) {
      where.add(since(conditions.since(), claim));
    }
    if (conditions.during() != null) {
      where.add(during(conditions.during(), claim));
    }
    if (conditions.accordingTo() != null) {
      where.add(
          "EXISTS { (:Profile {id: "
              + claim
              + ".accordingTo})-[:OF]->(:Entity {id: "
              + compiler.entity(conditions.accordingTo())
              + "}) }");
    }
    if (conditions.publishedBy() != null) {
      String publisher = compiler.parameter(conditions.publishedBy().toLowerCase(Locale.ROOT));
      where.add("toLower(d.publisher) CONTAINS " + publisher);
    }
    return where;
  }

  /**
   * Compares a date of birth {@code b} with a date as far as both are exact; one without a year
   * tells nothing.
   */
  String born(Born born) {
    String date = compiler.parameter(born.date().toString());
    String operator =
        switch (born.when()) {
          case BEFORE -> "<";
          case AFTER -> ">";
          case SINCE -> ">=";
          case IN -> "=";
        };
    return "NOT b STARTS WITH '-' AND "
        + (born.when() == When.IN ? "size(b) >= size(" + date + ") AND " : "")
        + "left(b, size(%1$s)) %2$s left(%1$s, size(b))".formatted(date, operator);
  }

  /** A claim without a date of its own speaks of the day its document was published. */
  private String since(PartialDate date, String claim) {
    String day = compiler.parameter(date.earliest().orElseThrow());
    return "(%1$s.dateFrom >= %2$s OR %1$s.dateTo >= %2$s OR %1$s.dateTo IS NULL AND %3$s)"
        .formatted(claim, day, publishedFrom(compiler.parameter(date.toString())));
  }

  private String during(PartialDate date, String claim) {
    String first = compiler.parameter(date.earliest().orElseThrow());
    String last = compiler.parameter(date.latest().orElseThrow());
    String text = compiler.parameter(date.toString());
    return """
        CASE
              WHEN %1$s.dateFrom IS NULL AND %1$s.dateTo IS NULL
                THEN left(d.published, size(%4$s)) = left(%4$s, size(d.published))
              WHEN %1$s.dateFrom IS NULL THEN %2$s <= %1$s.dateTo <= %3$s
              WHEN %1$s.dateTo IS NULL
                THEN %1$s.dateFrom <= %3$s AND (%1$s.dateFrom >= %2$s OR %5$s)
              ELSE %1$s.dateFrom <= %3$s AND %1$s.dateTo >= %2$s
            END"""
        .formatted(claim, first, last, text, publishedFrom(text));
  }

  private static String publishedFrom(String text) {
    return "d.published >= left(" + text + ", size(d.published))";
  }
}
