package dev.trama.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.ClaimState;
import dev.trama.model.Name;
import dev.trama.model.Profile;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A chart as analysts annotate bulletins: {@code source, publisher, published, entities [{id, type,
 * name, aliases}], relations [{type, from, to, kin, role, status, since, until, date, amount,
 * currency, according_to, quote}]}. Ids are short and count within the document; what is said twice
 * is written once; only asserted claims are written.
 */
public final class GoldJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private GoldJson() {}

  /** The chart as indented JSON. */
  public static String write(Chart chart) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("source", chart.document().uri());
    root.put("publisher", chart.document().publisher());
    root.put(
        "published",
        chart.document().published() == null ? null : chart.document().published().toString());
    Map<String, String> ids = new HashMap<>();
    Map<Character, Integer> counts = new HashMap<>();
    ArrayNode entities = root.putArray("entities");
    for (Profile profile : chart.profiles()) {
      char letter = profile.type().singular().charAt(0);
      String id =
          ""
              + letter
              + (profile.type().label().equals("Location") ? "l" : "")
              + counts.merge(letter, 1, Integer::sum);
      ids.put(profile.id(), id);
      ObjectNode entity = entities.addObject();
      entity.put("id", id);
      entity.put("type", profile.type().label());
      entity.put("name", profile.name());
      ArrayNode aliases = entity.putArray("aliases");
      profile.names().stream().skip(1).map(Name::text).forEach(aliases::add);
    }
    ArrayNode relations = root.putArray("relations");
    Set<String> written = new HashSet<>();
    for (Claim claim : chart.claims()) {
      Qualifiers q = claim.qualifiers();
      boolean said =
          claim.state() != ClaimState.ASSERTED
              || !written.add(
                  claim.type()
                      + "|"
                      + claim.from()
                      + "|"
                      + claim.to()
                      + "|"
                      + q.kin()
                      + "|"
                      + q.amount());
      if (!said) {
        relation(relations.addObject(), claim, ids);
      }
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static void relation(ObjectNode relation, Claim claim, Map<String, String> ids) {
    Qualifiers q = claim.qualifiers();
    relation.put("type", claim.type().name());
    relation.put("from", ids.get(claim.from()));
    text(relation, "to", claim.to() == null ? null : ids.get(claim.to()));
    text(relation, "kin", q.kin());
    text(relation, "role", q.role());
    text(
        relation, "status", q.status() == null ? null : q.status().name().toLowerCase(Locale.ROOT));
    text(relation, "since", q.since());
    text(relation, "until", q.until());
    text(relation, "date", q.date());
    if (claim.type() == RelationType.REWARD && q.amount() != null) {
      relation.put("amount", q.amount());
      text(relation, "currency", q.currency());
      text(relation, "programme", q.programme());
    }
    text(relation, "according_to", q.accordingTo() == null ? null : ids.get(q.accordingTo()));
    relation.put("quote", claim.quote());
  }

  private static void text(ObjectNode node, String field, Object value) {
    if (value != null) {
      node.put(field, value.toString());
    }
  }
}
