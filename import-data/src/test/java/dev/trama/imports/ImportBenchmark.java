package dev.trama.imports;

import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.store.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints how many bulletins a second are extracted, and extracted and written, in parts of the run
 * so that a falling rate shows: {@code ImportBenchmark [BULLETINS]}. The store is embedded and the
 * bulletins are invented.
 */
public final class ImportBenchmark {
  private static final int PARTS = 5;

  private ImportBenchmark() {}

  public static void main(String[] args) throws IOException {
    int number = args.length == 0 ? 2000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("trama-benchmark-");
    try {
      List<Input> inputs = write(folder.resolve("bulletins"), number);
      extract("extraction, first time", inputs.subList(0, number / PARTS));
      for (List<Input> part : parts(inputs)) {
        extract("extraction, warm", part);
      }
      try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("store"), 0);
          Graph graph = Graph.open(Connection.to(store))) {
        for (List<Input> part : parts(inputs)) {
          importing("extraction and writing", graph, part);
        }
        importing("import of what is known", graph, inputs);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static List<Input> write(Path folder, int number) throws IOException {
    Files.createDirectories(folder);
    BulletinGenerator generator = new BulletinGenerator(7);
    List<Input> inputs = new ArrayList<>();
    long characters = 0;
    for (int i = 0; i < number; i++) {
      String text = generator.bulletin(i);
      Path file = folder.resolve("%05d.txt".formatted(i));
      Files.writeString(file, text);
      characters += text.length();
      inputs.add(new Input(file.getFileName().toString(), file));
    }
    System.out.printf("%d bulletins of %d characters%n", number, characters / number);
    return inputs;
  }

  private static List<List<Input>> parts(List<Input> inputs) {
    int size = Math.max(1, inputs.size() / PARTS);
    List<List<Input>> parts = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i += size) {
      parts.add(inputs.subList(i, Math.min(inputs.size(), i + size)));
    }
    return parts;
  }

  private static void extract(String what, List<Input> inputs) {
    Bulletins bulletins = Bulletins.shared();
    long began = System.nanoTime();
    int claims =
        inputs.parallelStream()
            .mapToInt(input -> bulletins.read(input).chart().get().claims().size())
            .sum();
    print(what, inputs.size(), began, claims + " claims");
  }

  private static void importing(String what, Graph graph, List<Input> inputs) {
    long began = System.nanoTime();
    ImportReport report =
        new Importer(graph, input -> Stream.of(Bulletins.shared().read(input)))
            .run(inputs, "benchmark", null, ImportProgress.NONE, () -> false);
    print(
        what,
        inputs.size(),
        began,
        report.added()
            + " new, "
            + report.known()
            + " known, "
            + report.failures().size()
            + " failed");
  }

  private static void print(String what, int number, long began, String result) {
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(Locale.ROOT, "%-24s %8.1f a second  (%s)%n", what, number / seconds, result);
  }
}
