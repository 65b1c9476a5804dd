package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Spelling;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what a bare name is by what stands around it, added up over the document. Names for which
 * nothing speaks are dropped: a missing name costs less than a false one.
 */
final class Weigher {
  private static final int ENOUGH = 3;
  private static final Set<String> PERSON_VERBS =
      Set.of(
          "plead",
          "admit",
          "confess",
          "say",
          "conspire",
          "flee",
          "reside",
          "marry",
          "surrender",
          "testify",
          "remain",
          "tell",
          "walk",
          "serve");
  private static final Set<String> PERSON_PASSIVES =
      Set.of(
          "arrest",
          "sentence",
          "extradite",
          "indict",
          "charge",
          "convict",
          "arraign",
          "apprehend",
          "capture",
          "kill",
          "detain",
          "deport",
          "murder",
          "incarcerate",
          "recruit",
          "shoot",
          "jail");
  private static final Set<String> HONORIFICS =
      Set.of(
          "mr.",
          "mr",
          "mrs.",
          "ms.",
          "dr.",
          "sheikh",
          "colonel",
          "general",
          "judge",
          "agent",
          "justice",
          "honorable",
          "don");
  private static final Set<String> MEMBERSHIP =
      Set.of(
          "member",
          "leader",
          "associate",
          "boss",
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
          "enforcer");

  private final Lexicon lexicon;

  Weigher(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void decide(List<Marks> document) {
    Map<String, int[]> scores = new HashMap<>();
    Set<String> personWords = new HashSet<>();
    Set<String> aliases = new HashSet<>();
    for (Marks marks : document) {
      for (Mention mention : marks.mentions()) {
        if (mention.type() == null) {
          int[] score =
              scores.computeIfAbsent(key(mention), k -> new int[EntityType.values().length]);
          weigh(marks, mention, score);
        } else if (mention.is(EntityType.PERSON)) {
          addWords(mention, personWords);
        }
        mention.forms().stream().skip(1).forEach(form -> aliases.add(Token.fold(form.text())));
      }
    }
    for (Marks marks : document) {
      for (Mention mention : marks.mentions()) {
        if (mention.type() == null
            && mention.to() - mention.from() > 1
            && best(scores.get(key(mention))) == EntityType.PERSON) {
          addWords(mention, personWords);
        }
      }
    }
    for (Marks marks : document) {
      for (Mention mention : new ArrayList<>(marks.mentions())) {
        if (mention.type() != null) {
          continue;
        }
        EntityType type = best(scores.get(key(mention)));
        boolean partOfPerson = allIn(mention, personWords);
        if (partOfPerson
            && (type == null
                || mention.to() - mention.from() == 1
                    && scores.get(key(mention))[EntityType.CRIMINAL_GROUP.ordinal()] < 7)) {
          type = EntityType.PERSON;
        }
        if (type != null) {
          mention.setType(type);
        } else if (!aliases.contains(key(mention))) {
          marks.remove(mention);
        }
      }
    }
  }

  private static void addWords(Mention mention, Set<String> words) {
    for (int i = mention.from(); i < mention.to(); i++) {
      for (String part : mention.sentence().low(i).split("-")) {
        if (part.length() > 2) {
          words.add(part);
        }
      }
      words.add(mention.sentence().low(i));
    }
  }

  private static boolean allIn(Mention mention, Set<String> words) {
    for (int i = mention.from(); i < mention.to(); i++) {
      String word = mention.sentence().low(i);
      if (!words.contains(word)
          && words.stream().noneMatch(known -> word.length() > 5 && Spelling.alike(known, word))) {
        return false;
      }
    }
    return true;
  }

  private static String key(Mention mention) {
    return Token.fold(mention.text());
  }

  private static EntityType best(int[] score) {
    EntityType best = null;
    for (EntityType type : EntityType.values()) {
      int value = score[type.ordinal()];
      if (value >= ENOUGH && (best == null || value > score[best.ordinal()])) {
        best = type;
      }
    }
    return best;
  }

  private void weigh(Marks marks, Mention m, int[] score) {
    person(marks, m, score);
    group(marks, m, score);
    company(marks, m, score);
    place(marks, m, score);
  }

  private void add(int[] score, EntityType type, int points) {
    score[type.ordinal()] += points;
  }

  private void person(Marks marks, Mention m, int[] score) {
    Sentence s = m.sentence();
    int words = m.to() - m.from();
    boolean initial = false;
    boolean common = false;
    for (int i = m.from(); i < m.to(); i++) {
      initial |=
          s.token(i).isInitial() && words > 1 || s.low(i).equals("jr.") || s.low(i).equals("sr.");
      common |=
          lexicon.groupTails.contains(s.low(i))
              || lexicon.agencyTails.contains(s.low(i))
              || lexicon.companyTails.contains(s.low(i));
    }
    if (common) {
      add(score, EntityType.PERSON, -3);
    }
    boolean given = lexicon.isGivenName(s.low(m.from()).replaceFirst("-.*", ""));
    boolean asian = lexicon.isAsianName(s.low(m.from())) || lexicon.isAsianName(s.low(m.to() - 1));
    if (words >= 2 && words <= 6) {
      add(
          score,
          EntityType.PERSON,
          (given ? 4 : 0) + (initial ? 3 : 0) + (asian && words <= 3 ? 3 : 0));
    }
    if (m.age() != null) {
      add(score, EntityType.PERSON, 5);
    }
    if (m.home() != null) {
      add(score, EntityType.PERSON, 2);
    }
    if (marks.titleAt(m.from() - 1) != null && !"date".equals(marks.titleAt(m.from() - 1).kind())
        || HONORIFICS.contains(s.low(m.from() - 1))) {
      add(score, EntityType.PERSON, 4);
    }
    if (words >= 2 && afterOffice(marks, m.from())) {
      add(score, EntityType.PERSON, 4);
    }
    Lexicon.Role before = roleEndingAt(s, m.from() - 1);
    if (before != null
        && (before.kin() != null
            || before.is(RoleKind.PERSON)
            || before.is(RoleKind.LEADER)
            || before.is(RoleKind.MEMBER)
            || before.is(RoleKind.ASSOCIATE))
        && !before.is(RoleKind.GROUP)) {
      add(score, EntityType.PERSON, 3);
    }
    int after = skipCommas(s, m.extent());
    var verb = lexicon.verbs.of(s.low(after));
    if (verb != null && PERSON_VERBS.contains(verb.lemma())) {
      add(score, EntityType.PERSON, 3);
    }
    if (verb != null && (verb.lemma().equals("be") || verb.lemma().equals("have"))) {
      for (int i = after + 1; i < Math.min(after + 4, s.size()); i++) {
        var passive = lexicon.verbs.of(s.low(i));
        if (passive != null && PERSON_PASSIVES.contains(passive.lemma())) {
          add(score, EntityType.PERSON, 3);
        }
      }
    }
    if (s.low(m.extent()).equals("'s")) {
      Lexicon.Role role = roleAt(s, m.extent() + 1);
      if (role != null && role.kin() != null) {
        add(score, EntityType.PERSON, 4);
      }
    }
    if (s.low(after).equals("who") || s.low(after).equals("whose")) {
      add(score, EntityType.PERSON, 3);
    }
    if (s.low(m.from() - 1).equals("the")
        || s.low(m.from() - 1).equals("a")
        || m.sort() == Mention.Sort.ACRONYM) {
      add(score, EntityType.PERSON, -3);
    }
    boolean titleAfter =
        marks.titleAt(m.extent() + 1) != null
            && s.low(m.extent()).equals(",")
            && !"date".equals(marks.titleAt(m.extent() + 1).kind());
    if (titleAfter && words >= 2) {
      add(score, EntityType.PERSON, 3);
    }
    if (words >= 2
        && (apposedTo(s, m.extent(), RoleKind.MEMBER)
            || apposedTo(s, m.extent(), RoleKind.LEADER)
            || apposedTo(s, m.extent(), RoleKind.PERSON)
            || apposedTo(s, m.extent(), RoleKind.NATIONAL))) {
      add(score, EntityType.PERSON, 4);
    }
    var charging = lexicon.verbs.of(s.low(m.from() - 1));
    if (words >= 2
        && words <= 5
        && charging != null
        && (charging.lemma().equals("charge")
            || charging.lemma().equals("indict")
            || charging.lemma().equals("designate")
            || charging.lemma().equals("arrest"))) {
      add(score, EntityType.PERSON, 2);
    }
    if (words >= 2 && words <= 5 && coordinatedWithPerson(marks, m)) {
      add(score, EntityType.PERSON, 3);
    }
  }

  /** "U.S. Attorney for the Southern District of X NAME", "Director of the AGENCY, NAME". */
  private static boolean afterOffice(Marks marks, int at) {
    int i = marks.sentence().low(at - 1).equals(",") ? at - 2 : at - 1;
    Mention office = marks.ownerOf(i);
    if (office == null || !office.is(EntityType.AGENCY)) {
      return false;
    }
    for (int j = office.from() - 1; j >= 0 && office.from() - j < 4; j--) {
      if (marks.titleAt(j) != null && !marks.titleAt(j).kind().equals("date")) {
        return true;
      }
    }
    return false;
  }

  private boolean coordinatedWithPerson(Marks marks, Mention m) {
    Sentence s = m.sentence();
    int after = skipCommas(s, m.extent());
    if (s.low(after).equals("and")) {
      after++;
    }
    Mention next = after > m.extent() ? marks.ownerOf(after) : null;
    int before = m.from() - 1;
    boolean joined = false;
    while (before >= 0
        && (s.low(before).equals(",")
            || s.low(before).equals("and")
            || s.low(before).equals(";"))) {
      before--;
      joined = true;
    }
    Mention previous = joined ? marks.ownerOf(before) : null;
    return looksPerson(next) || looksPerson(previous);
  }

  private boolean looksPerson(Mention m) {
    return m != null
        && m.type() == null
        && m.to() - m.from() >= 2
        && (m.age() != null
            || lexicon.isGivenName(m.sentence().low(m.from()))
            || lexicon.isAsianName(m.sentence().low(m.from())));
  }

  private void group(Marks marks, Mention m, int[] score) {
    Sentence s = m.sentence();
    int after = m.extent();
    Lexicon.Role next = roleAt(s, after);
    boolean quoteNext = after < s.size() && s.token(after).isClosingQuote();
    if (quoteNext) {
      next = roleAt(s, after + 1);
    }
    if (next != null
        && (next.is(RoleKind.GROUP)
            || next.is(RoleKind.PART)
            || next.is(RoleKind.MEMBER)
            || next.is(RoleKind.LEADER))
        && MEMBERSHIP.contains(next.singular().replaceFirst(".* ", ""))) {
      add(score, EntityType.CRIMINAL_GROUP, 4);
    } else if (next != null && next.is(RoleKind.GROUP)) {
      add(score, EntityType.CRIMINAL_GROUP, 3);
    } else {
      // Up to two adjectives between the name and its kind: "X violent street gang".
      for (int i = after; i < Math.min(after + 3, s.size()); i++) {
        Lexicon.Role role = roleAt(s, i);
        if (role != null
            && role.is(RoleKind.GROUP)
            && !s.token(after).isCapital()
            && s.token(after).isWord()
            && lexicon.verbs.of(s.low(after)) == null
            && !s.low(after).equals("and")
            && !s.low(after).equals("a")) {
          add(score, EntityType.CRIMINAL_GROUP, 2);
        }
      }
    }
    int before = m.from() - 1;
    if (before >= 0 && s.token(before).isOpeningQuote()) {
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
      Lexicon.Role role = roleEndingAt(s, before - 1);
      boolean belongs =
          role != null
              && (role.is(RoleKind.LEADER) || role.is(RoleKind.MEMBER) || role.is(RoleKind.PART))
              && role.kin() == null
              && s.low(before).equals("of");
      if (belongs) {
        add(score, EntityType.CRIMINAL_GROUP, role.is(RoleKind.ASSOCIATE) ? 2 : 4);
      }
      boolean backed = role != null && role.is(RoleKind.SUPPORTER) && m.to() - m.from() == 1;
      if (backed && (s.low(before).equals("of") || s.low(before).equals("for"))) {
        add(score, EntityType.CRIMINAL_GROUP, 3);
      }
    }
    Lexicon.Role previous = roleEndingAt(s, s.low(before).equals(",") ? before - 1 : before);
    if (previous != null && previous.is(RoleKind.GROUP) && !previous.plural()) {
      add(score, EntityType.CRIMINAL_GROUP, article ? 1 : 4);
    }
    if (s.low(m.from() - 1).equals("a") || s.low(m.from() - 1).equals("an")) {
      add(score, EntityType.CRIMINAL_GROUP, next != null && !next.is(RoleKind.GROUP) ? 0 : -3);
    }
    String first = s.low(m.from());
    if ((first.equals("los") || first.equals("las")) && m.to() - m.from() > 1) {
      add(score, EntityType.CRIMINAL_GROUP, first.equals("los") ? 3 : 2);
    }
    if (first.equals("la") && m.to() - m.from() > 1
        || Set.of("grupo", "barrio", "tren", "gente", "oficina").contains(first)) {
      add(score, EntityType.CRIMINAL_GROUP, 2);
    }
    if (apposedTo(s, after, RoleKind.GROUP)) {
      add(score, EntityType.CRIMINAL_GROUP, 4);
    }
  }

  /** ", a violent street gang", "is a … gang". */
  private boolean apposedTo(Sentence s, int at, RoleKind kind) {
    int i = at;
    if (s.low(i).equals(",") && (s.low(i + 1).equals("which") || s.low(i + 1).equals("that"))) {
      i += 2;
    }
    if (kind == RoleKind.GROUP
        && s.low(i).equals("is")
        && s.low(i + 1).equals("part")
        && s.low(i + 2).equals("of")) {
      return true;
    }
    boolean copula =
        s.low(i).equals("is")
            || s.low(i).equals("was")
            || s.low(i).equals("are")
            || s.low(i).equals("were");
    if (!(s.low(i).equals(",") || copula || s.low(i).equals("("))) {
      return false;
    }
    i++;
    if (!(s.low(i).equals("a")
        || s.low(i).equals("an")
        || s.low(i).equals("the")
        || s.low(i).equals("one")
        || s.low(i).equals("its")
        || s.low(i).equals("his")
        || s.low(i).equals("her")
        || s.low(i).equals("their"))) {
      return false;
    }
    for (int j = i + 1; j < Math.min(i + 12, s.size()); j++) {
      String low = s.low(j);
      if (low.equals(",")
          || low.equals("who")
          || low.equals("that")
          || low.equals("which")
          || low.equals("of") && !s.low(j - 1).equals("one")
          || low.equals("for")
          || low.equals("in")
          || low.equals("by")
          || low.equals("with")
          || low.equals("'s")) {
        return false;
      }
      Lexicon.Role role = roleAt(s, j);
      if (role != null && role.is(kind)) {
        Lexicon.Role next = roleAt(s, j + 1);
        boolean goesOn = next != null || s.low(j + 1).equals("'s");
        if (!goesOn) {
          return true;
        }
      }
    }
    return false;
  }

  private void company(Marks marks, Mention m, int[] score) {
    Sentence s = m.sentence();
    if (apposedTo(s, m.extent(), RoleKind.COMPANY)) {
      add(score, EntityType.COMPANY, 4);
    }
    Lexicon.Role previous = roleEndingAt(s, m.from() - 1);
    if (previous != null
        && previous.is(RoleKind.COMPANY)
        && !previous.is(RoleKind.SUPPORTER)
        && !previous.is(RoleKind.ASSOCIATE)) {
      add(score, EntityType.COMPANY, 3);
    }
    // "A and B, an advertising company and an agricultural company, respectively".
    int after = skipName(marks, m);
    if (after > 0 && apposedTo(s, after, RoleKind.COMPANY)) {
      add(score, EntityType.COMPANY, 4);
    }
    Mention other = s.low(m.from() - 1).equals("and") ? marks.ownerOf(m.from() - 2) : null;
    if (other != null
        && (other.is(EntityType.COMPANY) || other.type() == null)
        && apposedTo(s, m.extent(), RoleKind.COMPANY)) {
      add(score, EntityType.COMPANY, 1);
    }
    for (int i = m.from(); i < m.to(); i++) {
      if (lexicon.companyTails.contains(s.low(i)) || s.low(i).equals("&")) {
        add(score, EntityType.COMPANY, 2);
      }
    }
  }

  /** The place after "and NAME" that follows this name, or 0. */
  private int skipName(Marks marks, Mention m) {
    if (!m.sentence().low(m.extent()).equals("and")) {
      return 0;
    }
    Mention next = marks.ownerOf(m.extent() + 1);
    return next == null ? 0 : next.extent();
  }

  private void place(Marks marks, Mention m, int[] score) {
    Sentence s = m.sentence();
    if (m.sort() == Mention.Sort.ACRONYM) {
      return;
    }
    String before = s.low(m.from() - 1);
    int words = m.to() - m.from();
    boolean given = lexicon.isGivenName(s.low(m.from()));
    if (words <= 3 && s.low(m.extent()).equals(",")) {
      Mention next = marks.ownerOf(m.extent() + 1);
      if (next != null
          && next.is(EntityType.LOCATION)
          && next.sort() != Mention.Sort.DEMONYM
          && (before.equals("in")
              || before.equals("of")
              || before.equals("near")
              || before.equals("from")
              || before.equals("to")
              || before.equals("at"))) {
        add(score, EntityType.LOCATION, 5);
      }
    }
    if (words <= 3
        && !given
        && (before.equals("in") || before.equals("near") || before.equals("at"))) {
      String at = s.low(m.from() - 2);
      boolean seat =
          at.equals("based")
              || at.equals("located")
              || at.equals("born")
              || at.equals("headquartered")
              || at.equals("residing")
              || at.equals("resides");
      add(score, EntityType.LOCATION, seat ? 4 : before.equals("at") ? 0 : 2);
    }
  }

  private static int skipCommas(Sentence s, int at) {
    int i = at;
    while (s.low(i).equals(",") || i < s.size() && i >= 0 && s.token(i).isClosingQuote()) {
      i++;
    }
    return i;
  }

  private Lexicon.Role roleAt(Sentence s, int at) {
    if (at < 0 || at >= s.size()) {
      return null;
    }
    Phrases.Match<Lexicon.Role> match = lexicon.roles.at(s.tokens(), at);
    return match == null ? null : match.value();
  }

  private Lexicon.Role roleEndingAt(Sentence s, int at) {
    for (int i = Math.max(0, at - 3); i <= at && i >= 0; i++) {
      Phrases.Match<Lexicon.Role> match = lexicon.roles.at(s.tokens(), i);
      if (match != null && i + match.length() == at + 1) {
        return match.value();
      }
    }
    return null;
  }
}
