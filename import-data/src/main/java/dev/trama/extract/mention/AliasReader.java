package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.List;

/**
 * Reads what stands beside a name and belongs to it: "also known as …", letters in brackets, age,
 * home town; and names that are given to a thing spoken of: "a gang known as …".
 */
final class AliasReader {
  private static final List<String> INTRODUCTIONS =
      List.of(
          "also known as",
          "a/k/a",
          "a.k.a.",
          "a.k.a",
          "aka",
          "alias",
          "aliases",
          "known as",
          "better known as",
          "commonly known as",
          "who is known as",
          "who is also known as",
          "nicknamed",
          "also called",
          "formerly known as",
          "f/k/a",
          "f.k.a.",
          "d/b/a",
          "also known by the alias",
          "also known by his alias",
          "also known by the aliases",
          "known by the alias",
          "known by the nickname",
          "dubbed",
          "previously known as",
          "doing business as",
          "also known by",
          "who goes by",
          "referred to as",
          "also referred to as",
          "commonly referred to as",
          "a/k/as",
          "n/k/a",
          "hereinafter",
          "widely known as",
          "popularly known as",
          "otherwise known as",
          "known simply as",
          "called",
          "dubbed by the dea as",
          "conocido como",
          "alias de");
  private final Phrases<String> introductions = new Phrases<>();
  private final Lexicon lexicon;
  private final NamedThings named;

  AliasReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.named = new NamedThings(lexicon, this);
    INTRODUCTIONS.forEach(words -> introductions.put(words, words));
  }

  void read(Marks marks) {
    for (Mention mention : List.copyOf(marks.mentions())) {
      boolean kept = marks.ownerOf(mention.from()) == mention;
      boolean names =
          mention.sort() != Mention.Sort.DEMONYM
              && !mention.is(EntityType.SUBSTANCE)
              && !mention.is(EntityType.LOCATION);
      if (kept && names) {
        beside(marks, mention);
      }
    }
    for (int i = 1; i < marks.size(); i++) {
      named.read(marks, i);
    }
  }

  void beside(Marks marks, Mention mention) {
    int at = mention.extent();
    for (int turn = 0; turn < 6; turn++) {
      int next = aliases(marks, mention, at);
      if (next == at) {
        next = bracketed(marks, mention, at);
      }
      if (next == at) {
        next = Particulars.age(marks, mention, at);
      }
      if (next == at) {
        next = Particulars.home(marks, mention, at);
      }
      if (next == at) {
        break;
      }
      at = next;
      mention.absorb(at);
    }
  }

  private int aliases(Marks marks, Mention mention, int at) {
    Sentence s = marks.sentence();
    int i = at;
    boolean bracket = s.low(i).equals("(");
    if (s.low(i).equals(",") || bracket) {
      i++;
    }
    if (s.low(i).equals("or") && i > at && acronym(marks, i + 1)) {
      accept(marks, mention, i + 1, i + 2, NameKind.ACRONYM);
      return i + 2;
    }
    if (s.low(i).equals("and") || s.low(i).equals("or")) {
      i++;
    }
    Phrases.Match<String> match = introductions.at(s.tokens(), i);
    if (match == null
        || townOf(marks, mention, i)
        || partOf(marks, mention, match.value())
        || match.value().equals("called")
        || match.value().equals("alias") && !marks.freeCapitalOrQuote(i + 1)) {
      return at;
    }
    int end = items(marks, mention, i + match.length());
    if (end == i + match.length()) {
      return at;
    }
    while (bracket && (s.low(end).equals(";") || s.low(end).equals(","))) {
      Phrases.Match<String> next = introductions.at(s.tokens(), end + 1);
      int more = next == null ? 0 : items(marks, mention, end + 1 + next.length());
      if (next == null || more == end + 1 + next.length()) {
        break;
      }
      end = more;
    }
    if (bracket && s.low(end).equals(")")) {
      end++;
    }
    return end;
  }

  /** In "a gang in TOWN known as X" the other name is the gang's. */
  private boolean townOf(Marks marks, Mention mention, int at) {
    String before = marks.sentence().low(mention.from() - 1);
    boolean place =
        mention.type() == null
            && mention.extent() == at
            && (before.equals("in") || before.equals("near") || before.equals("of"));
    if (!place) {
      return false;
    }
    EntityType spoken = named.spokenOf(marks, mention.from());
    return spoken == EntityType.CRIMINAL_GROUP || spoken == EntityType.COMPANY;
  }

  /** In "a faction of G known as X" the other name is the faction's. */
  private boolean partOf(Marks marks, Mention mention, String introduction) {
    boolean plain =
        introduction.equals("known as")
            || introduction.equals("dubbed")
            || introduction.equals("nicknamed");
    Sentence s = mention.sentence();
    int of = s.low(mention.from() - 1).equals("the") ? mention.from() - 2 : mention.from() - 1;
    if (!plain || !mention.is(EntityType.CRIMINAL_GROUP) || !s.low(of).equals("of")) {
      return false;
    }
    for (int i = of - 1; i >= 0 && of - i < 3; i--) {
      Lexicon.Role role = lexicon.roles.get(s.low(i));
      if (role != null && (role.is(Lexicon.RoleKind.PART) || role.is(Lexicon.RoleKind.GROUP))) {
        return true;
      }
    }
    return false;
  }

  /** Reads a list of other names; the end of the list. */
  int items(Marks marks, Mention mention, int from) {
    Sentence s = marks.sentence();
    int at = from;
    while (true) {
      int begin = at;
      if (s.low(at).equals("the")
          || s.low(at).equals(":")
          || s.low(at).equals("by")
          || s.low(at).equals(",") && at == from) {
        begin++;
      }
      int end = item(marks, mention, begin);
      if (end == begin) {
        return at == from ? from : at;
      }
      at = end;
      int next = at;
      boolean comma = s.low(next).equals(",") || s.low(next).equals(";");
      if (comma) {
        next++;
      }
      boolean joined = s.low(next).equals("and") || s.low(next).equals("or");
      if (joined) {
        next++;
      }
      if (s.low(next).equals("the") && next + 1 < s.size() && s.token(next + 1).isOpeningQuote()) {
        next++;
      }
      boolean quoted = next < s.size() && s.token(next).isOpeningQuote();
      boolean acronymList =
          joined
              && (acronym(marks, next)
                  || joined
                      && !comma
                      && mention.is(EntityType.CRIMINAL_GROUP)
                      && marks.freeCapitalOrOpen(next));
      boolean endQuoted = s.token(at - 1).isClosingQuote();
      boolean more =
          !quoted
              && !endQuoted
              && (comma || joined)
              && (joined && s.low(next - 1).equals("or") || endsWithAge(s, at));
      if ((comma || joined) && quoted && endQuoted
          || acronymList
          || more && marks.freeCapitalOrOpen(next)) {
        at = next;
      } else {
        return at;
      }
    }
  }

  /** ", X and Y, 26": a list of further names that an age closes. */
  private static boolean endsWithAge(Sentence s, int from) {
    boolean joined = false;
    for (int i = from; i + 1 < s.size() && i - from < 14; i++) {
      Token token = s.token(i);
      if (token.is(",") && s.token(i + 1).text().matches("[1-9]\\d")) {
        return joined;
      }
      joined |= token.is("and") || token.is("or");
      if (!token.isCapital()
          && !token.is(",")
          && !token.is("and")
          && !token.is("or")
          && !token.isQuote()) {
        return false;
      }
    }
    return false;
  }

  /** One other name, quoted or capitalised; its end, or {@code from} where there is none. */
  private int item(Marks marks, Mention mention, int from) {
    Sentence s = marks.sentence();
    if (from >= s.size()) {
      return from;
    }
    if (s.token(from).isOpeningQuote()) {
      int close = from + 1;
      while (close < s.size() && close - from < 10 && !s.token(close).isClosingQuote()) {
        close++;
      }
      if (close >= s.size() || !s.token(close).isClosingQuote() || close == from + 1) {
        return from;
      }
      int last = close;
      while (last > from + 1 && (s.low(last - 1).equals(",") || s.low(last - 1).equals("."))) {
        last--;
      }
      int end = close + 1;
      int tail = end < s.size() && s.token(end).isCapital() ? groupTail(s, end) : 0;
      if (last > from + 1) {
        accept(marks, mention, from + 1, last, kind(mention, s, from + 1, last));
        if (tail > 0) {
          accept(marks, mention, from, end + tail, NameKind.VARIANT);
        }
      }
      return end + tail;
    }
    int end = from;
    while (end < s.size() && end - from < 8) {
      Token token = s.token(end);
      boolean word = token.isCapital() && !token.isPossessive() && marks.titleAt(end) == null;
      boolean number =
          token.isNumber() && end > from && s.token(end).start() == s.token(end - 1).end();
      boolean particle =
          end > from
              && List.of("de", "del", "la", "los", "el", "y", "al").contains(token.low())
              && end + 1 < s.size()
              && s.token(end + 1).isCapital();
      if (word || number || particle) {
        end++;
      } else {
        break;
      }
    }
    // A full name after an alias that is not parted by a mark belongs to somebody else.
    if (end > from) {
      accept(marks, mention, from, end, kind(mention, s, from, end));
    }
    return end;
  }

  private int groupTail(Sentence s, int at) {
    Phrases.Match<String> tail = lexicon.groupTails.at(s.tokens(), at);
    return tail == null ? 0 : tail.length();
  }

  private static NameKind kind(Mention mention, Sentence s, int from, int to) {
    if (to == from + 1 && RunFinder.isAcronym(s.token(from))) {
      return NameKind.ACRONYM;
    }
    boolean person = mention.type() == null || mention.is(EntityType.PERSON);
    boolean fullName =
        to - from >= 2
            && s.token(from).isCapital()
            && !s.low(from).equals("el")
            && !s.low(from).equals("la");
    return person && !fullName ? NameKind.NICKNAME : NameKind.ALIAS;
  }

  private void accept(Marks marks, Mention mention, int from, int to, NameKind kind) {
    for (int i = from; i < to; i++) {
      Mention inner = marks.ownerOf(i);
      if (inner != null && inner != mention) {
        if (mention.type() == null && inner.is(EntityType.CRIMINAL_GROUP)) {
          mention.setType(EntityType.CRIMINAL_GROUP);
        }
        marks.remove(inner);
      }
    }
    marks.own(mention, from, to);
    Mention.Form form = Mention.form(marks.text(), marks.sentence(), from, to, kind);
    boolean known = mention.forms().stream().anyMatch(f -> f.text().equals(form.text()));
    if (!known) {
      mention.forms().add(form);
    }
  }

  private boolean acronym(Marks marks, int at) {
    return at < marks.size() && RunFinder.isAcronym(marks.sentence().token(at));
  }

  /** "(CJNG)", "(“El Azul”)", "(the “Network”)". */
  private int bracketed(Marks marks, Mention mention, int at) {
    Sentence s = marks.sentence();
    if (!s.low(at).equals("(")) {
      return at;
    }
    int close = at + 1;
    while (close < s.size() && close - at < 8 && !s.low(close).equals(")")) {
      close++;
    }
    if (close >= s.size() || !s.low(close).equals(")") || close == at + 1) {
      return at;
    }
    int from = at + 1;
    while (from < close
        && (s.low(from).equals("the")
            || s.low(from).equals("hereinafter")
            || s.low(from).equals("or"))) {
      from++;
    }
    int to = close;
    boolean quoted =
        from < to && s.token(from).isOpeningQuote() && s.token(to - 1).isClosingQuote();
    if (quoted) {
      from++;
      to--;
    }
    boolean organisation =
        mention.is(EntityType.AGENCY)
            || mention.is(EntityType.CRIMINAL_GROUP)
            || mention.is(EntityType.COMPANY);
    boolean letters =
        to == from + 1
            && (RunFinder.isAcronym(s.token(from))
                || s.token(from).text().matches("[A-Z][A-Za-z]*[A-Z][A-Za-z-]*"));
    boolean named = from < to && s.token(from).isCapital() && noPlace(marks, from);
    if (from < to
        && (quoted && !s.token(from).isNumber()
            || letters
            || organisation && named && to - from <= 3
            || mention.type() == null && named && partOf(s, mention, from, to))) {
      Mention bearer = letters ? wholeOf(marks, mention, s.token(from).text()) : mention;
      accept(marks, bearer, from, to, letters ? NameKind.ACRONYM : kind(bearer, s, from, to));
      return close + 1;
    }
    return at;
  }

  /** "Ana Maria Robles Vega (Robles)": words of the name itself. */
  private static boolean partOf(Sentence s, Mention mention, int from, int to) {
    if (to - from > 3 || mention.to() - mention.from() <= to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean found = false;
      for (int j = mention.from(); j < mention.to(); j++) {
        found |= s.low(j).equals(s.low(i)) || s.low(j).startsWith(s.low(i) + "-");
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** In "the X family of Y (XY)" the letters stand for the whole, not for Y. */
  private static Mention wholeOf(Marks marks, Mention mention, String letters) {
    Mention before =
        mention.sentence().low(mention.from() - 1).equals("of")
            ? marks.ownerOf(mention.from() - 2)
            : null;
    boolean whole =
        before != null
            && before.is(EntityType.CRIMINAL_GROUP)
            && before.forms().size() > 1
            && before.text().charAt(0) == letters.charAt(0)
            && mention.text().charAt(0) != letters.charAt(0);
    return whole ? before : mention;
  }

  private static boolean noPlace(Marks marks, int at) {
    Mention inner = marks.ownerOf(at);
    return inner == null || !inner.is(EntityType.LOCATION) && !inner.is(EntityType.SUBSTANCE);
  }

  Phrases<String> introductions() {
    return introductions;
  }
}
