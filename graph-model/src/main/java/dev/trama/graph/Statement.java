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
    ClaimState state) {

  /**
   * From a row with the properties {@code claim} and {@code document}, and the texts {@code type},
   * {@code fromName}, {@code toName} and {@code accordingTo}.
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
        ClaimState.valueOf(claim.text("state")));
  }

  private static String said(Row claim, String property) {
    return (String) claim.columns().get(property);
  }

  private static BigDecimal amount(Object number) {
    return number == null ? null : new BigDecimal(number.toString());
  }
}
