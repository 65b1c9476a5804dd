package dev.trama.read;

import dev.trama.extract.text.Dates;
import dev.trama.model.PartialDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the first lines of a text say about itself. */
record Header(String title, String publisher, PartialDate published) {
  private static final int LINES = 16;
  private static final int LONGEST_LINE = 300;
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?:department of [a-z ]{4,40}|drug enforcement administration"
              + "|federal bureau of (?:investigation|prisons)|office of foreign assets control"
              + "|immigration and customs enforcement|internal revenue service"
              + "|(?:securities and exchange|federal trade) commission"
              + "|customs and border protection|secret service|marshals service"
              + "|postal inspection service"
              + "|bureau of alcohol, tobacco, firearms and explosives)");
  private static final Pattern OFFICE =
      Pattern.compile("(?:the )?(?:u\\.s\\.|united states) attorney['’]?s['’]? office");
  private static final Pattern DISTRICT =
      Pattern.compile(
          "(?i)(?:(?:northern|southern|eastern|western|middle|central) )?district of [a-z .]{4,30}");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:fiscalía|procuraduría) general de (?:la república|la nación|justicia.{0,40})"
              + "|fiscalía general del estado.{0,40}"
              + "|secretaría de .{4,50}|policía nacional(?: de .{4,20})?|ministerio (?:público|de .{4,40})"
              + "|unidad de inteligencia financiera|ministry of .{4,40}|europol|eurojust|interpol"
              + "|national crime agency|guardia di finanza|procura della repubblica.{0,40}"
              + "|direzione investigativa antimafia|royal canadian mounted police"
              + "|australian federal police");

  static Header of(String text) {
    String title = null;
    String publisher = null;
    PartialDate published = null;
    String[] lines = text.split("\n", LINES + 1);
    for (int i = 0; i < Math.min(LINES, lines.length); i++) {
      String line = lines[i].strip();
      if (line.isEmpty() || line.length() > LONGEST_LINE) {
        continue;
      }
      if (published == null && line.length() < 60) {
        published = Dates.ofLine(line).orElse(null);
      }
      if (publisher == null && line.length() < 70) {
        publisher = publisher(line, i + 1 < lines.length ? lines[i + 1].strip() : "");
      }
      if (title == null && isHeading(line)) {
        title = line.replaceAll("\\s+", " ");
      }
    }
    return new Header(title, publisher, published);
  }

  private static boolean isHeading(String line) {
    return line.length() > 25
        && !line.endsWith(".")
        && Dates.ofLine(line).isEmpty()
        && publisher(line) == null
        && line.split(" ").length > 4
        && capitals(line);
  }

  private static boolean capitals(String line) {
    int words = 0;
    int capital = 0;
    for (String word : line.split("\\s+")) {
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        words++;
        capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return capital * 10 >= words * 6;
  }

  /** An attorney's office is told from others by the line below it. */
  private static String publisher(String line, String below) {
    if (OFFICE.matcher(line.toLowerCase(Locale.ROOT)).matches()) {
      return "U.S. Attorney's Office"
          + (DISTRICT.matcher(below).matches() ? ", " + titleCase(below) : "");
    }
    return publisher(line);
  }

  /** The authority that this line is, and nothing else; or null. */
  static String publisher(String line) {
    String low = line.toLowerCase(Locale.ROOT);
    String bare = low.replaceFirst("^(?:the )?(?:u\\.s\\.|united states) ", "");
    if (AMERICAN.matcher(bare).matches()) {
      return "U.S. " + titleCase(bare);
    }
    return OTHERS.matcher(low).matches() ? titleCase(line) : null;
  }

  private static String titleCase(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
      boolean small = word.matches("of|the|and|de|del|la|della|los|las|y");
      name.append(name.isEmpty() ? "" : " ")
          .append(
              small && !name.isEmpty()
                  ? word
                  : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
