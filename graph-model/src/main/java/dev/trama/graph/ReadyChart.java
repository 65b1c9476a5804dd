package dev.trama.graph;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.Profile;
import dev.trama.resolve.Anchors;
import dev.trama.resolve.Unresolved;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chart with all that can be worked out before the graph is looked at, so that one thread can do
 * that while another writes the charts before it.
 */
public final class ReadyChart {
  private final Chart chart;
  private final String known;
  private final Map<String, Object> document;
  private final List<Map<String, Object>> profiles = new ArrayList<>();
  private final List<Map<String, Object>> claims = new ArrayList<>();
  private final List<Unresolved> unresolved;

  ReadyChart(Chart chart, ZonedDateTime now) {
    this.chart = chart;
    this.known = ChartRows.known(chart.document(), now);
    this.document = ChartRows.document(chart, known);
    Map<String, String> anchors = Anchors.of(chart);
    for (Profile profile : chart.profiles()) {
      profiles.add(ChartRows.profile(profile, anchors.get(profile.id())));
    }
    for (Claim claim : chart.claims()) {
      claims.add(ChartRows.claim(claim));
    }
    this.unresolved = Unresolved.in(chart, anchors);
  }

  Chart chart() {
    return chart;
  }

  String id() {
    return chart.document().sha256();
  }

  String uri() {
    return chart.document().uri();
  }

  /** From when on one could know what it says. */
  String known() {
    return known;
  }

  /** The properties of the document. */
  Map<String, Object> document() {
    return document;
  }

  /** The properties of each profile. */
  List<Map<String, Object>> profiles() {
    return profiles;
  }

  /** The properties of each claim and fact, in the order of the chart's claims. */
  List<Map<String, Object>> claims() {
    return claims;
  }

  List<Unresolved> unresolved() {
    return unresolved;
  }
}
