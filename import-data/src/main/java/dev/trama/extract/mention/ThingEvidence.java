package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.Set;

/** What speaks for a bare name being a group, a company or a place. */
final class ThingEvidence {
  private static final Set<String> MEMBERSHIP =
      Set.of(
          "member",
          "leader",
          "associate",
          "lieutenant",
          "operative",
          "cell",
          "clique",
          "set",
          "underboss",
          "gang",
          "cartel",
          "affiliate",
          "faction",
          "capo",
          "soldier",
          "hitman",
          "enforcer",
          "financier",
          "facilitator",
          "supporter",
          "fighter",
          "militant",
          "commander",
          "boss",
          "gunman",
          "sicario",
          "wing",
          "trafficker");

  /** Heads that any body may have. */
  private static final Set<String> COMMON =
      Set.of(
          "founder",
          "co-founder",
          "chairman",
          "chairwoman",
          "head",
          "chief",
          "commander",
          "captain",
          "figure",
          "division",
          "unit",
          "part");

  private final Lexicon lexicon;
  private final Cues cues;

  ThingEvidence(Lexicon lexicon, Cues cues) {
    this.lexicon = lexicon;
    this.cues = cues;
  }

  void group(Marks marks, Mention m, int[] score) {
    Sentence s = m.sentence();
    int after = m.extent();
    Lexicon.Role next = cues.roleAt(s, after);
    boolean quoteNext = after < s.size() && s.token(after).isClosingQuote();
    if (quoteNext) {
      next = cues.roleAt(s, after + 1);
    }
    if (next != null
        && (next.is(RoleKind.GROUP)
            || next.is(RoleKind.PART)
            || next.is(RoleKind.MEMBER)
            || next.is(RoleKind.SUPPORTER)
            || next.is(RoleKind.LEADER))
        && MEMBERSHIP.contains(next.singular().replaceFirst(".* ", ""))) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
    } else if (next != null
        && next.is(RoleKind.GROUP)
        && !corporate(s, quoteNext ? after + 1 : after, next)) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 3);
    } else {
      // Up to two adjectives between the name and its kind: "X violent street gang".
      for (int i = after; i < Math.min(after + 3, s.size()); i++) {
        Lexicon.Role role = cues.roleAt(s, i);
        if (role != null
            && role.is(RoleKind.GROUP)
            && !s.token(after).isCapital()
            && s.token(after).isWord()
            && lexicon.verbs.of(s.low(after)) == null
            && !s.low(after).equals("and")
            && !s.low(after).equals("a")) {
          Cues.add(score, EntityType.CRIMINAL_GROUP, 2);
        }
      }
    }
    if (next != null
        && next.singular().equals("chapter")
        && m.to() - m.from() == 1
        && !s.low(m.from()).endsWith("s")) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, -6);
    } else if (next != null && next.singular().equals("chapter")) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
    }
    int before = m.from() - 1;
    if (before >= 0 && s.token(before).isOpeningQuote()) {
      before--;
    }
    if (s.low(before).equals("rival")) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 2);
      before--;
    }
    boolean article = s.low(before).equals("the");
    if (article) {
      before--;
    }
    if (s.low(before).equals("of")
        || s.low(before).equals("in")
        || s.low(before).equals("within")
        || s.low(before).equals("by")
        || s.low(before).equals("against")
        || s.low(before).equals("with")) {
      Lexicon.Role role = cues.roleEndingAt(s, before - 1);
      boolean belongs =
          role != null
              && (role.is(RoleKind.LEADER) || role.is(RoleKind.MEMBER) || role.is(RoleKind.PART))
              && role.kin() == null
              && s.low(before).equals("of");
      if (belongs) {
        Cues.add(
            score,
            EntityType.CRIMINAL_GROUP,
            role.is(RoleKind.ASSOCIATE) || COMMON.contains(role.singular()) ? 2 : 4);
      }
      boolean opposed =
          role != null
              && (role.is(RoleKind.RIVAL) || role.is(RoleKind.ALLY))
              && s.low(before).equals("of");
      if (opposed) {
        Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
      }
      boolean backed =
          role != null
              && role.is(RoleKind.SUPPORTER)
              && !role.singular().equals("supplier")
              && !role.singular().startsWith("source")
              && m.to() - m.from() == 1;
      if (backed && (s.low(before).equals("of") || s.low(before).equals("for"))) {
        Cues.add(score, EntityType.CRIMINAL_GROUP, 3);
      }
    }
    if (s.low(before).equals("for") && m.to() - m.from() == 1) {
      for (int i = before - 1; i >= 0 && before - i < 5; i--) {
        var verb = lexicon.verbs.of(s.low(i));
        boolean serves =
            verb != null && Set.of("launder", "finance", "fund", "procure").contains(verb.lemma());
        Cues.add(score, EntityType.CRIMINAL_GROUP, serves ? 3 : 0);
      }
    }
    boolean comma = s.low(before).equals(",");
    Lexicon.Role previous = cues.roleEndingAt(s, comma ? before - 1 : before);
    boolean club = previous != null && previous.singular().equals("club");
    if (previous != null && (previous.is(RoleKind.GROUP) || club) && !previous.plural()) {
      // "a smaller club, the X": introduced and then named.
      boolean named = comma && article && introduced(s, before - 1);
      boolean people = comma && !article && membersOf(s, before - 1, previous);
      Cues.add(
          score,
          EntityType.CRIMINAL_GROUP,
          named ? 4 : people || club ? 0 : article ? 1 : comma ? 4 : 6);
    }
    Cues.add(score, EntityType.CRIMINAL_GROUP, GroupSurroundings.points(marks, m, before, article));
    if (s.low(m.from() - 1).equals("a") || s.low(m.from() - 1).equals("an")) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, next != null && !next.is(RoleKind.GROUP) ? 0 : -3);
    }
    String first = s.low(m.from());
    if ((first.equals("los") || first.equals("las")) && m.to() - m.from() > 1) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, first.equals("los") ? 3 : 2);
    }
    if (first.equals("la") && m.to() - m.from() > 1
        || Set.of("grupo", "barrio", "tren", "gente", "oficina").contains(first)) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 2);
    }
    Lexicon.Role wing = wing(s, m, after);
    if (wing != null && MEMBERSHIP.contains(last(wing))) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
    }
    if (rival(s, after)) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
    }
    if (cues.apposedTo(s, after, RoleKind.GROUP)) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
    }
    boolean from =
        s.low(before).equals("from")
            && (s.low(before - 1).equals("split")
                || s.low(before - 1).equals("away")
                || s.low(before - 1).equals("splintered"));
    if (from) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
    }
    Lexicon.Role part = s.low(after).equals(",") ? cues.roleAt(s, after + 1) : null;
    if (part != null && part.is(RoleKind.PART) && MEMBERSHIP.contains(last(part))) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
    }
    if (s.low(after).equals("as") && listedAsGroup(marks, after)) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
    }
    Lexicon.Role kind = cues.roleEndingAt(s, s.low(before).equals(",") ? before - 1 : before);
    boolean apposed = s.low(before).equals(",") && article && m.from() > 1;
    if (kind != null && kind.is(RoleKind.PART) && apposed && MEMBERSHIP.contains(last(kind))) {
      Cues.add(score, EntityType.CRIMINAL_GROUP, 4);
    }
  }

  /** "members of the organization, X and Y": the names are theirs. */
  private boolean membersOf(Sentence s, int last, Lexicon.Role group) {
    int first = last - group.singular().split(" ").length + 1;
    Lexicon.Role role =
        s.low(first - 1).equals("the") && s.low(first - 2).equals("of")
            ? cues.roleEndingAt(s, first - 3)
            : null;
    return role != null && role.is(RoleKind.MEMBER);
  }

  private static boolean introduced(Sentence s, int at) {
    for (int i = at; i >= 0 && at - i < 6; i--) {
      if (s.low(i).equals("a") || s.low(i).equals("an") || s.low(i).equals("another")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "X, the armed wing of G", "X operates as a cell of G", "G's armed wing, X": the noun, or null.
   */
  private Lexicon.Role wing(Sentence s, Mention m, int after) {
    boolean comma = s.low(m.from() - 1).equals(",");
    Lexicon.Role before = comma ? cues.roleEndingAt(s, m.from() - 2) : null;
    if (before != null && before.is(RoleKind.PART) && !before.is(RoleKind.MEMBER)) {
      return before;
    }
    int at = after;
    boolean acts =
        Set.of("operates", "operated", "serves", "acts", "functions").contains(s.low(at));
    at += acts && s.low(at + 1).equals("as") ? 2 : 1;
    boolean opens =
        acts || s.low(after).equals(",") || s.low(after).equals("is") || s.low(after).equals("was");
    boolean article = Set.of("a", "an", "the", "one").contains(s.low(at));
    for (int i = at + 1; opens && article && i < at + 4; i++) {
      Lexicon.Role role = cues.roleAt(s, i);
      if (role != null && role.is(RoleKind.PART) && !role.is(RoleKind.MEMBER)) {
        return role;
      }
    }
    return null;
  }

  /** "X, the gang's long-time rival". */
  private boolean rival(Sentence s, int after) {
    for (int i = after + 1; s.low(after).equals(",") && i < after + 8; i++) {
      Lexicon.Role role = cues.roleAt(s, i);
      if (role != null && (role.is(RoleKind.RIVAL) || role.is(RoleKind.ALLY))) {
        return true;
      }
      if (s.low(i).equals(",") || s.low(i).equals(".") || s.low(i).equals("who")) {
        return false;
      }
    }
    return false;
  }

  private static String last(Lexicon.Role role) {
    return role.singular().replaceFirst(".* ", "");
  }

  /** "designated X as a Foreign Terrorist Organization". */
  private static boolean listedAsGroup(Marks marks, int as) {
    for (int i = as + 1; i < Math.min(as + 4, marks.size()); i++) {
      Marks.TitleMark term = marks.titleAt(i);
      if (term != null) {
        String words = marks.sentence().low(term.to() - 1);
        return words.equals("organization")
            || words.equals("organizations")
            || words.equals("terrorist");
      }
    }
    return false;
  }

  void company(Marks marks, Mention m, int[] score) {
    Sentence s = m.sentence();
    if (cues.apposedTo(s, m.extent(), RoleKind.COMPANY)) {
      Cues.add(score, EntityType.COMPANY, 4);
    }
    Lexicon.Role previous = cues.roleEndingAt(s, m.from() - 1);
    if (previous != null
        && previous.is(RoleKind.COMPANY)
        && !previous.is(RoleKind.SUPPORTER)
        && !previous.is(RoleKind.ASSOCIATE)) {
      Cues.add(score, EntityType.COMPANY, 3);
    }
    // "A and B, an advertising company and an agricultural company, respectively".
    int after = skipName(marks, m);
    if (after > 0 && cues.apposedTo(s, after, RoleKind.COMPANY)) {
      Cues.add(score, EntityType.COMPANY, 4);
    }
    Mention other = s.low(m.from() - 1).equals("and") ? marks.ownerOf(m.from() - 2) : null;
    if (other != null
        && (other.is(EntityType.COMPANY) || other.type() == null)
        && cues.apposedTo(s, m.extent(), RoleKind.COMPANY)) {
      Cues.add(score, EntityType.COMPANY, 1);
    }
    if (besideCompany(marks, m)) {
      Cues.add(score, EntityType.COMPANY, 3);
    }
    for (int i = m.from(); i < m.to(); i++) {
      if (lexicon.companyTails.contains(s.low(i)) || s.low(i).equals("&")) {
        Cues.add(score, EntityType.COMPANY, 2);
      }
    }
  }

  /** "Two companies, A Ltd. (Panama) and X": what a list of companies goes on with. */
  private static boolean besideCompany(Marks marks, Mention m) {
    Sentence s = m.sentence();
    int i = m.from() - 1;
    boolean joined = s.low(i).equals("and") || s.low(i).equals(",") || s.low(i).equals(";");
    while (i > 0 && (s.low(i).equals("and") || s.low(i).equals(",") || s.low(i).equals(";"))) {
      i--;
    }
    if (s.low(i).equals(")")) {
      while (i > 0 && !s.low(i).equals("(")) {
        i--;
      }
      i--;
    }
    Mention other = joined && i > 0 ? marks.ownerOf(i) : null;
    if (other == null || !other.is(EntityType.COMPANY) || m.to() - m.from() < 2) {
      return false;
    }
    for (int j = 0; j < other.from(); j++) {
      if (Set.of("companies", "businesses", "entities", "firms").contains(s.low(j))) {
        return true;
      }
    }
    return false;
  }

  /** The place after "and NAME" that follows this name, or 0. */
  private int skipName(Marks marks, Mention m) {
    if (!m.sentence().low(m.extent()).equals("and")) {
      return 0;
    }
    Mention next = marks.ownerOf(m.extent() + 1);
    return next == null ? 0 : next.extent();
  }

  /** "X Group", written with a capital, is a business as often as not. */
  private static boolean corporate(Sentence s, int at, Lexicon.Role role) {
    boolean plain =
        Set.of("group", "organization", "network", "enterprise").contains(role.singular());
    return plain && s.token(at).isCapital();
  }
}
