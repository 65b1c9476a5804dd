package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.Set;

/** What speaks for a bare name being a place. */
final class PlaceEvidence {
  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "of", "near", "from", "to", "at", "outside", "around", "between", "through");

  private static final Set<String> SEATED =
      Set.of(
          "based", "located", "born", "headquartered", "residing", "resides", "resided", "lives");

  /** Parts of towns and their sum: "the X and Y quarters of Z". */
  private static final Set<String> QUARTERS =
      Set.of(
          "quarter",
          "quarters",
          "neighborhood",
          "neighborhoods",
          "neighbourhood",
          "borough",
          "boroughs",
          "suburb",
          "suburbs",
          "municipality",
          "municipalities",
          "province",
          "provinces",
          "region",
          "municipio",
          "municipios",
          "barrio",
          "barrios",
          "corregimiento",
          "corregimientos",
          "vereda",
          "veredas",
          "localidad",
          "localidades",
          "comunidad",
          "comunidades",
          "colonia",
          "colonias",
          "alcaldia",
          "departamentos");

  /** So many names of a list are looked through: a text of nothing but names must stay quick. */
  private static final int LONGEST = 8;

  private final Lexicon lexicon;
  private final Cues cues;

  PlaceEvidence(Lexicon lexicon, Cues cues) {
    this.lexicon = lexicon;
    this.cues = cues;
  }

  void weigh(Marks marks, Mention m, int[] score) {
    Sentence s = m.sentence();
    if (m.sort() == Mention.Sort.ACRONYM) {
      return;
    }
    String before = s.low(m.from() - 1);
    int words = m.to() - m.from();
    Lexicon.Role birth = before.equals("of") ? cues.roleEndingAt(s, m.from() - 2) : null;
    if (birth != null && birth.is(RoleKind.NATIVE)) {
      Cues.add(score, EntityType.LOCATION, 4);
    }
    boolean given = lexicon.isGivenName(s.low(m.from()));
    if (lexicon.starters.contains(s.token(m.from()).text())) {
      return;
    }
    Mention next = s.low(m.extent()).equals(",") ? marks.ownerOf(m.extent() + 1) : null;
    if (words <= 3 && isPlace(next) && BEFORE_PLACES.contains(before)) {
      Cues.add(score, EntityType.LOCATION, 5);
    }
    boolean where = before.equals("in") || before.equals("near") || before.equals("outside");
    if (words <= 3 && (!given || words == 1) && (where || before.equals("at"))) {
      boolean seat = SEATED.contains(s.low(m.from() - 2));
      Cues.add(
          score,
          EntityType.LOCATION,
          seat ? 4 : before.equals("at") ? 0 : !before.equals("outside") && words <= 2 ? 3 : 2);
    }
    if (words <= 3 && (!given || words == 1) && listed(marks, m)) {
      Cues.add(score, EntityType.LOCATION, 4);
    }
    if (words <= 3 && quarter(marks, m)) {
      Cues.add(score, EntityType.LOCATION, 5);
    }
  }

  private static boolean isPlace(Mention m) {
    return m != null && m.is(EntityType.LOCATION) && m.sort() != Mention.Sort.DEMONYM;
  }

  /** "in A, B and C", where one of them is a place that is known. */
  private static boolean listed(Marks marks, Mention m) {
    boolean known = false;
    int at = m.from() - 1;
    for (int turn = 0; turn < LONGEST; turn++) {
      int back = joined(m.sentence(), at);
      Mention other = back == at ? null : marks.ownerOf(back);
      if (other == null || !isPlace(other) && other.type() != null || other.extent() != back + 1) {
        break;
      }
      known |= isPlace(other);
      at = other.from() - 1;
    }
    String before = m.sentence().low(at);
    if (!before.equals("in") && !before.equals("near") && !before.equals("between")) {
      return false;
    }
    // "Charged in Brooklyn, X has fled": no list. Nor are names of several words, but for its last.
    int end = m.extent();
    boolean last =
        m.sentence().low(m.from() - 1).equals("and") || m.sentence().low(m.from() - 1).equals("or");
    boolean goesOn = m.sentence().low(end).equals(",") || m.sentence().low(end).equals("and");
    if (!last && (!goesOn || known && m.to() - m.from() > 1)) {
      return false;
    }
    for (int turn = 0; turn < LONGEST && !known; turn++) {
      int on = end;
      while (m.sentence().low(on).equals(",") || m.sentence().low(on).equals("and")) {
        on++;
      }
      Mention other = on == end ? null : marks.ownerOf(on);
      if (other == null || !isPlace(other) && other.type() != null) {
        return false;
      }
      known = isPlace(other);
      end = other.extent();
    }
    return known;
  }

  /** The token before a comma, "and" or both; the same token where there is none. */
  private static int joined(Sentence s, int at) {
    int back = at;
    if (s.low(back).equals("and") || s.low(back).equals("or")) {
      back--;
    }
    if (s.low(back).equals(",")) {
      back--;
    }
    return back;
  }

  /** "the X and Y quarters", "the X neighborhood of Z", "the municipalities of X, Y and Z". */
  private static boolean quarter(Marks marks, Mention m) {
    Sentence s = m.sentence();
    int at = m.from() - 1;
    Mention first = m;
    int turns = 0;
    while (turns++ < LONGEST && marks.ownerOf(joined(s, at)) != null && joined(s, at) < at) {
      first = marks.ownerOf(joined(s, at));
      if (first.type() != null && !isPlace(first)) {
        return false;
      }
      at = first.from() - 1;
    }
    boolean headed = s.low(at).equals("of") && QUARTERS.contains(s.low(at - 1));
    int end = m.extent();
    while (turns++ < 2 * LONGEST && s.low(end).equals("and") && marks.ownerOf(end + 1) != null) {
      end = marks.ownerOf(end + 1).extent();
    }
    boolean article = s.low(at).equals("the") || s.low(at).equals("'s");
    return headed && !s.low(at - 1).equals("region") || article && QUARTERS.contains(s.low(end));
  }
}
