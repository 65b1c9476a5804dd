package dev.trama.extract.text;

import dev.trama.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the dates of a sentence with the precision they are written with. "Today" and "yesterday"
 * are the document's own day and the one before, where that day is known; a date without a year
 * takes the year of the document, marked as inferred, such that it is not later than the document.
 */
public final class Dates {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));
  private static final List<String> FULL =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "sept");

  private Dates() {}

  /** A date and the tokens that write it, {@code from} inclusive, {@code to} exclusive. */
  public record Found(PartialDate date, int from, int to) {}

  static boolean isMonth(String low) {
    return month(low) > 0;
  }

  static boolean isWeekday(String low) {
    return low.endsWith("day")
        && List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
            .contains(low);
  }

  /** 1 to 12, or 0 where the word names no month. */
  static int month(String low) {
    String bare = low.endsWith(".") ? low.substring(0, low.length() - 1) : low;
    if (bare.length() < 3) {
      return 0;
    }
    if (bare.length() > 3 && !FULL.contains(bare)) {
      return 0;
    }
    return MONTHS.getOrDefault(bare.substring(0, 3), 0);
  }

  /** The dates of a sentence in order. */
  public static List<Found> in(Sentence sentence, PartialDate published) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < sentence.size()) {
      Optional<Found> date = at(sentence, at, published);
      if (date.isPresent()) {
        found.add(date.get());
        at = date.get().to();
      } else {
        at++;
      }
    }
    return found;
  }

  private static Optional<Found> at(Sentence s, int at, PartialDate published) {
    Token token = s.token(at);
    if (token.isCapital() && month(token.low()) > 0) {
      return withMonth(s, at, published);
    }
    if (token.is("today") || token.is("today's")) {
      return relative(published, 0, at);
    }
    if (token.is("yesterday")) {
      return relative(published, 1, at);
    }
    String before = s.low(at - 1);
    if (isYear(token)
        && (before.equals("in")
            || before.equals("since")
            || before.equals("late")
            || before.equals("early")
            || before.equals("circa")
            || before.equals("until")
            || before.equals("of")
            || before.equals("from")
            || before.equals("between")
            || before.equals("through")
            || before.equals("to"))) {
      return Optional.of(new Found(PartialDate.of(Integer.parseInt(token.text())), at, at + 1));
    }
    return Optional.empty();
  }

  private static Optional<Found> withMonth(Sentence s, int at, PartialDate published) {
    int month = month(s.low(at));
    int next = at + 1;
    Integer day = null;
    Integer year = null;
    int from = at;
    if (next < s.size() && s.token(next).text().matches("\\d{1,2}(?:st|nd|rd|th)?")) {
      day = Integer.valueOf(s.token(next).text().replaceAll("\\D", ""));
      next++;
    } else if (at > 0 && s.token(at - 1).text().matches("\\d{1,2}")) {
      day = Integer.valueOf(s.token(at - 1).text());
      from--;
    }
    int comma = s.low(next).equals(",") ? next + 1 : next;
    if (comma < s.size() && isYear(s.token(comma))) {
      year = Integer.valueOf(s.token(comma).text());
      next = comma + 1;
    }
    if (day == null && year == null) {
      return Optional.empty();
    }
    try {
      PartialDate date = new PartialDate(year, month, day, false, false);
      return Optional.of(new Found(year == null ? infer(date, published) : date, from, next));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static PartialDate infer(PartialDate date, PartialDate published) {
    if (published == null || published.year() == null) {
      return date;
    }
    PartialDate sameYear = date.inferYear(published.year());
    boolean later =
        sameYear.earliest().isPresent()
            && published.latest().isPresent()
            && sameYear.earliest().get().isAfter(published.latest().get());
    return later ? date.inferYear(published.year() - 1) : sameYear;
  }

  private static Optional<Found> relative(PartialDate published, int daysBefore, int at) {
    if (published == null || published.year() == null || published.day() == null) {
      return Optional.empty();
    }
    LocalDate day = published.earliest().orElseThrow().minusDays(daysBefore);
    return Optional.of(new Found(PartialDate.of(day), at, at + 1));
  }

  static boolean isYear(Token token) {
    return token.text().length() == 4 && token.text().matches("(?:19|20)\\d\\d");
  }

  /**
   * A date that stands alone in a line: "Friday, May 1, 2015", "4/21/2015", "December 13, 2011".
   */
  public static Optional<PartialDate> ofLine(String line) {
    String bare = line.strip().replaceFirst("^(?i)(?:date|published|posted)\\s*:\\s*", "");
    java.util.regex.Matcher numeric =
        java.util.regex.Pattern.compile("(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)").matcher(bare);
    if (numeric.matches()) {
      try {
        return Optional.of(
            PartialDate.of(
                LocalDate.of(
                    Integer.parseInt(numeric.group(3)),
                    Integer.parseInt(numeric.group(1)),
                    Integer.parseInt(numeric.group(2)))));
      } catch (java.time.DateTimeException e) {
        return Optional.empty();
      }
    }
    List<Token> tokens = Tokeniser.tokens(bare, 0, bare.length());
    if (tokens.isEmpty() || tokens.size() > 7) {
      return Optional.empty();
    }
    Sentence sentence = new Sentence(0, Sentence.Kind.HEADLINE, tokens);
    List<Found> found = in(sentence, null);
    if (found.size() != 1 || found.get(0).date().year() == null) {
      return Optional.empty();
    }
    for (int i = 0; i < tokens.size(); i++) {
      boolean inside = i >= found.get(0).from() && i < found.get(0).to();
      if (!inside && !isWeekday(tokens.get(i).low()) && tokens.get(i).isWord()) {
        return Optional.empty();
      }
    }
    return Optional.of(found.get(0).date());
  }
}
