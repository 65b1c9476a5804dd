package dev.trama.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists beside this class: one entry a line, {@code #} begins a remark. */
final class NameData {
  private NameData() {}

  /** The lines of a list without its remarks. */
  static List<String> lines(String file) {
    return allLines(file).stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** The words of a list, lines and order aside. */
  static List<String> words(String file) {
    return lines(file).stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
  }

  static List<String> allLines(String file) {
    try (InputStream in = NameData.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the name list " + file + " is not on the class path");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
