package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.NameKind;
import java.util.Set;

/**
 * Finds titles, and then the runs of capitalised words that nothing else has claimed: people,
 * groups and companies without a telling head. Their type stays open here.
 */
final class RunFinder {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "de la", "la", "las", "los", "y", "al", "el", "bin", "bint", "ibn", "abu",
          "van", "von", "der", "den", "di", "da", "do", "dos", "e", "ul", "ud");

  private static final Set<String> PARTS = Set.of("region", "regions", "area", "affairs", "zone");

  private static final Set<String> TENS =
      Set.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private final Lexicon lexicon;

  RunFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Titles that hold what looks like the name of an authority. */
  void longTitles(Marks marks) {
    for (int i = 0; i < marks.size(); i++) {
      Phrases.Match<Lexicon.Title> match = lexicon.titles.at(marks.sentence().tokens(), i);
      if (match != null
          && match.length() > 4
          && marks.token(i).isCapital()
          && marks.free(i, i + match.length())) {
        int from = i;
        while (from > 0
            && lexicon.titleQualifiers.contains(marks.token(from - 1).low())
            && marks.freeCapital(from - 1)) {
          from--;
        }
        marks.addTitle(new Marks.TitleMark(from, i + match.length(), match.value().kind()));
        i += match.length() - 1;
      }
    }
  }

  void titles(Marks marks) {
    int i = 0;
    while (i < marks.size()) {
      int begin = i;
      int at = i;
      while (marks.free(at)
          && lexicon.titleQualifiers.contains(marks.sentence().low(at))
          && marks.token(at).isCapital()) {
        at++;
      }
      Phrases.Match<Lexicon.Title> match = longest(marks, begin, at);
      if (match == null) {
        i++;
        continue;
      }
      int from = match.length() < 0 ? begin : at;
      int length = Math.abs(match.length());
      int end = ministry(marks, from + length, match.value().text());
      marks.addTitle(new Marks.TitleMark(begin, end, match.value().kind()));
      i = end;
    }
  }

  /** "Minister of Public Security": the field of a minister or secretary belongs to the title. */
  private int ministry(Marks marks, int end, String title) {
    boolean field =
        title.endsWith("Minister")
            || title.endsWith("Secretary")
            || title.equals("Vice Minister")
            || title.endsWith("Director") && marks.sentence().low(end + 2).equals("operations");
    if (!field || !marks.sentence().low(end).equals("of")) {
      return end;
    }
    int i = marks.sentence().low(end + 1).equals("the") ? end + 2 : end + 1;
    int last = end;
    while (marks.freeCapital(i)
        && !lexicon.isGivenName(marks.token(i).low())
        && !marks.token(i).isInitial()
        && lexicon.places.at(marks.sentence().tokens(), i) == null) {
      i++;
      last = i;
    }
    return last;
  }

  /** The title that begins after the qualifiers, or failing that at their first word. */
  private Phrases.Match<Lexicon.Title> longest(Marks marks, int begin, int at) {
    for (int start = at; start >= begin; start--) {
      Phrases.Match<Lexicon.Title> match = lexicon.titles.at(marks.sentence().tokens(), start);
      if (match != null
          && marks.free(start, start + match.length())
          && marks.token(start).isCapital()
          && marks.token(start + match.length() - 1).isCapital()) {
        return start == at
            ? match
            : new Phrases.Match<>(match.value(), begin - (start + match.length()));
      }
    }
    return null;
  }

  void runs(Marks marks) {
    int i = 0;
    while (i < marks.size()) {
      if (!begins(marks, i)) {
        i++;
        continue;
      }
      int end = runEnd(marks, i);
      int from = i;
      i = end;
      boolean inTitleCase = marks.sentence().kind() == Sentence.Kind.HEADLINE;
      if (inTitleCase) {
        titled(marks, from, end);
      } else {
        trimmed(marks, from, end);
      }
    }
  }

  /** In a headline only a title before a given name makes a name sure. */
  private void titled(Marks marks, int from, int end) {
    Marks.TitleMark title = marks.titleAt(from - 1);
    if (title == null
        || title.kind().equals("date")
        || !lexicon.isGivenName(marks.token(from).low())) {
      return;
    }
    int to = from + 1;
    if (to < end && marks.token(to).isInitial()) {
      to++;
    }
    if (to < end) {
      add(marks, from, to + 1);
    }
  }

  private boolean begins(Marks marks, int at) {
    Token token = marks.token(at);
    boolean ordinal =
        marks.free(at)
            && marks.freeCapital(at + 1)
            && (token.isOrdinal()
                || token.text().matches("\\d{2,3}") && marks.sentence().low(at - 1).equals("the"));
    return ordinal
        || marks.freeCapital(at)
            && !token.isPossessive()
            && (token.text().length() > 1 || token.isInitial());
  }

  private int runEnd(Marks marks, int from) {
    int i = from + 1;
    boolean acronym = isAcronym(marks.token(from));
    while (i < marks.size()) {
      Token token = marks.token(i);
      if (!marks.free(i)) {
        break;
      }
      if (token.isCapital() && !token.isPossessive()) {
        boolean inCapitals = spelledOut(marks, from) && (token.isInitial() || spelledOut(marks, i));
        if (!inCapitals && (acronym || isAcronym(token) && !token.isInitial())) {
          boolean suffix =
              token.is("ii")
                  || token.is("iii")
                  || token.is("iv")
                  || token.text().length() > 3
                      && lexicon.isGivenName(marks.token(from).low())
                      && !marks.token(from).isUpper();
          if (!suffix) {
            break;
          }
        }
        i++;
      } else if (PARTICLES.contains(token.low()) && follows(marks, i)) {
        i++;
      } else if (token.isOpeningQuote() && nickname(marks, i) > 0) {
        i = nickname(marks, i);
      } else if (token.is(",")
          && (marks.sentence().low(i + 1).equals("jr.")
              || marks.sentence().low(i + 1).equals("sr."))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /** "ARBEN DOKA": words in capitals beside each other are a name, not letters beside letters. */
  private boolean spelledOut(Marks marks, int at) {
    Token token = marks.token(at);
    return token.isUpper()
        && token.text().matches("[\\p{Lu}’'-]+")
        && (token.text().length() > 3 || lexicon.isGivenName(token.low()))
        && marks.sentence().kind() != Sentence.Kind.HEADLINE;
  }

  private static boolean follows(Marks marks, int at) {
    if (at + 1 >= marks.size()) {
      return false;
    }
    return marks.freeCapital(at + 1)
        || PARTICLES.contains(marks.token(at + 1).low()) && marks.freeCapital(at + 2);
  }

  /** The end of a quoted nickname inside a name (Joaquin “El Chapo” Guzman), or 0. */
  private int nickname(Marks marks, int quote) {
    for (int i = quote + 1; i < marks.size() && i - quote < 6; i++) {
      if (marks.token(i).isClosingQuote()) {
        boolean goesOn =
            marks.freeCapital(i + 1)
                && !lexicon.starters.contains(marks.token(i + 1).text())
                && marks.token(i + 1).start() > marks.token(i).end();
        String before = marks.token(i - 1).text();
        return i > quote + 1 && goesOn && !before.equals(",") && !before.equals(".") ? i + 1 : 0;
      }
      if (!marks.free(i)) {
        return 0;
      }
    }
    return 0;
  }

  static boolean isAcronym(Token token) {
    return token.isUpper()
        && token.text().length() <= 8
        && !token.text().contains(".")
        && token.text().length() >= 2;
  }

  /** Drops words at both ends that no name begins or ends with; true where a mention is left. */
  private boolean trimmed(Marks marks, int from, int end) {
    int a = from;
    int b = end;
    while (a < b && droppable(marks, a)) {
      a++;
    }
    while (b > a
        && (droppable(marks, b - 1)
            || PARTICLES.contains(marks.token(b - 1).low()) && !marks.token(b - 1).isCapital())) {
      b--;
    }
    if (a >= b || b - a > 8) {
      return false;
    }
    int split = splitAt(marks, a, b);
    if (split > 0) {
      add(marks, a, split);
      return trimmed(marks, split, b);
    }
    add(marks, a, b);
    return true;
  }

  /** A common word with a capital in the middle of a run parts two names. */
  private int splitAt(Marks marks, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Token token = marks.token(i);
      // "Director for the Andean Region NAME": the field of an office ends before a given name.
      if (PARTS.contains(marks.token(i - 1).low())
          && to - i > 1
          && lexicon.isGivenName(token.low())) {
        return i;
      }
      if (lexicon.starters.contains(token.text())
          && token.text().length() > 3
          && !lexicon.isGivenName(token.low())) {
        return i;
      }
    }
    return 0;
  }

  private boolean droppable(Marks marks, int at) {
    Token token = marks.token(at);
    boolean common = lexicon.starters.contains(token.text()) && !lexicon.isGivenName(token.low());
    boolean first = at == 0 || marks.token(at - 1).isOpeningQuote();
    Lexicon.Role role = lexicon.roles.get(token.low());
    boolean namesGroup =
        role != null
            && role.is(Lexicon.RoleKind.GROUP)
            && marks.freeCapital(at + 1)
            && !role.plural();
    boolean roleWord = role != null && !namesGroup && !lexicon.isGivenName(token.low());
    boolean given = lexicon.isGivenName(token.low());
    if (TENS.contains(
        token.low().indexOf('-') > 0
            ? token.low().substring(0, token.low().indexOf('-'))
            : token.low())) {
      return true;
    }
    boolean startsAsWord =
        first && (lexicon.verbs.of(token.low()) != null || token.low().endsWith("ly"));
    return common && !(given && marks.freeCapital(at + 1) && !first)
        || roleWord && !given
        || startsAsWord && !given;
  }

  private void add(Marks marks, int from, int to) {
    Mention mention = marks.add(from, to, null);
    if (to == from + 1 && isAcronym(marks.token(from))) {
      mention.sort(Mention.Sort.ACRONYM, null);
    }
    for (int i = from + 1; i < to; i++) {
      if (marks.token(i).isOpeningQuote() && marks.token(i).text().length() > 0) {
        int close = i + 1;
        while (close < to && !marks.token(close).isClosingQuote()) {
          close++;
        }
        if (close < to && close > i + 1) {
          mention
              .forms()
              .add(Mention.form(marks.text(), marks.sentence(), i + 1, close, NameKind.NICKNAME));
        }
        break;
      }
    }
  }
}
