package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.List;
import java.util.Set;

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
          "who also goes by",
          "who went by",
          "who also went by",
          "who uses the alias",
          "who is called",
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

  /** Small words in the names that authorities have in their own tongue. */
  private static final Set<String> FOREIGN = Set.of("de", "del", "di", "da", "des", "du", "della");

  private final Phrases<String> introductions = new Phrases<>();
  private final Lexicon lexicon;
  private final NamedThings named;
  private final AliasItems items;

  AliasReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.items = new AliasItems(lexicon);
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

  /** Only what stands in brackets behind a name. */
  void letters(Marks marks) {
    for (Mention mention : List.copyOf(marks.mentions())) {
      if (marks.ownerOf(mention.from()) == mention) {
        mention.absorb(bracketed(marks, mention, mention.extent()));
      }
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
      items.accept(marks, mention, i + 1, i + 2, NameKind.ACRONYM);
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
        || match.value().equals("alias")
            && !marks.freeCapitalOrQuote(i + 1)
            && !AliasItems.smallArticle(marks, i + 1)) {
      return at;
    }
    int end = items.items(marks, mention, i + match.length());
    if (end == i + match.length()) {
      return at;
    }
    while (bracket && (s.low(end).equals(";") || s.low(end).equals(","))) {
      Phrases.Match<String> next = introductions.at(s.tokens(), end + 1);
      int more = next == null ? 0 : items.items(marks, mention, end + 1 + next.length());
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

  private boolean acronym(Marks marks, int at) {
    return at < marks.size() && RunFinder.isAcronym(marks.sentence().token(at));
  }

  /** "(CJNG)", "(“El Azul”)", "(the “Network”)". */
  private int bracketed(Marks marks, Mention mention, int at) {
    Sentence s = marks.sentence();
    if (!s.low(at).equals("(")) {
      return at;
    }
    int foreign = otherTongue(marks, mention, at);
    if (foreign > at) {
      return foreign;
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
      items.accept(
          marks,
          bearer,
          from,
          to,
          letters ? NameKind.ACRONYM : AliasItems.kind(bearer, s, from, to));
      return close + 1;
    }
    return at;
  }

  /** "Financial Intelligence Unit (Unidad de Inteligencia Financiera, or UIF)". */
  private int otherTongue(Marks marks, Mention mention, int at) {
    Sentence s = marks.sentence();
    Mention inner = marks.ownerOf(at + 1);
    boolean same =
        inner != null
            && inner.from() == at + 1
            && inner.type() == mention.type()
            && mention.is(EntityType.AGENCY)
            && s.tokens().subList(inner.from(), inner.to()).stream()
                .anyMatch(word -> FOREIGN.contains(word.low()));
    if (!same) {
      return at;
    }
    int end = inner.to();
    int letters = end;
    while (s.low(letters).equals(",") || s.low(letters).equals("or")) {
      letters++;
    }
    boolean lettered = letters > end && acronym(marks, letters);
    int close = lettered ? letters + 1 : end;
    if (!s.low(close).equals(")")) {
      return at;
    }
    items.accept(marks, mention, inner.from(), end, NameKind.ALIAS);
    if (lettered) {
      items.accept(marks, mention, letters, letters + 1, NameKind.ACRONYM);
    }
    return close + 1;
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
    boolean office = mention.is(EntityType.AGENCY);
    if (office && mention.sentence().low(mention.from() - 1).equals(",")) {
      before = marks.ownerOf(mention.from() - 2);
    }
    boolean whole =
        before != null
            && (office
                ? before.is(EntityType.AGENCY)
                : before.is(EntityType.CRIMINAL_GROUP) && before.forms().size() > 1)
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

  /** Reads a list of other names; the end of the list. */
  int items(Marks marks, Mention mention, int from) {
    return items.items(marks, mention, from);
  }
}
