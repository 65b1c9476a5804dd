package dev.trama.graph;

import dev.trama.model.ClaimState;
import dev.trama.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The properties of a link, which follow from the claims that support it, in any order. */
final class LinkState {
  private final LinkKey key;
  private final Set<String> newDocuments = new HashSet<>();
  private final Set<String> roles = new TreeSet<>();
  private long claims;
  private long disputed;
  private long documents;
  private String since;
  private String until;
  private String status;
  private double confidence;
  private String ended;
  private final List<String> known = new ArrayList<>();

  LinkState(LinkKey key) {
    this.key = key;
  }

  LinkKey key() {
    return key;
  }

  /** Starts from what the graph already holds. */
  void startFrom(Map<String, Object> properties) {
    Row link = new Row(properties);
    claims = link.number("claims");
    if (properties.containsKey("disputed")) {
      disputed = link.number("disputed");
    }
    documents = link.number("documents");
    if (properties.containsKey("roles")) {
      roles.addAll(link.texts("roles"));
    }
    if (properties.containsKey("known")) {
      known.addAll(link.texts("known"));
    }
    since = (String) properties.get("since");
    until = (String) properties.get("until");
    status = (String) properties.get("status");
    confidence = link.decimal("confidence");
  }

  /** Takes in a claim that supports it, of a document that counts, not seen before. */
  void support(String document, Map<String, Object> claim) {
    String claimed = (String) claim.get("status");
    // Only what every claim says holds of the link.
    status = claims == 0 || claimed != null && claimed.equals(status) ? claimed : null;
    claims++;
    if (ClaimState.DISPUTED.name().equals(claim.get("state"))) {
      disputed++;
    }
    newDocuments.add(document);
    if (claim.get("role") != null) {
      roles.add((String) claim.get("role"));
    }
    since = better(since, (String) claim.get("since"), PartialDate::earliest, true);
    until = better(until, (String) claim.get("until"), PartialDate::latest, false);
    confidence = Math.max(confidence, ((Number) claim.get("confidence")).doubleValue());
  }

  /** Says when it could be known; also by claims that do not count beside others. */
  void known(Collection<String> periods) {
    known.addAll(periods);
  }

  List<String> known() {
    return known;
  }

  /** Says that none of its claims holds after this date, the list that made them having changed. */
  void end(String date) {
    ended = ended == null || ended.compareTo(date) < 0 ? date : ended;
  }

  /** The earlier or later of two dates; one without a year only where there is no other. */
  private static String better(
      String one, String other, Function<PartialDate, Optional<LocalDate>> edge, boolean earlier) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    Optional<LocalDate> a = PartialDate.parse(one).flatMap(edge);
    Optional<LocalDate> b = PartialDate.parse(other).flatMap(edge);
    if (a.isEmpty() != b.isEmpty()) {
      return a.isEmpty() ? other : one;
    }
    int order = a.isEmpty() ? 0 : a.get().compareTo(b.get());
    if (order == 0) {
      return one.compareTo(other) <= 0 ? one : other;
    }
    return order < 0 == earlier ? one : other;
  }

  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("claims", claims);
    properties.put("documents", documents + newDocuments.size());
    properties.put("confidence", confidence);
    if (!roles.isEmpty()) {
      properties.put("role", roles.iterator().next());
      properties.put("roles", List.copyOf(new ArrayList<>(roles)));
    }
    if (disputed > 0) {
      properties.put("disputed", disputed);
    }
    put(properties, "kin", key.kin());
    put(properties, "since", since);
    put(properties, "until", until == null ? ended : until);
    if (!known.isEmpty()) {
      properties.put("known", Periods.joined(known));
    }
    if (ended != null) {
      properties.put("past", true);
    }
    put(properties, "status", status);
    return properties;
  }

  private static void put(Map<String, Object> properties, String name, String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }
}
