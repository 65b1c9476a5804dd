package dev.trama.cli;

import dev.trama.model.EntityType;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.query.Found;
import dev.trama.query.Questions;
import dev.trama.render.Format;
import dev.trama.render.FoundRenderer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds every line of a file, some dozens by one statement, and never holds more than those. */
final class FindEach {
  private static final int CHUNK = 50;

  /** No name is longer; what is cut off a line cannot fill the memory either. */
  private static final int LONGEST = 400;

  private final CommandContext context;
  private final Set<EntityType> types;
  private final int limit;

  FindEach(CommandContext context, Set<EntityType> types, int limit) {
    this.context = context;
    this.types = types;
    this.limit = limit;
  }

  int run(String file) {
    Format format = context.format(Format.NDJSON);
    if (format != Format.NDJSON && format != Format.CSV) {
      throw new TramaException(
          Kind.USAGE, "--each prints ndjson or csv, not " + word(format) + ".");
    }
    FoundRenderer renderer = new FoundRenderer(format, context.out());
    Questions questions = context.questions();
    boolean any = false;
    try (InputStream in = open(file)) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (List<String> chunk = next(lines); !chunk.isEmpty(); chunk = next(lines)) {
        Map<String, List<Found>> found = questions.find(chunk, types, limit);
        for (String name : chunk) {
          renderer.print(name, found.get(name));
          any |= !found.get(name).isEmpty();
        }
        context.out().flush();
        if (context.terminal().cancellation().requested()) {
          return ExitCodes.CANCELLED;
        }
      }
    } catch (IOException e) {
      throw new TramaException(Kind.FAILED, file + " cannot be read", e);
    }
    return any ? ExitCodes.ANSWERED : ExitCodes.NOTHING_FOUND;
  }

  private InputStream open(String file) throws IOException {
    return file.equals("-")
        ? context.terminal().in()
        : Files.newInputStream(context.terminal().resolve(file));
  }

  private static List<String> next(BufferedReader lines) throws IOException {
    List<String> chunk = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int read = lines.read();
    while (read >= 0) {
      if (read == '\n') {
        add(line, chunk);
        if (chunk.size() == CHUNK) {
          return chunk;
        }
      } else if (line.length() < LONGEST) {
        line.append((char) read);
      }
      read = lines.read();
    }
    add(line, chunk);
    return chunk;
  }

  private static void add(StringBuilder line, List<String> chunk) {
    String name = line.toString().replace("\uFEFF", "").strip();
    if (!name.isEmpty()) {
      chunk.add(name);
    }
    line.setLength(0);
  }

  private static String word(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
