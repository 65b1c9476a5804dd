package dev.trama.workspace;

import dev.trama.model.TramaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The saved questions of a workspace: plain text files, one a question, that anyone may edit. Lines
 * that begin with {@code #} are remarks; {@code # watch} makes it one of those that every import is
 * asked about. {@code $word} is a parameter.
 */
public final class SavedQueries {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,60}");
  private static final Pattern PARAMETER = Pattern.compile("\"?\\$(\\w+)\"?");
  private static final String ENDING = ".txt";
  private static final String WATCH = "# watch";

  private final Path folder;

  public SavedQueries(Workspace workspace) {
    this.folder = workspace.folder().resolve("queries");
  }

  /**
   * A saved question.
   *
   * @param phrase as it is saved, with its parameters
   */
  public record Saved(String name, String phrase, boolean watched) {
    /** The names of its parameters, in order. */
    public Set<String> parameters() {
      return PARAMETER
          .matcher(phrase)
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The question with its parameters filled in: names in quotation marks, numbers and dates bare.
     *
     * @throws TramaException where one is missing or superfluous
     */
    public String filled(Map<String, String> values) {
      Set<String> wanted = parameters();
      if (!wanted.equals(values.keySet())) {
        throw new TramaException(
            TramaException.Kind.USAGE,
            wanted.isEmpty()
                ? name + " takes no parameters."
                : name
                    + " takes "
                    + wanted.stream().map(p -> p + "=…").collect(Collectors.joining(" "))
                    + ".");
      }
      return PARAMETER
          .matcher(phrase)
          .replaceAll(found -> Matcher.quoteReplacement(written(values.get(found.group(1)))));
    }

    private static String written(String value) {
      // A quotation mark inside would end the name; no name needs one to be found.
      return value.matches("[\\d.,-]+") ? value : '"' + value.replace('"', ' ') + '"';
    }
  }

  /** All of them, by name. */
  public List<Saved> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Saved> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING)) {
          all.add(get(name.substring(0, name.length() - ENDING.length())));
        }
      }
      return all;
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /**
   * One of them.
   *
   * @throws TramaException where there is none of this name
   */
  public Saved get(String name) {
    Path file = file(name);
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      String phrase =
          lines.stream()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(String::strip)
              .collect(Collectors.joining(" "));
      return new Saved(name, phrase, lines.stream().anyMatch(line -> line.strip().equals(WATCH)));
    } catch (NoSuchFileException e) {
      throw new TramaException(
          TramaException.Kind.NOT_FOUND,
          "There is no saved question " + name + "; 'trama query list' shows them.",
          e);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  public boolean exists(String name) {
    return Files.exists(file(name));
  }

  /** Writes it anew; remarks in the file are kept. */
  public void save(Saved saved) {
    Path file = file(saved.name());
    try {
      Files.createDirectories(folder);
      List<String> lines = new ArrayList<>();
      if (Files.exists(file)) {
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("#") && !line.strip().equals(WATCH))
            .forEach(lines::add);
      }
      if (saved.watched()) {
        lines.add(WATCH);
      }
      lines.add(saved.phrase());
      write(file, lines);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Removes it, with what was seen of it. */
  public void remove(String name) {
    get(name);
    try {
      Files.delete(file(name));
      Files.deleteIfExists(seenFile(name));
    } catch (IOException e) {
      throw failed(file(name), e);
    }
  }

  /** Where it lies. */
  public Path file(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "A saved question is named by letters, digits, dots and hyphens, not \"" + name + "\".");
    }
    return folder.resolve(name + ENDING);
  }

  /** The answers that a watched question had before, by id. */
  public Map<String, String> seen(String name) {
    Map<String, String> seen = new LinkedHashMap<>();
    try {
      if (Files.exists(seenFile(name))) {
        for (String line : Files.readAllLines(seenFile(name), StandardCharsets.UTF_8)) {
          String[] parts = line.split("\t", 2);
          seen.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
      }
      return seen;
    } catch (IOException e) {
      throw failed(seenFile(name), e);
    }
  }

  /** Keeps the answers that a watched question has now. */
  public void see(String name, Map<String, String> answers) {
    try {
      write(
          seenFile(name),
          answers.entrySet().stream().map(a -> a.getKey() + "\t" + a.getValue()).toList());
    } catch (IOException e) {
      throw failed(seenFile(name), e);
    }
  }

  private Path seenFile(String name) {
    return folder.resolve(name + ".seen");
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Path whole = Files.createTempFile(file.getParent(), ".query", ".part");
    Files.write(whole, lines, StandardCharsets.UTF_8);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static TramaException failed(Path file, IOException e) {
    return new TramaException(
        TramaException.Kind.FAILED, "Cannot read or write " + file + ": " + e.getMessage(), e);
  }
}
