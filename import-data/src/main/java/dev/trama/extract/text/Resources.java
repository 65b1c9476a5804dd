package dev.trama.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the word lists that ship with the extractor. */
public final class Resources {
  private static final String FOLDER = "/dev/trama/extract/lexicon/";

  private Resources() {}

  /** The lines of a list, without comments and blank lines. */
  public static List<String> lines(String file) {
    try (InputStream in = Resources.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("no word list " + file);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.isBlank() && !line.startsWith("# ")) {
          lines.add(line.strip());
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a list that parts them with bars or blanks. */
  public static List<String> words(String file, String separator) {
    List<String> words = new ArrayList<>();
    for (String line : lines(file)) {
      words.addAll(split(line, separator));
    }
    return words;
  }

  /** A list of the form {@code key: word|word}; a key may come more than once. */
  public static Map<String, List<String>> classes(String file) {
    Map<String, List<String>> classes = new LinkedHashMap<>();
    for (String line : lines(file)) {
      int colon = line.indexOf(": ");
      classes
          .computeIfAbsent(line.substring(0, colon), k -> new ArrayList<>())
          .addAll(split(line.substring(colon + 2), "|"));
    }
    return classes;
  }

  public static List<String> split(String line, String separator) {
    return Arrays.stream(line.split(java.util.regex.Pattern.quote(separator)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
