package dev.trama.imports;

import dev.trama.graph.Batch;
import dev.trama.graph.Graph;
import dev.trama.graph.Lists;
import dev.trama.graph.ReadyChart;
import dev.trama.graph.Written;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes inputs into the graph as one batch. One thread reads ahead while this one writes; documents
 * are written some dozens at a time, each whole or not at all. Killed or stopped, the batch stays
 * open, and the same import goes on with it: what is there already is known by its content.
 */
public final class Importer {
  /** Entries of a list; bulletins come a few dozens at a time, see {@link Reading#next}. */
  private static final int CHUNK = 512;

  private final Graph graph;
  private final Function<Input, Stream<Draft>> reading;

  /**
   * @param reading yields the documents of an input; where it throws, the input has failed and the
   *     others go on
   */
  public Importer(Graph graph, Function<Input, Stream<Draft>> reading) {
    this.graph = graph;
    this.reading = reading;
  }

  /**
   * Imports.
   *
   * @param source names this import, such that the same import has the same name
   * @param by who imports
   * @param stop asked between chunks; true ends the import early
   */
  public ImportReport run(
      List<Input> inputs, String source, String by, ImportProgress progress, BooleanSupplier stop) {
    ExecutorService ahead =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "reading");
              thread.setDaemon(true);
              return thread;
            });
    Function<Input, Stream<Draft>> inOrder =
        input -> WholeList.inOrder(reading.apply(input), input, graph.lists());
    try (Reading items = new Reading(inputs.iterator(), inOrder)) {
      Run run = new Run(source, by, progress, inputs.size());
      Future<List<Prepared>> next = ahead.submit(() -> prepare(items.next(CHUNK)));
      while (!stop.getAsBoolean()) {
        List<Prepared> chunk = await(next);
        if (chunk.isEmpty()) {
          return run.finish();
        }
        next = ahead.submit(() -> prepare(items.next(CHUNK)));
        run.write(chunk);
      }
      // The stream may not be closed while it is being read.
      await(next);
      return run.leave();
    } finally {
      ahead.shutdown();
    }
  }

  /** Charts what the graph does not know yet. */
  private List<Prepared> prepare(List<Reading.Item> items) {
    Set<String> known = graph.documents().known(ids(items));
    List<Prepared> prepared = new ArrayList<>();
    for (Reading.Item item : items) {
      if (item.draft() == null) {
        prepared.add(new Prepared(item, Stage.ENDED, null, item.failure()));
      } else if (known.contains(item.draft().document().sha256())) {
        prepared.add(new Prepared(item, Stage.KNOWN, null, null));
      } else {
        prepared.add(chart(item));
      }
    }
    return prepared;
  }

  private Prepared chart(Reading.Item item) {
    try {
      ReadyChart ready = graph.charts().ready(item.draft().chart().get());
      return new Prepared(item, Stage.CHARTED, ready, null);
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours must not cost the rest of a night's batch.
      return new Prepared(item, Stage.FAILED, null, item.input().name() + ": unexpected " + e);
    }
  }

  private static Set<String> ids(List<Reading.Item> items) {
    return items.stream()
        .filter(item -> item.draft() != null)
        .map(item -> item.draft().document().sha256())
        .collect(Collectors.toSet());
  }

  private enum Stage {
    KNOWN,
    CHARTED,
    FAILED,
    /** Nothing more comes from this input. */
    ENDED
  }

  private record Prepared(Reading.Item item, Stage stage, ReadyChart chart, String failure) {}

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TramaException(Kind.CANCELLED, "cancelled", e);
    }
  }

  /** One import under way. */
  private final class Run {
    private final String source;
    private final String by;
    private final ImportProgress progress;
    private final int inputs;
    private final List<Outcome> outcomes = new ArrayList<>();
    private String batch;
    private boolean resumed;
    private Outcome current;
    private WholeList list;

    /** Documents that were there already. */
    private final List<String> cameUpon = new ArrayList<>();

    Run(String source, String by, ImportProgress progress, int inputs) {
      this.source = source;
      this.by = by;
      this.progress = progress;
      this.inputs = inputs;
    }

    void write(List<Prepared> chunk) {
      Iterator<Written> written =
          store(
              chunk.stream().flatMap(item -> Optional.ofNullable(item.chart()).stream()).toList());
      for (Prepared item : chunk) {
        Outcome before = current == null ? Outcome.begun(item.item().input()) : current;
        Draft draft = item.item().draft();
        if (draft != null && draft.unsupportedLanguage() != null) {
          before = before.inLanguage(draft.unsupportedLanguage());
        }
        follow(draft);
        switch (item.stage()) {
          case KNOWN -> {
            cameUpon.add(draft.document().sha256());
            current = before.counting(Written.Outcome.KNOWN);
          }
          case CHARTED -> current = before.counting(written.next().outcome());
          case FAILED -> current = before.failing(item.failure());
          case ENDED -> {
            Outcome done =
                item.failure() == null ? endList(before) : before.failing(item.failure());
            list = null;
            outcomes.add(done);
            progress.done(done);
            current = null;
          }
        }
      }
    }

    private Iterator<Written> store(List<ReadyChart> charts) {
      if (charts.isEmpty()) {
        // An import of nothing new leaves no trace, not even a batch.
        return Collections.emptyIterator();
      }
      try {
        return graph.charts().writeReady(charts, batch()).iterator();
      } catch (TramaException e) {
        if (e.kind() != Kind.NOT_FOUND) {
          throw e;
        }
        // The same import ran twice at once, and the other has ended the batch that both wrote to.
        batch = null;
        return graph.charts().writeReady(charts, batch()).iterator();
      }
    }

    private String batch() {
      if (batch == null) {
        Optional<Batch> left = graph.batches().unfinished(source);
        resumed = left.isPresent();
        batch = left.map(Batch::id).orElseGet(() -> graph.batches().start(source, by));
      }
      return batch;
    }

    private void follow(Draft draft) {
      if (draft != null && draft.version() != null) {
        if (list == null) {
          list = new WholeList(draft.version());
        }
        list.add(draft.document());
      }
    }

    /** Ends what a list that has now been read whole no longer says. */
    private Outcome endList(Outcome outcome) {
      if (list == null || outcome.failed()) {
        return outcome;
      }
      Lists.Pending pending = list.compare(graph.lists());
      if (!pending.isEmpty() || batch != null) {
        list.apply(pending, graph.lists(), batch());
      }
      return outcome.ending(pending);
    }

    ImportReport finish() {
      note();
      if (batch == null) {
        // All was known: an import of this source that was killed at its very end is whole now.
        graph.batches().unfinished(source).ifPresent(left -> graph.batches().finish(left.id()));
      } else if (!isKept()) {
        batch = null;
      }
      return leave();
    }

    private boolean isKept() {
      try {
        return graph.batches().finish(batch);
      } catch (TramaException e) {
        if (e.kind() != Kind.NOT_FOUND) {
          throw e;
        }
        return true;
      }
    }

    private void note() {
      if (batch != null && !cameUpon.isEmpty()) {
        graph.batches().knew(batch, cameUpon);
        cameUpon.clear();
      }
    }

    ImportReport leave() {
      note();
      return new ImportReport(batch, outcomes, resumed, inputs);
    }
  }
}
