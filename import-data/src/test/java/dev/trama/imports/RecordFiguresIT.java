package dev.trama.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.graph.Candidates.Candidate;
import dev.trama.graph.Graph;
import dev.trama.graph.Row;
import dev.trama.testing.GraphTest;
import dev.trama.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Senzing's demonstration records, which are made to be hard, against clusters decided by hand:
 * what the rules join by themselves, and what somebody would have joined who says "same" to every
 * pair that {@code trama resolve} shows from a score on. Prints the figures of docs/resolve.md.
 */
@GraphTest
class RecordFiguresIT {
  private static final int ALL = 2_000;
  private static final int MOST_PRINTED = 12;

  private final Graph graph;

  RecordFiguresIT(Graph graph) {
    this.graph = graph;
  }

  @Test
  void recordsAreBroughtTogether() throws IOException {
    Path folder = SharedData.require("data/er-senzing");
    List<Input> inputs = new ArrayList<>();
    for (String name : List.of("customers.jsonl", "watchlist.jsonl", "reference.jsonl")) {
      inputs.add(new Input(name, folder.resolve(name)));
    }
    ImportReport report =
        new Importer(graph, Sources::read)
            .run(inputs, "records", null, ImportProgress.NONE, () -> false);
    assertThat(report.failures()).isEmpty();
    assertThat(report.added()).as("but one record without a name").isEqualTo(158);
    assertThat(count("MATCH ()-[c:OWNS|HOLDS_POSITION]->(:Entity) RETURN count(*) AS n"))
        .as("the relations that the records disclose between people and companies")
        .isEqualTo(11);

    Map<String, String> records = records();
    Score rules = score(records);
    print("the rules alone", rules);
    assertThat(rules.precision()).isEqualTo(1);
    List<Candidate> candidates = graph.candidates().likeliest(ALL, 0);
    Map<String, String> entities = new HashMap<>();
    records.values().forEach(entity -> entities.put(entity, entity));
    Score best = rules;
    for (double least : new double[] {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3}) {
      for (Candidate candidate : candidates) {
        if (candidate.comparison().score() >= least) {
          String kept = root(entities, candidate.one().id());
          entities.put(root(entities, candidate.other().id()), kept);
        }
      }
      Map<String, String> joined = new HashMap<>();
      records.forEach((record, entity) -> joined.put(record, root(entities, entity)));
      Score score = score(joined);
      print("and every pair shown from " + least + " on", score);
      best = score.f1() > best.f1() ? score : best;
    }
    assertThat(best.f1()).isGreaterThanOrEqualTo(0.7);
  }

  private record Score(double precision, double recall, Set<Set<String>> wrong) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  private static void print(String what, Score score) {
    System.out.printf(
        Locale.ROOT,
        "records, %s: pairwise precision %.3f, recall %.3f, F1 %.3f, wrong %s%n",
        what,
        score.precision(),
        score.recall(),
        score.f1(),
        score.wrong().size() > MOST_PRINTED ? score.wrong().size() : score.wrong());
  }

  private static String root(Map<String, String> entities, String entity) {
    String at = entity;
    while (!entities.getOrDefault(at, at).equals(at)) {
      at = entities.get(at);
    }
    return at;
  }

  /** The number of each record with the entity it is of. */
  private Map<String, String> records() {
    Map<String, String> records = new HashMap<>();
    for (Row row :
        graph
            .cypher()
            .read(
                """
                MATCH (p:Profile)-[:OF]->(e:Entity) WHERE p.anchor STARTS WITH 'senzing:'
                  AND NOT p.anchor CONTAINS '#'
                RETURN p.anchor AS anchor, e.id AS id
                """,
                Map.of())) {
      String anchor = row.text("anchor");
      records.put(anchor.substring(anchor.indexOf('/') + 1), row.text("id"));
    }
    return records;
  }

  private static Score score(Map<String, String> found) throws IOException {
    Set<Set<String>> right = new HashSet<>();
    Set<Set<String>> unsure = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RecordFiguresIT.class.getResourceAsStream("senzing-clusters.txt"),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        boolean open = line.startsWith("?");
        List<String> numbers = Arrays.asList(line.replace("?", "").strip().split(" "));
        (open ? unsure : right).addAll(pairs(numbers));
      }
    }
    unsure.removeAll(right);
    Map<String, List<String>> clusters =
        found.keySet().stream().collect(Collectors.groupingBy(found::get));
    Set<Set<String>> joined = new HashSet<>();
    clusters.values().forEach(numbers -> joined.addAll(pairs(numbers)));
    joined.removeAll(unsure);
    long hits = joined.stream().filter(right::contains).count();
    Set<Set<String>> wrong = new HashSet<>(joined);
    wrong.removeAll(right);
    return new Score(hits / (double) joined.size(), hits / (double) right.size(), wrong);
  }

  private static Set<Set<String>> pairs(List<String> numbers) {
    Set<Set<String>> pairs = new HashSet<>();
    for (int i = 0; i < numbers.size(); i++) {
      for (String other : numbers.subList(i + 1, numbers.size())) {
        pairs.add(Set.of(numbers.get(i), other));
      }
    }
    return pairs;
  }

  private long count(String statement) {
    return graph.cypher().read(statement, Map.of()).get(0).number("n");
  }
}
