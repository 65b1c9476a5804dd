package dev.trama.graph;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.ClaimState;
import dev.trama.model.Name;
import dev.trama.model.PartialDate;
import dev.trama.model.Profile;
import dev.trama.model.Qualifiers;
import dev.trama.model.SourceDocument;
import dev.trama.model.Span;
import dev.trama.model.Value;
import dev.trama.model.ValueKind;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a chart becomes in the graph: one map of properties for each node and relationship. */
final class ChartRows {
  private static final Pattern UNSURE = Pattern.compile("[?~]");

  private ChartRows() {}

  static Map<String, Object> document(Chart chart, String known) {
    SourceDocument document = chart.document();
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", document.sha256());
    put(properties, "title", document.title());
    put(properties, "publisher", document.publisher());
    put(properties, "published", document.published());
    put(properties, "uri", document.uri());
    put(properties, "language", document.language());
    properties.put("text", document.text());
    properties.put("known", known);
    long proposed = chart.claims().stream().filter(c -> c.state() == ClaimState.PROPOSED).count();
    if (proposed > 0) {
      properties.put("proposed", proposed);
    }
    return properties;
  }

  /** From when on one could know what it says: when it was published, else when it came. */
  static String known(SourceDocument document, ZonedDateTime now) {
    return document.published() == null || document.published().year() == null
        ? now.toLocalDate().toString()
        : UNSURE.matcher(document.published().toString()).replaceAll("");
  }

  static Map<String, Object> profile(Profile profile, String anchor) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", profile.id());
    properties.put("anchor", anchor);
    properties.put("type", profile.type().label());
    properties.put("name", profile.name());
    properties.put("names", profile.names().stream().map(Name::text).toList());
    properties.put("nameKinds", profile.names().stream().map(n -> n.kind().name()).toList());
    properties.put("nameSpans", profile.names().stream().map(n -> span(n.span())).toList());
    if (profile.category() != null) {
      properties.put("category", profile.category().name());
    }
    for (ValueKind kind : ValueKind.values()) {
      List<Value> values = profile.values(kind).toList();
      if (!values.isEmpty()) {
        properties.put(kind.property(), values.stream().map(Value::text).toList());
        properties.put(
            kind.property() + "Spans", values.stream().map(v -> span(v.span())).toList());
      }
    }
    return properties;
  }

  /** The properties of a claim, be it a relationship or a fact. */
  static Map<String, Object> claim(Claim claim) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", claim.id());
    Qualifiers said = claim.qualifiers();
    put(properties, "role", said.role());
    put(properties, "kin", said.kin());
    if (said.amount() != null) {
      properties.put("amount", number(said.amount()));
    }
    put(properties, "currency", said.currency());
    put(properties, "programme", said.programme());
    put(properties, "date", said.date());
    put(properties, "since", said.since());
    put(properties, "until", said.until());
    put(properties, "status", said.status());
    put(properties, "accordingTo", said.accordingTo());
    PartialDate first = said.date() != null ? said.date() : said.since();
    PartialDate last = said.date() != null ? said.date() : said.until();
    if (first != null) {
      first.earliest().ifPresent(day -> properties.put("dateFrom", day));
    }
    if (last != null) {
      last.latest().ifPresent(day -> properties.put("dateTo", day));
    }
    properties.put("quote", claim.quote());
    properties.put("start", claim.span().start());
    properties.put("end", claim.span().end());
    properties.put("extractor", claim.extractor());
    properties.put("confidence", claim.confidence());
    properties.put("state", claim.state().name());
    return properties;
  }

  static Map<String, Object> row(Object... columns) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      row.put((String) columns[i], columns[i + 1]);
    }
    return row;
  }

  /** Exact where it is whole and fits 64 bits, as sums of money do. */
  private static Number number(BigDecimal amount) {
    try {
      return amount.longValueExact();
    } catch (ArithmeticException e) {
      return amount.doubleValue();
    }
  }

  private static String span(Span span) {
    return span == null ? "" : span.start() + "-" + span.end();
  }

  private static void put(Map<String, Object> properties, String name, Object value) {
    if (value != null) {
      properties.put(name, value instanceof Enum<?> e ? e.name() : Objects.toString(value));
    }
  }
}
