package dev.trama.formats.tables;

import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One setting of a mapping file, {@code key = value}, with where it stands.
 *
 * @param key lower case, single blanks
 * @param value without quotes; a column of the table unless {@code constant}
 * @param constant whether it stood in quotes
 * @param split what stands between several values in one cell; null where there is one
 * @param column of the value, from 1
 */
record MappingLine(
    Path file,
    String section,
    int sectionLine,
    String key,
    String value,
    boolean constant,
    String split,
    int line,
    int column) {
  private static final Pattern SECTION = Pattern.compile("\\[\\s*([^\\]]+?)\\s*\\]");
  private static final Pattern SETTING =
      Pattern.compile(
          "([^=\"]+?)\\s*=\\s*(?:\"([^\"]*)\"|([^\"#]+?))(?:\\s+split\\s+\"([^\"]+)\")?\\s*(?:#.*)?");

  /** All settings of a file; those before the first section have the section "". */
  static List<MappingLine> parse(Path file, List<String> lines) {
    List<MappingLine> settings = new ArrayList<>();
    String section = "";
    int sectionLine = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      Matcher heading = SECTION.matcher(text.replaceFirst("\\s+#.*", ""));
      Matcher setting = SETTING.matcher(text);
      if (heading.matches()) {
        // Claims are many and have no names.
        section =
            heading.group(1).equalsIgnoreCase("claim") ? "claim " + (i + 1) : heading.group(1);
        sectionLine = i + 1;
      } else if (setting.matches()) {
        boolean constant = setting.group(2) != null;
        int start = setting.start(constant ? 2 : 3);
        settings.add(
            new MappingLine(
                file,
                section,
                sectionLine,
                key(setting.group(1)),
                constant ? setting.group(2) : setting.group(3).strip(),
                constant,
                setting.group(4),
                i + 1,
                lines.get(i).indexOf(text) + start + 1));
      } else {
        throw problem(
            file,
            i + 1,
            1,
            "\"" + text + "\" is neither [section] nor key = value; mend or remove it");
      }
    }
    return settings;
  }

  private static String key(String written) {
    String key = written.strip();
    // Whoever issued an identifier is written as it is.
    return key.toLowerCase(Locale.ROOT).startsWith("identifier ")
        ? "identifier " + key.substring("identifier ".length()).strip()
        : key.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }

  TramaException problem(String what) {
    return problem(file, line, column, what);
  }

  static TramaException problem(Path file, int line, int column, String what) {
    return new TramaException(
        Kind.USAGE, file + ", line " + line + ", column " + column + ": " + what);
  }
}
