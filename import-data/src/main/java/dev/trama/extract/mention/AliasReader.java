package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.Span;
import java.util.ArrayList;
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

  AliasReader(Lexicon lexicon) {
    this.lexicon = lexicon;
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
      named(marks, i);
    }
  }

  private void beside(Marks marks, Mention mention) {
    int at = mention.extent();
    for (int turn = 0; turn < 6; turn++) {
      int next = aliases(marks, mention, at);
      if (next == at) {
        next = bracketed(marks, mention, at);
      }
      if (next == at) {
        next = age(marks, mention, at);
      }
      if (next == at) {
        next = home(marks, mention, at);
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
        || match.value().equals("called")
        || match.value().equals("alias") && !marks.freeCapitalOrQuote(i + 1)) {
      return at;
    }
    int end = items(marks, mention, i + match.length());
    if (end == i + match.length()) {
      return at;
    }
    if (bracket && s.low(end).equals(")")) {
      end++;
    }
    return end;
  }

  /** Reads a list of other names; the end of the list. */
  private int items(Marks marks, Mention mention, int from) {
    Sentence s = marks.sentence();
    int at = from;
    while (true) {
      int begin = at;
      if (s.low(at).equals("the") || s.low(at).equals(":") || s.low(at).equals("by")) {
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
            || mention.type() == null && named && to - from <= 2 && letters)) {
      Mention bearer = letters ? wholeOf(marks, mention, s.token(from).text()) : mention;
      accept(marks, bearer, from, to, letters ? NameKind.ACRONYM : kind(bearer, s, from, to));
      return close + 1;
    }
    return at;
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

  private int age(Marks marks, Mention mention, int at) {
    Sentence s = marks.sentence();
    boolean open = mention.type() == null || mention.is(EntityType.PERSON);
    int i = at + 1;
    if (!open || !(s.low(at).equals(",") || s.low(at).equals("("))) {
      return at;
    }
    if (s.low(i).equals("age") || s.low(i).equals("aged")) {
      i++;
    }
    if (i >= s.size() || !s.token(i).text().matches("[1-9]\\d(?:-year-old)?")) {
      return at;
    }
    int end = i + 1;
    if (s.low(end).equals("years") || s.low(end).equals("year")) {
      end += s.low(end + 1).equals("old") ? 2 : 1;
    }
    String after = s.low(end);
    if (!(after.equals(",")
        || after.equals(")")
        || after.equals("of")
        || after.equals(";")
        || after.equals("")
        || after.equals(".")
        || after.equals("and")
        || after.equals("was")
        || after.equals("an")
        || after.equals("a")
        || after.equals("is")
        || after.equals("pleaded"))) {
      return at;
    }
    Span span = new Span(s.token(i).start(), s.token(i).end());
    mention.setAge(Integer.parseInt(s.token(i).text().substring(0, 2)), span);
    return after.equals(")") ? end + 1 : end;
  }

  /** ", of TOWN, STATE". */
  private int home(Marks marks, Mention mention, int at) {
    Sentence s = marks.sentence();
    boolean open = mention.type() == null || mention.is(EntityType.PERSON);
    int i = at;
    if (s.low(i).equals(",")) {
      i++;
    }
    if (!open || !(s.low(i).equals("of") || s.low(i).equals("from") && i > at)) {
      return at;
    }
    Mention place = marks.ownerOf(i + 1);
    if (place == null || !place.is(EntityType.LOCATION) || place.sort() == Mention.Sort.DEMONYM) {
      // A town that no list knows, before a state or country.
      int end = i + 1;
      while (end < s.size()
          && s.token(end).isCapital()
          && (marks.free(end) || marks.ownerOf(end) != null && marks.ownerOf(end).type() == null)) {
        end++;
      }
      Mention state = s.low(end).equals(",") ? marks.ownerOf(end + 1) : null;
      if (end == i + 1 || state == null || !state.is(EntityType.LOCATION)) {
        return at;
      }
      for (int t = i + 1; t < end; t++) {
        if (marks.ownerOf(t) != null) {
          marks.remove(marks.ownerOf(t));
        }
      }
      place = marks.add(i + 1, end, EntityType.LOCATION);
    }
    int end = place.to();
    while (s.low(end).equals(",")
        && marks.ownerOf(end + 1) != null
        && marks.ownerOf(end + 1).is(EntityType.LOCATION)
        && marks.ownerOf(end + 1).sort() != Mention.Sort.DEMONYM) {
      end = marks.ownerOf(end + 1).to();
    }
    mention.setHome(new Span(s.token(place.from()).start(), s.token(end - 1).end()));
    return end;
  }

  /** "an armed wing known as X", "a network dubbed by the DEA as the X (Y)". */
  private void named(Marks marks, int at) {
    Sentence s = marks.sentence();
    if (marks.ownerOf(at) != null) {
      return;
    }
    Phrases.Match<String> match = introductions.at(s.tokens(), at);
    if (match == null) {
      return;
    }
    Mention apposed =
        match.value().startsWith("also") || match.value().startsWith("a")
            ? apposed(marks, at)
            : null;
    if (apposed != null) {
      apposed.absorb(items(marks, apposed, at + match.length()));
      return;
    }
    EntityType type = spokenOf(marks, at);
    if (type == null) {
      return;
    }
    int from = at + match.length();
    if (match.value().equals("dubbed") && s.low(from).equals("by")) {
      int i = from;
      while (i < s.size() && i - from < 6 && !s.low(i).equals("as")) {
        i++;
      }
      from = s.low(i).equals("as") ? i + 1 : from;
    }
    if (s.low(from).equals("the")) {
      from++;
    }
    if (from >= s.size()) {
      return;
    }
    boolean quoted = s.token(from).isOpeningQuote();
    int first = quoted ? from + 1 : from;
    if (quoted && s.low(first).equals("the")) {
      first++;
    }
    Mention there = marks.ownerOf(first);
    if (there != null && there.type() != null && there.type() != type && there.from() == first) {
      return;
    }
    int stop = first;
    while (stop < s.size()
        && stop - first < 6
        && open(marks, stop)
        && (quoted ? !s.token(stop).isClosingQuote() : s.token(stop).isCapital())) {
      stop++;
    }
    while (stop > first + 1 && (s.low(stop - 1).equals(",") || s.low(stop - 1).equals("."))) {
      stop--;
    }
    boolean longer =
        there == null || there.type() == null || there.from() == first && there.to() < stop;
    if (longer && stop > first) {
      List<Mention.Form> known = there == null ? List.of() : List.copyOf(there.forms());
      int extent = there == null ? 0 : there.extent();
      for (int i = first; i < stop; i++) {
        if (marks.ownerOf(i) != null) {
          marks.remove(marks.ownerOf(i));
        }
      }
      there = marks.add(first, stop, type);
      for (int i = 1; i < known.size(); i++) {
        there.forms().add(known.get(i));
      }
      there.absorb(extent);
    }
    if (there == null) {
      return;
    }
    there.setType(type);
    int end = there.extent();
    if (end < s.size() && s.token(end).isClosingQuote()) {
      end++;
      there.absorb(end);
    }
    if (s.low(end).equals("or") || s.low(end).equals("and") && quoted) {
      int list = items(marks, there, end + 1);
      there.absorb(list);
    }
    beside(marks, there);
  }

  /** In "X, a violent gang, also known as Y" the other name is X's. */
  private Mention apposed(Marks marks, int at) {
    Sentence s = marks.sentence();
    for (int i = at - 1; i > 1 && at - i < 12; i--) {
      boolean opens =
          (s.low(i).equals("a") || s.low(i).equals("an") || s.low(i).equals("the"))
              && s.low(i - 1).equals(",");
      if (opens) {
        for (Mention mention : marks.mentions()) {
          boolean ends =
              mention.extent() == i - 1
                  && (mention.is(EntityType.CRIMINAL_GROUP)
                      || mention.is(EntityType.COMPANY)
                      || mention.type() == null);
          if (ends) {
            return mention;
          }
        }
        return null;
      }
    }
    return null;
  }

  private static boolean open(Marks marks, int at) {
    Mention owner = marks.ownerOf(at);
    return marks.titleAt(at) == null
        && (owner == null
            || owner.type() == null
            || owner.is(EntityType.CRIMINAL_GROUP)
            || owner.is(EntityType.LOCATION));
  }

  /** The kind of thing that the nearest noun before "known as" speaks of, or null. */
  private EntityType spokenOf(Marks marks, int at) {
    List<EntityType> found = new ArrayList<>();
    for (int i = at - 1; i >= 0 && at - i < 12 && found.isEmpty(); i--) {
      Mention mention = marks.ownerOf(i);
      if (mention != null && !mention.is(EntityType.LOCATION) && !mention.is(EntityType.AGENCY)) {
        return null;
      }
      Lexicon.Role role = lexicon.roles.get(marks.sentence().low(i));
      if (role != null && (role.is(RoleKind.GROUP) || role.is(RoleKind.PART))) {
        found.add(EntityType.CRIMINAL_GROUP);
      } else if (role != null && role.is(RoleKind.COMPANY)) {
        found.add(EntityType.COMPANY);
      } else if (role != null && role.is(RoleKind.PERSON)) {
        found.add(EntityType.PERSON);
      }
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
