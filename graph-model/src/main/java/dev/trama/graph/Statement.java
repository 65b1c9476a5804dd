package dev.trama.graph;

import dev.trama.model.ClaimState;
import dev.trama.model.ClaimStatus;
import dev.trama.model.RelationType;
import java.math.BigDecimal;

/**
 * A claim as it is shown: what it says, in which words, where, and who said so. Dates are written
 * as {@link dev.trama.model.PartialDate} writes them; whatever is not said is null.
 *
 * @param from the name of the first end as its document has it
 * @param to the name of the other end as its document has it; null for a fact
 * @param accordingTo the name of whoever says so, where the document tells
 * @param start where the quote begins in the document's text, in UTF-16 units
 * @param end where it ends
 * @param dispute null where nobody disputes it, or that was not asked for
 */
public record Statement(
    String id,
    RelationType type,
    String from,
    String to,
    String role,
    String kin,
    BigDecimal amount,
    String currency,
    String programme,
    String date,
    String since,
    String until,
    ClaimStatus status,
    String accordingTo,
    String quote,
    int start,
    int end,
    DocumentEntry document,
    String extractor,
    double confidence,
    ClaimState state,
    Dispute dispute) {

  /**
   * Who disputes a claim, and since when.
   *
   * @param by may be null
   * @param on a day, such as {@code 2026-11-24}
   * @param why may be null
   */
  public record Dispute(String by, String on, String why) {
    /** What a statement returns of a map {@code claim}; nothing where nobody disputes it. */
    static final String OF_CLAIM = of("claim");

    static String of(String claim) {
      return """
          CASE %1$s.state WHEN 'DISPUTED' THEN COLLECT {
            MATCH (k:Decision {claim: %1$s.id})
            RETURN {by: k.by, on: toString(date(k.at)), why: k.why}
          }[0] END AS dispute"""
          .formatted(claim);
    }

    private static Dispute of(Row row) {
      return new Dispute(row.text("by"), row.text("on"), row.text("why"));
    }
  }

  /**
   * From a row with the properties {@code claim} and {@code document}, and the texts {@code type},
   * {@code fromName}, {@code toName} and {@code accordingTo}; {@code dispute} may be among them.
   */
  public static Statement of(Row row) {
    Row claim = new Row(row.map("claim"));
    return new Statement(
        claim.text("id"),
        RelationType.valueOf(row.text("type")),
        row.text("fromName"),
        row.text("toName"),
        said(claim, "role"),
        said(claim, "kin"),
        amount(claim.columns().get("amount")),
        said(claim, "currency"),
        said(claim, "programme"),
        said(claim, "date"),
        said(claim, "since"),
        said(claim, "until"),
        said(claim, "status") == null ? null : ClaimStatus.valueOf(said(claim, "status")),
        row.text("accordingTo"),
        claim.text("quote"),
        (int) claim.number("start"),
        (int) claim.number("end"),
        DocumentEntry.of(new Row(row.map("document"))),
        claim.text("extractor"),
        claim.decimal("confidence"),
        ClaimState.valueOf(claim.text("state")),
        row.columns().get("dispute") == null ? null : Dispute.of(new Row(row.map("dispute"))));
  }

  private static String said(Row claim, String property) {
    return (String) claim.columns().get(property);
  }

  private static BigDecimal amount(Object number) {
    return number == null ? null : new BigDecimal(number.toString());
  }
}
