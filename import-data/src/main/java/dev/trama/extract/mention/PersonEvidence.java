package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.Set;

/** What speaks for a bare name being a person. */
final class PersonEvidence {
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
          "escape",
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
          "bear",
          "recruit",
          "shoot",
          "jail");

  /** What happens to people: "the arrest of X". */
  private static final Set<String> BEFALLS =
      Set.of(
          "arrest",
          "arrests",
          "conviction",
          "convictions",
          "capture",
          "apprehension",
          "extradition",
          "sentencing",
          "whereabouts",
          "location",
          "indictment",
          "charges",
          "murder",
          "murders",
          "killing");

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

  private final Lexicon lexicon;
  private final Cues cues;

  PersonEvidence(Lexicon lexicon, Cues cues) {
    this.lexicon = lexicon;
    this.cues = cues;
  }

  void weigh(Marks marks, Mention m, int[] score) {
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
      Cues.add(score, EntityType.PERSON, -3);
    }
    Cues.add(score, EntityType.PERSON, NobodysNames.points(m));
    boolean given = lexicon.isGivenName(s.low(m.from()).replaceFirst("-.*", ""));
    boolean asian = lexicon.isAsianName(s.low(m.from())) || lexicon.isAsianName(s.low(m.to() - 1));
    if (words >= 2 && words <= 6) {
      Cues.add(
          score,
          EntityType.PERSON,
          (given ? 4 : 0) + (initial ? 3 : 0) + (asian && words <= 3 ? 3 : 0));
    }
    if (m.age() != null) {
      Cues.add(score, EntityType.PERSON, 5);
    }
    if (m.home() != null) {
      Cues.add(score, EntityType.PERSON, 2);
    }
    if (marks.titleAt(m.from() - 1) != null && !"date".equals(marks.titleAt(m.from() - 1).kind())
        || HONORIFICS.contains(s.low(m.from() - 1))) {
      Cues.add(score, EntityType.PERSON, 4);
    }
    if (words >= 2 && afterOffice(marks, m.from())) {
      Cues.add(score, EntityType.PERSON, 4);
    }
    Lexicon.Role before = cues.roleEndingAt(s, m.from() - 1);
    if (before != null
        && (before.kin() != null
            || before.is(RoleKind.PERSON)
            || before.is(RoleKind.LEADER)
            || before.is(RoleKind.MEMBER)
            || before.is(RoleKind.ASSOCIATE))
        && !before.is(RoleKind.GROUP)) {
      Cues.add(score, EntityType.PERSON, 3);
    }
    boolean listed = s.low(m.to()).equals(",") || s.low(m.to()).equals("and") && given;
    if ((words >= 2 || listed) && s.low(m.from() - 1).equals(",")) {
      Lexicon.Role kin = cues.roleEndingAt(s, m.from() - 2);
      boolean introduced =
          words >= 2 && (s.low(m.from() - 2).equals("victim") || articled(s, m.from() - 2, kin));
      if (introduced || kin != null && (kin.kin() != null || possessed(s, m.from() - 2, kin))) {
        Cues.add(score, EntityType.PERSON, 3);
      }
    }
    int after = Cues.skipCommas(s, m.extent());
    var verb = lexicon.verbs.of(s.low(after));
    if (verb != null && PERSON_VERBS.contains(verb.lemma())) {
      Cues.add(score, EntityType.PERSON, 3);
    }
    if (verb != null && (verb.lemma().equals("be") || verb.lemma().equals("have"))) {
      for (int i = after + 1; i < Math.min(after + 4, s.size()); i++) {
        var passive = lexicon.verbs.of(s.low(i));
        if (passive != null && PERSON_PASSIVES.contains(passive.lemma())) {
          Cues.add(score, EntityType.PERSON, 3);
        }
      }
    }
    if (s.low(m.extent()).equals("'s")) {
      Lexicon.Role role = cues.roleAt(s, m.extent() + 1);
      if (role != null && role.kin() != null) {
        Cues.add(score, EntityType.PERSON, 4);
      }
    }
    if (s.low(after).equals("who") || s.low(after).equals("whose")) {
      Cues.add(score, EntityType.PERSON, 3);
    }
    if (s.low(m.from() - 1).equals("the")
        || s.low(m.from() - 1).equals("a")
        || m.sort() == Mention.Sort.ACRONYM) {
      Cues.add(score, EntityType.PERSON, -3);
    }
    boolean titleAfter =
        marks.titleAt(m.extent() + 1) != null
            && s.low(m.extent()).equals(",")
            && !"date".equals(marks.titleAt(m.extent() + 1).kind());
    if (titleAfter && words >= 2) {
      Cues.add(score, EntityType.PERSON, 3);
    }
    if (words >= 2
        && (cues.apposedTo(s, m.extent(), RoleKind.MEMBER)
            || cues.apposedTo(s, m.extent(), RoleKind.LEADER)
            || cues.apposedTo(s, m.extent(), RoleKind.PERSON)
            || cues.apposedTo(s, m.extent(), RoleKind.NATIONAL))) {
      Cues.add(score, EntityType.PERSON, 4);
    }
    Lexicon.Role apposed =
        s.low(m.extent()).equals(",") || s.low(m.to()).equals(",")
            ? cues.roleAt(s, s.low(m.extent()).equals(",") ? m.extent() + 1 : m.to() + 1)
            : null;
    if (words >= 2
        && apposed != null
        && (apposed.is(RoleKind.LEADER)
            || apposed.is(RoleKind.MEMBER)
            || apposed.is(RoleKind.ASSOCIATE)
            || apposed.kin() != null)
        && !apposed.plural()) {
      Cues.add(score, EntityType.PERSON, 3);
    }
    if (words >= 2 && s.low(m.to() + 1).equals("alias") && m.forms().size() > 1) {
      Cues.add(score, EntityType.PERSON, 4);
    }
    var charging = lexicon.verbs.of(s.low(m.from() - 1));
    if (words >= 2
        && words <= 5
        && charging != null
        && (charging.lemma().equals("charge")
            || charging.lemma().equals("indict")
            || charging.lemma().equals("designate")
            || charging.lemma().equals("arrest"))) {
      Cues.add(score, EntityType.PERSON, 2);
    }
    if (words >= 2 && words <= 5 && coordinatedWithPerson(marks, m)) {
      Cues.add(score, EntityType.PERSON, 3);
    }
    if (words >= 2 && !common) {
      shape(m, score);
    }
  }

  /** What a name of several words shows by itself: a double surname, a nickname; what befell it. */
  private void shape(Mention m, int[] score) {
    Sentence s = m.sentence();
    String before = s.low(m.from() - 1);
    boolean article = before.equals("the") || before.equals("a") || before.equals("an");
    if (article) {
      return;
    }
    String last = s.token(m.to() - 1).text();
    int hyphen = last.indexOf('-');
    boolean doubled =
        hyphen > 1 && hyphen + 2 < last.length() && Character.isUpperCase(last.charAt(hyphen + 1));
    boolean nicknamed =
        m.forms().stream()
            .skip(1)
            .anyMatch(
                f ->
                    f.kind() == dev.trama.model.NameKind.NICKNAME
                        || f.kind() == dev.trama.model.NameKind.ALIAS && m.to() - m.from() > 2);
    boolean undergone =
        before.equals("of") && BEFALLS.contains(s.low(m.from() - 2))
            || before.equals("for") && s.low(m.from() - 2).equals("million")
            || before.equals("against") && BEFALLS.contains(s.low(m.from() - 2));
    Cues.add(
        score, EntityType.PERSON, (doubled ? 2 : 0) + (nicknamed ? 3 : 0) + (undergone ? 3 : 0));
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

  /** "a further broker, X", "another lieutenant, X". */
  private static boolean articled(Sentence s, int end, Lexicon.Role role) {
    boolean personal =
        role != null
            && !role.plural()
            && !role.is(RoleKind.GROUP)
            && !role.is(RoleKind.COMPANY)
            && (role.is(RoleKind.MEMBER) || role.is(RoleKind.PERSON));
    for (int i = end - 1; personal && i >= 0 && end - i < 4; i--) {
      if (Set.of("a", "an", "another").contains(s.low(i))) {
        return true;
      }
    }
    return false;
  }

  /** "its then chairman, X", "Y's accountant, X". */
  private static boolean possessed(Sentence s, int end, Lexicon.Role role) {
    boolean personal =
        role.is(RoleKind.LEADER) || role.is(RoleKind.MEMBER) || role.is(RoleKind.ASSOCIATE);
    for (int i = end - 1; personal && i >= 0 && end - i < 5; i--) {
      String low = s.low(i);
      if (Set.of("'s", "its", "his", "her", "whose", "their").contains(low)) {
        return true;
      }
    }
    return false;
  }

  private boolean coordinatedWithPerson(Marks marks, Mention m) {
    Sentence s = m.sentence();
    int after = Cues.skipCommas(s, m.extent());
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
}
