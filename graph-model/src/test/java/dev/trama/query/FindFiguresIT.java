package dev.trama.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.graph.Graph;
import dev.trama.graph.Row;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.names.NameFigures;
import dev.trama.names.NameFigures.Alias;
import dev.trama.names.NameFigures.Individuals;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@code find} answers when it is asked for the aliases of narcotics individuals; prints the
 * figures of docs/names.md and holds floors under them.
 */
@GraphTest
class FindFiguresIT {
  private static final int SHOWN = 100;
  private static final int AT_ONCE = 50;
  private static final Set<EntityType> PEOPLE = Set.of(EntityType.PERSON);

  private final Graph graph;
  private Individuals individuals;

  FindFiguresIT(Graph graph) {
    this.graph = graph;
  }

  @BeforeEach
  void read() throws IOException {
    individuals = Individuals.read(SharedData.require("data/ofac-2021-07"));
    assertThat(individuals.queries()).hasSize(830);
    assertThat(individuals.primary()).hasSize(4_620);
  }

  @Test
  void aliasesFindTheirBearersAmongPrimaryNames() {
    store(List.of());
    Ranking primary = rank("among primary names", individuals.queries());
    System.out.printf(
        Locale.ROOT,
        "OFAC aliases with a word in common with the primary name: %.3f%n",
        individuals.shareWithAnyWordInCommon());
    assertThat(primary.first()).isGreaterThanOrEqualTo(0.64);
    assertThat(primary.meanReciprocal()).isGreaterThanOrEqualTo(0.67);
  }

  @Test
  void aliasesFindTheirBearersWhereTheyAreKnown() {
    store(individuals.aliases());
    assertThat(rank("where all are known", individuals.queries()).first())
        .isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void aliasesFindTheirBearersWhereOthersAreKnown() {
    List<Alias> known = new ArrayList<>();
    for (int i = 0; i < individuals.aliases().size(); i += 2) {
      known.add(individuals.aliases().get(i));
    }
    store(known);
    Set<Alias> held = Set.copyOf(known);
    List<Alias> others = individuals.queries().stream().filter(a -> !held.contains(a)).toList();
    Ranking half = rank("where every second alias is known, those unknown", others);
    assertThat(half.first()).isGreaterThanOrEqualTo(0.7);
  }

  private record Ranking(double first, double meanReciprocal) {}

  private void store(List<Alias> known) {
    Map<String, List<String>> aliases = new HashMap<>();
    for (Alias alias : known) {
      aliases.computeIfAbsent(alias.id(), id -> new ArrayList<>()).add(alias.name());
    }
    List<Chart> charts = new ArrayList<>();
    individuals
        .primary()
        .forEach(
            (id, name) -> {
              ChartBuilder chart = new ChartBuilder(name, uri(id));
              chart.person(NameFigures.spoken(name)).alias(name);
              aliases.getOrDefault(id, List.of()).forEach(chart::alias);
              charts.add(chart.chart());
            });
    String batch = graph.batches().start("a list", "nobody");
    for (int from = 0; from < charts.size(); from += 1000) {
      graph.charts().write(charts.subList(from, Math.min(from + 1000, charts.size())), batch);
    }
  }

  private static String uri(String id) {
    return "ofac:sdn/" + id;
  }

  /** Ties count against: a hit ranks behind all that score the same. */
  private Ranking rank(String what, List<Alias> queries) {
    Map<String, String> entities = new HashMap<>();
    for (Row row :
        graph
            .cypher()
            .read(
                "MATCH (d:Document)<-[:IN]-(:Profile)-[:OF]->(e:Entity) RETURN d.uri AS uri, e.id AS id",
                Map.of())) {
      entities.put(row.text("uri"), row.text("id"));
    }
    int first = 0;
    int ten = 0;
    int missed = 0;
    double reciprocal = 0;
    long started = System.nanoTime();
    for (int from = 0; from < queries.size(); from += AT_ONCE) {
      List<Alias> some = queries.subList(from, Math.min(from + AT_ONCE, queries.size()));
      Map<String, List<Candidate>> candidates =
          new NameLookup(graph.cypher()).search(some.stream().map(Alias::name).toList());
      for (Alias alias : some) {
        List<Found> found =
            Questions.best(alias.name(), candidates.get(alias.name()), PEOPLE, SHOWN);
        String wanted = entities.get(uri(alias.id()));
        double score =
            found.stream()
                .filter(f -> f.entity().id().equals(wanted))
                .mapToDouble(Found::score)
                .findFirst()
                .orElse(-1);
        if (score < 0) {
          missed++;
          continue;
        }
        long rank = found.stream().filter(f -> f.score() >= score - 1e-12).count();
        first += rank == 1 ? 1 : 0;
        ten += rank <= 10 ? 1 : 0;
        reciprocal += 1.0 / rank;
      }
    }
    double n = queries.size();
    Ranking ranking = new Ranking(first / n, reciprocal / n);
    System.out.printf(
        Locale.ROOT,
        "find, %d OFAC aliases %s: R@1 %.3f, R@10 %.3f, MRR %.3f, %d not found, %.1f ms each%n",
        queries.size(),
        what,
        ranking.first(),
        ten / n,
        ranking.meanReciprocal(),
        missed,
        (System.nanoTime() - started) / n / 1e6);
    return ranking;
  }
}
