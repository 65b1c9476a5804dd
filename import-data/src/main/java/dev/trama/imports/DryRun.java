package dev.trama.imports;

import dev.trama.graph.Graph;
import dev.trama.graph.Written;
import dev.trama.model.Chart;
import dev.trama.model.SourceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells what an import would do, and writes nothing. */
public final class DryRun {
  private static final int CHUNK = 64;

  private final Graph graph;
  private final Function<Input, Stream<Draft>> reading;

  /**
   * @param reading yields the documents of an input, as for an {@link Importer}
   */
  public DryRun(Graph graph, Function<Input, Stream<Draft>> reading) {
    this.graph = graph;
    this.reading = reading;
  }

  /**
   * What would become of a document.
   *
   * @param profiles how many would come with it; 0 where it is known
   * @param claims how many would come with it; 0 where it is known
   * @param unsupportedLanguage as {@link Draft#unsupportedLanguage} tells
   */
  public record Planned(
      Input input,
      SourceDocument document,
      Written.Outcome outcome,
      int profiles,
      int claims,
      String unsupportedLanguage) {}

  /**
   * Reads and charts everything that an import would.
   *
   * @param each told of every document
   * @param failed told why an input, or a document of it, cannot be taken
   * @param ended told of each input that is done with
   * @param stop asked between chunks; true ends early
   * @return how many inputs failed
   */
  public int run(
      List<Input> inputs,
      Consumer<Planned> each,
      Consumer<String> failed,
      Runnable ended,
      BooleanSupplier stop) {
    int failures = 0;
    // What is read twice is known the second time.
    Map<String, Written.Outcome> seen = new HashMap<>();
    try (Reading items = new Reading(inputs.iterator(), reading)) {
      List<Reading.Item> chunk = items.next(CHUNK);
      while (!chunk.isEmpty() && !stop.getAsBoolean()) {
        Map<String, Written.Outcome> standing = graph.documents().standing(documents(chunk));
        for (Reading.Item item : chunk) {
          if (item.draft() == null) {
            if (item.failure() != null) {
              failures++;
              failed.accept(item.failure());
            }
            ended.run();
          } else {
            SourceDocument document = item.draft().document();
            Written.Outcome outcome =
                seen.containsKey(document.sha256())
                    ? Written.Outcome.KNOWN
                    : standing.get(document.sha256());
            seen.put(document.sha256(), outcome);
            each.accept(planned(item, outcome));
          }
        }
        chunk = items.next(CHUNK);
      }
    }
    return failures;
  }

  private static Planned planned(Reading.Item item, Written.Outcome outcome) {
    Draft draft = item.draft();
    int profiles = 0;
    int claims = 0;
    if (outcome != Written.Outcome.KNOWN) {
      Chart chart = draft.chart().get();
      profiles = chart.profiles().size();
      claims = chart.claims().size();
    }
    return new Planned(
        item.input(), draft.document(), outcome, profiles, claims, draft.unsupportedLanguage());
  }

  private static List<SourceDocument> documents(List<Reading.Item> items) {
    List<SourceDocument> documents = new ArrayList<>();
    items.stream()
        .map(Reading.Item::draft)
        .filter(Objects::nonNull)
        .forEach(draft -> documents.add(draft.document()));
    return documents;
  }
}
