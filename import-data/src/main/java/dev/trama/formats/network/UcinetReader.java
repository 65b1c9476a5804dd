package dev.trama.formats.network;

import dev.trama.formats.lists.Lines;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.network.Element.Tie;
import dev.trama.formats.network.Element.Vertex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads UCINET's DL files with one kind of actors: full matrices, one or several, edge lists
 * ({@code edgelist1}) and node lists ({@code nodelist1}), with or without labels.
 */
public final class UcinetReader extends NetworkReader {
  private static final Pattern SETTING =
      Pattern.compile("\\b(n|nm|nr|nc|format)\\s*=\\s*([a-z0-9]+)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^\\s,\"]+)");
  private static final int MOST = 1_000_000;

  @Override
  public String format() {
    return "UCINET DL";
  }

  @Override
  public boolean recognises(byte[] head) {
    String start =
        new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "");
    return start.matches("(?is)\\s*dl[\\s,].*")
        && Pattern.compile("(?i)\\bn[rm]?\\s*=\\s*\\d").matcher(start).find();
  }

  @Override
  Elements open(ListFile file) {
    Deque<Element> elements = new ArrayDeque<>(new Parse(file).elements());
    return new Elements() {
      @Override
      public Element next() {
        return elements.poll();
      }

      @Override
      public void close() {
        elements.clear();
      }
    };
  }

  /** One file; its sections follow each other by keywords. */
  private static final class Parse {
    private final ListFile file;
    private final List<String> labels = new ArrayList<>();
    private final List<String> matrices = new ArrayList<>();
    private final List<Word> data = new ArrayList<>();
    private final List<List<Word>> lines = new ArrayList<>();
    private String format = "fullmatrix";
    private int actors = -1;
    private int relations = 1;
    private boolean embedded;
    private String section = "";

    private record Word(String text, long line) {}

    Parse(ListFile file) {
      this.file = file;
      try (Lines all = new Lines(file)) {
        for (String line = all.next(); line != null; line = all.next()) {
          read(line.replace('\0', ' '), all.number());
        }
      }
      if (actors < 1 || actors > MOST) {
        throw file.broken("does not say how many actors it has (n = …), or a number that is none");
      }
    }

    private void read(String line, long number) {
      String lower = line.strip().toLowerCase(Locale.ROOT);
      boolean header =
          !section.equals("data") && (lower.startsWith("dl") || SETTING.matcher(lower).find());
      if (header) {
        settings(lower, number);
        int at = lower.indexOf("data:");
        embedded |= lower.contains("embedded");
        if (at >= 0) {
          section = "data";
        } else if (lower.endsWith(":")) {
          section = sectionOf(lower);
        }
        return;
      }
      if (!section.equals("data") && lower.endsWith(":") || lower.startsWith("data:")) {
        section = sectionOf(lower);
        return;
      }
      if (lower.startsWith("labels embedded")) {
        embedded = true;
        return;
      }
      words(line, number);
    }

    private String sectionOf(String lower) {
      if (lower.startsWith("data")) {
        return "data";
      }
      if (lower.contains("matrix labels")) {
        return "matrices";
      }
      if (lower.contains("embedded")) {
        embedded = true;
        return "";
      }
      return lower.contains("column labels") || lower.contains("col labels") ? "" : "labels";
    }

    private void settings(String line, long number) {
      Matcher settings = SETTING.matcher(line);
      while (settings.find()) {
        String value = settings.group(2);
        if (settings.group(1).equals("format")) {
          format = value;
        } else {
          int count = value.matches("\\d{1,7}") ? Integer.parseInt(value) : 0;
          switch (settings.group(1)) {
            case "nm" -> relations = count;
            case "n" -> actors = count;
            default -> {
              if (actors >= 0 && actors != count) {
                throw file.broken(
                    number,
                    "a matrix of two kinds of actors, which Trama cannot chart; give it as an edge"
                        + " list with a mapping file");
              }
              actors = count;
            }
          }
        }
      }
    }

    private void words(String line, long number) {
      Matcher words = WORD.matcher(line);
      List<Word> row = new ArrayList<>();
      while (words.find()) {
        String text = words.group(1) == null ? words.group(2) : words.group(1);
        switch (section) {
          case "labels" -> labels.add(text);
          case "matrices" -> matrices.add(text);
          case "data" -> row.add(new Word(text, number));
          default -> {}
        }
      }
      if (!row.isEmpty()) {
        data.addAll(row);
        lines.add(row);
      }
    }

    List<Element> elements() {
      return switch (format) {
        case "fullmatrix", "fm" -> matrices();
        case "edgelist1", "el1" -> edges(true);
        case "nodelist1", "nl1" -> edges(false);
        default ->
            throw file.broken(
                "is of the format \"" + format + "\"; save it as fullmatrix or edgelist1");
      };
    }

    private List<Element> matrices() {
      if (embedded) {
        data.subList(0, Math.min(actors, data.size())).forEach(word -> labels.add(word.text()));
      }
      named();
      List<Element> elements = new ArrayList<>();
      int at = embedded ? actors : 0;
      for (int m = 0; m < relations; m++) {
        Matrix matrix = new Matrix(file, labels, m < matrices.size() ? matrices.get(m) : null);
        for (int row = 0; row < actors; row++) {
          at += embedded ? 1 : 0;
          for (int column = 0; column < actors; column++) {
            if (at >= data.size()) {
              throw file.broken(
                  "ends after "
                      + data.size()
                      + " numbers; "
                      + actors
                      + " actors need "
                      + (long) actors * actors * relations);
            }
            Word word = data.get(at++);
            matrix.set(row, column, word.text(), word.line());
          }
        }
        if (m == 0) {
          elements.addAll(matrix.vertices());
        }
        elements.addAll(matrix.ties());
      }
      return elements;
    }

    private List<Element> edges(boolean valued) {
      if (!embedded) {
        named();
      }
      Set<String> seen = new HashSet<>(labels);
      List<Element> ties = new ArrayList<>();
      for (List<Word> row : lines) {
        long line = row.get(0).line();
        if (row.size() < 2) {
          throw file.broken(line, "one name alone; a tie needs two");
        }
        String source = name(row.get(0));
        int last = valued ? 2 : row.size();
        for (int i = 1; i < last; i++) {
          String target = name(row.get(i));
          for (String each : List.of(source, target)) {
            if (seen.add(each)) {
              labels.add(each);
            }
          }
          boolean plain = !valued || row.size() < 3 || row.get(2).text().matches("1(\\.0*)?");
          ties.add(
              new Tie(
                  null,
                  source,
                  target,
                  true,
                  matrices.isEmpty() ? null : matrices.get(0),
                  plain ? Map.of() : Map.of("weight", row.get(2).text()),
                  line));
        }
      }
      List<Element> elements = new ArrayList<>();
      labels.forEach(label -> elements.add(new Vertex(label, label, Map.of(), 1)));
      elements.addAll(ties);
      return elements;
    }

    /** The label that a number or a label in the data means. */
    private String name(Word word) {
      if (embedded || !word.text().matches("\\d{1,7}")) {
        return word.text();
      }
      int number = Integer.parseInt(word.text());
      if (number < 1 || number > actors) {
        throw file.broken(word.line(), "actor " + number + " of " + actors);
      }
      return labels.get(number - 1);
    }

    /** Gives every actor a label: its number where the file has none. */
    private void named() {
      for (int i = labels.size(); i < actors; i++) {
        labels.add(Integer.toString(i + 1));
      }
      if (labels.size() > actors) {
        throw file.broken(labels.size() + " labels for " + actors + " actors");
      }
      Set<String> seen = new HashSet<>();
      for (String label : labels) {
        if (!seen.add(label)) {
          throw file.broken("the label \"" + label + "\" twice; labels must differ");
        }
      }
    }
  }
}
