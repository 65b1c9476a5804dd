package dev.trama.query;

import dev.trama.graph.Link;
import dev.trama.graph.Row;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One step of the way from an answer back to the names of the question: a link as it is charted, or
 * a fact, which has no other end.
 *
 * @param type the name of a {@link dev.trama.model.RelationType}
 * @param from where the link starts, whichever end was asked for
 * @param role the roles that claims give, joined; null where none does
 * @param kin read as "from is the kin of to"
 * @param status where every claim says so: FORMER, ALLEGED or DECEASED
 * @param since first and {@code until} last date that claims name, as {@link
 *     dev.trama.model.PartialDate} writes them; {@code date} is that of an event
 * @param amount in whole units of {@code currency}
 * @param claims how many claims support it, from how many {@code documents}
 * @param disputed how many of the claims somebody disputes
 * @param inferredBy the rule, in words, by which the answer follows from this link and another one;
 *     null where documents say it themselves
 */
public record Hop(
    String type,
    Ref from,
    Ref to,
    String role,
    String kin,
    String status,
    String since,
    String until,
    String date,
    Number amount,
    String currency,
    String programme,
    long claims,
    long documents,
    long disputed,
    String inferredBy) {
  /** What a statement returns of the link {@code r}, for {@link #of}. */
  public static final String PROJECTION =
      "r {.role, .kin, .status, .since, .until, .claims, .documents, .disputed, type: type(r), from: "
          + end("startNode(r)")
          + ", to: "
          + end("endNode(r)")
          + "}";

  private static final int RULE_LINKS = 2;

  private static String end(String node) {
    return "{id: %1$s.id, name: %1$s.name, type: [l IN labels(%1$s) WHERE l <> 'Entity'][0]}"
        .formatted(node);
  }

  /** From a row as {@link #PROJECTION} gives it of a link. */
  public static Hop of(Row row) {
    return new Hop(
        row.text("type"),
        Ref.of(row.map("from")),
        Ref.of(row.map("to")),
        row.text("role"),
        row.text("kin"),
        row.text("status"),
        row.text("since"),
        row.text("until"),
        null,
        null,
        null,
        null,
        row.number("claims"),
        row.number("documents"),
        row.number("disputed"),
        null);
  }

  static Hop fact(Map<String, Object> fact, Ref holder) {
    Row row = new Row(fact);
    return new Hop(
        row.text("type"),
        holder,
        null,
        row.text("role"),
        null,
        row.text("status"),
        row.text("since"),
        row.text("until"),
        row.text("date"),
        (Number) row.get("amount"),
        row.text("currency"),
        row.text("programme"),
        row.number("claims"),
        row.number("documents"),
        row.number("disputed"),
        null);
  }

  /** The link that this step goes along; not for a fact. */
  public Link link() {
    return new Link(from.id(), RelationType.valueOf(type), to.id(), kin);
  }

  /** What a fact amounts to in a few words: "5000000 USD", "2021-12-01". */
  String value() {
    if (amount != null) {
      return currency == null ? amount.toString() : amount + " " + currency;
    }
    return date != null ? date : since != null ? since : role;
  }

  /** The way of an answer; a rule among its rows stands before the two links it is applied to. */
  static List<Hop> links(List<Row> rows) {
    List<Hop> hops = new ArrayList<>();
    String rule = null;
    int applied = 0;
    for (Row row : rows) {
      if (row.columns().containsKey("rule")) {
        rule = row.text("rule");
        applied = 0;
      } else {
        hops.add(applied++ < RULE_LINKS ? Hop.of(row).inferredBy(rule) : Hop.of(row));
      }
    }
    return List.copyOf(hops);
  }

  private Hop inferredBy(String rule) {
    return new Hop(
        type, from, to, role, kin, status, since, until, date, amount, currency, programme, claims,
        documents, disputed, rule);
  }
}
