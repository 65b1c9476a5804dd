package dev.trama.cli;

import dev.trama.graph.BulkFiles;
import dev.trama.imports.BulkImport;
import dev.trama.imports.Input;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.render.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** First loads through Neo4j's own importer: into the workspace, or into files for a server. */
final class BulkOptions {
  @Option(
      names = "--bulk",
      description =
          "Load into an empty embedded workspace by Neo4j's own importer, all or nothing: fastest for"
              + " large lists. Ids and links are the same; but an input that fails ends the import,"
              + " and so do two texts of one address.")
  private boolean bulk;

  @Option(
      names = "--bulk-files",
      paramLabel = "FOLDER",
      description =
          "Write the files that 'neo4j-admin database import full' takes into a new folder, and"
              + " import nothing.")
  private String files;

  boolean given() {
    return bulk || files != null;
  }

  /**
   * Does what was asked for.
   *
   * @param source names the inputs
   */
  int run(CommandContext context, List<Input> inputs, String source, BulkImport load) {
    if (bulk && files != null) {
      throw new TramaException(Kind.USAGE, "--bulk loads and --bulk-files only writes; choose one");
    }
    String by = context.terminal().env("USER").orElse(null);
    BooleanSupplier stop = context.terminal().cancellation()::requested;
    if (files != null) {
      BulkFiles written = load.write(inputs, source, by, made(context), stop);
      context.out().println("neo4j-admin database import full \\");
      written.arguments().forEach(a -> context.out().println("  '" + Printable.line(a) + "' \\"));
      context.out().println("  neo4j");
      context.err().println("trama: " + Counted.of(written.documents(), "document") + " written");
      return ExitCodes.ANSWERED;
    }
    long[] documents = {0};
    context.replaceEmptyStore(
        store -> {
          Path csv = store.resolve("bulk");
          try {
            BulkImport.clear(csv);
            Files.createDirectories(csv);
            BulkFiles written = load.write(inputs, source, by, csv, stop);
            documents[0] = written.documents();
            load.load(written, store);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            BulkImport.clear(csv);
          }
        });
    context.err().println("trama: " + documents[0] + " new (in bulk)");
    return ExitCodes.ANSWERED;
  }

  private Path made(CommandContext context) {
    Path folder = context.terminal().resolve(files);
    try {
      Files.createDirectories(folder);
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw new TramaException(Kind.USAGE, files + " is not empty; name a new folder");
        }
      }
      return folder;
    } catch (IOException e) {
      throw new TramaException(
          Kind.FAILED, "cannot write into " + files + ": " + e.getMessage(), e);
    }
  }
}
