package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.Locale;
import java.util.Set;

/** Finds criminal groups by the head that ends their name; weak heads are left to the weighing. */
final class GroupFinder {
  /** Heads that many harmless bodies share. */
  private static final Set<String> WEAK =
      Set.of(
          "group",
          "organization",
          "network",
          "nation",
          "family",
          "front",
          "crew",
          "set",
          "boys",
          "kings",
          "lords",
          "boyz",
          "outfit",
          "brigade",
          "mob",
          "posse",
          "clique",
          "locos",
          "disciples",
          "gangsters");

  /** Heads that stand alone as a name. */
  static final Set<String> ALONE =
      Set.of(
          "yakuza",
          "camorra",
          "'ndrangheta",
          "ndrangheta",
          "cosa nostra",
          "bloods",
          "crips",
          "lcn");

  /** Small words within names. */
  static final Set<String> CONNECTORS =
      Set.of("de", "del", "la", "las", "los", "el", "y", "da", "do", "di", "dos");

  /** Heads written small that are no part of the name: "the Barrio Azul gang". */
  private static final Set<String> KIND_ONLY =
      Set.of("gang", "network", "organization", "cartel", "syndicate", "set", "clique", "crew");

  /** Heads of parts of gangs, whose names often begin with their place. */
  private static final Set<String> LOCAL = Set.of("gang", "clique", "set", "crew");

  private final Lexicon lexicon;
  private final SharedHeads shared;

  GroupFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.shared = new SharedHeads(lexicon);
  }

  /** Finds all but the names that {@link GroupLeads} has found. */
  void find(Marks marks) {
    for (int i = 2; i < marks.size(); i++) {
      shared.several(marks, i);
    }
    for (int i = 0; i < marks.size(); i++) {
      tail(marks, i);
    }
    for (int i = 0; i < marks.size(); i++) {
      suffix(marks, i);
    }
  }

  private void tail(Marks marks, int at) {
    Sentence s = marks.sentence();
    Phrases.Match<String> match = lexicon.groupTails.at(s.tokens(), at);
    if (match == null || !marks.free(at, at + match.length())) {
      return;
    }
    int end = at + match.length();
    boolean capital = marks.token(at).isCapital();
    String head = match.value().toLowerCase(Locale.ROOT);
    if (capital
        && marks.freeCapital(end)
        && lexicon.groupTails.at(s.tokens(), end) != null
        && s.kind() != Sentence.Kind.HEADLINE) {
      return;
    }
    boolean familyFollows =
        marks.sentence().low(end).equals("family")
            || marks.sentence().low(end).equals("crime")
                && marks.sentence().low(end + 1).equals("family");
    if (capital && familyFollows) {
      return;
    }
    int from = leftEdge(marks, at);
    if (from == at) {
      boolean article = s.low(at - 1).equals("the") || s.low(at - 1).equals("of");
      boolean foreign = head.equals("yakuza") || head.equals("camorra");
      if ((capital || foreign)
          && (ALONE.contains(head) || head.endsWith("cosa nostra"))
          && article) {
        marks.add(at, end, EntityType.CRIMINAL_GROUP);
      }
      return;
    }
    String opening = marks.token(from).low();
    if (opening.endsWith("-linked")
        || opening.endsWith("-based")
        || opening.endsWith("-related")
        || opening.endsWith("-backed")
        || opening.endsWith("-affiliated")) {
      return;
    }
    if (head.equals("front") && capital && at == from + 1 && marks.token(from).isOrdinal()) {
      marks.add(from, end, EntityType.CRIMINAL_GROUP);
      return;
    }
    boolean clan = head.equals("tong") && !s.low(from - 1).equals("the");
    boolean outlaws = at - from == 1 && marks.token(from).is("outlaw");
    if (clan || outlaws) {
      return;
    }
    boolean placeOnly = placeOnly(marks, from, at);
    boolean chapter = head.equals("chapter");
    if (chapter
        && !(capital && at - from < 3 && s.low(from - 1).equals("the") && ofGang(marks, end))) {
      return;
    }
    if (placeOnly
        && !chapter
        && !(head.contains("cartel")
            || head.contains("cártel")
            || head.contains("crime family")
            || head.equals("lcn")
            || head.equals("family")
                && (marks.text().contains("Cosa Nostra")
                    || marks.text().contains("rime family")
                    || marks.text().contains("rime Family"))
            || head.contains("mafia") && !demonym(marks, from)
            || head.equals("syndicate") && capital && !demonym(marks, from)
            || head.equals("clan"))) {
      return;
    }
    if (demonym(marks, from) && from == at - 1 && head.contains("cartel")) {
      return;
    }
    boolean followed =
        lexicon.roles.at(s.tokens(), end) != null
            && lexicon.roles.at(s.tokens(), end).value().is(Lexicon.RoleKind.MEMBER);
    if (!capital && !followed && (s.low(from - 1).equals("a") || s.low(from - 1).equals("an"))) {
      return;
    }
    boolean weak = WEAK.contains(head) || head.equals("gang");
    if (s.kind() == Sentence.Kind.HEADLINE && weak) {
      return;
    }
    if (!capital && LOCAL.contains(head) && at - from > 1 && local(marks, from, at)) {
      for (int i = from; i < at; i++) {
        if (marks.ownerOf(i) != null) {
          marks.remove(marks.ownerOf(i));
        }
      }
      marks.add(from, at, EntityType.CRIMINAL_GROUP);
      return;
    }
    if (!capital && KIND_ONLY.contains(head)) {
      if (head.equals("organization")
          || head.equals("network")
          || head.equals("crew")
          || head.equals("set")) {
        return;
      }
      if (head.equals("cartel") && placeOnly
          || head.equals("cartel") && at - from == 1 && !marks.token(from).isUpper()) {
        marks.add(from, end, EntityType.CRIMINAL_GROUP);
      }
      return;
    }
    if (!capital && weak && !head.equals("family")) {
      return;
    }
    if (head.equals("family") && lexicon.roles.contains(s.low(end))) {
      end = at + 1;
    }
    if (weak && !head.equals("family")) {
      return;
    }
    // Tokens of places inside the name are the name's now.
    for (int i = from; i < at; i++) {
      Mention inner = marks.ownerOf(i);
      if (inner != null) {
        marks.remove(inner);
      }
    }
    end = ofPlace(marks, head, end);
    Mention added = marks.add(from, end, EntityType.CRIMINAL_GROUP);
    ofMother(marks, added, end);
  }

  /** Clubs and charities have chapters too. */
  private static boolean ofGang(Marks marks, int end) {
    return marks.text().contains(" gang") && !marks.sentence().low(end).equals("of");
  }

  /** "the Brentwood Pinos clique": a name that begins with a place and goes on. */
  private static boolean local(Marks marks, int from, int to) {
    Mention place = marks.ownerOf(from);
    return place != null
        && place.is(EntityType.LOCATION)
        && place.sort() != Mention.Sort.DEMONYM
        && place.to() < to
        && marks.free(place.to(), to);
  }

  /** "the Brotherhood of Texas": the place is part of the name. */
  private int ofPlace(Marks marks, String head, int end) {
    boolean takes = head.equals("brotherhood") || head.endsWith("club");
    Mention place = takes && marks.sentence().low(end).equals("of") ? marks.ownerOf(end + 1) : null;
    if (place == null || !place.is(EntityType.LOCATION) || place.sort() == Mention.Sort.DEMONYM) {
      return end;
    }
    marks.remove(place);
    return place.to();
  }

  /** "the New England organized crime family of La Cosa Nostra": the whole names the family too. */
  private void ofMother(Marks marks, Mention family, int end) {
    Sentence s = marks.sentence();
    if (!s.low(end).equals("of")) {
      return;
    }
    Mention mother = marks.ownerOf(end + 1);
    if (mother != null && mother.is(EntityType.CRIMINAL_GROUP)) {
      family.forms().add(Mention.form(marks.text(), s, family.from(), mother.to(), NameKind.FULL));
    }
  }

  private int leftEdge(Marks marks, int at) {
    int from = at;
    while (from > 0 && at - from < 6) {
      Token token = marks.token(from - 1);
      Mention inner = marks.ownerOf(from - 1);
      boolean place =
          inner != null
              && inner.is(EntityType.LOCATION)
              && inner.to() <= at
              && (inner.sort() != Mention.Sort.DEMONYM || from == at);
      boolean ordinal =
          (from < at || marks.token(at).is("front")) && marks.free(from - 1) && token.isOrdinal();
      if (ordinal) {
        from--;
        continue;
      }
      if (place && inner.from() < from) {
        from = inner.from();
        continue;
      }
      boolean connector =
          CONNECTORS.contains(token.low()) && from < at && from > 1 && marks.freeCapital(from - 2);
      boolean ofName =
          token.is("of")
              && from < at
              && from > 1
              && marks.free(from - 1)
              && marks.freeCapital(from - 2)
              && !excluded(marks, from - 2)
              && lexicon.roles.get(marks.token(from - 2).low()) == null
              && lexicon.groupTails.get(marks.token(from - 2).low()) == null
              && (from < 3 || marks.sentence().low(from - 3).equals("the"));
      boolean andName =
          token.is("and")
              && from < at
              && from > 2
              && marks.free(from - 1)
              && marks.freeCapital(from - 2)
              && !excluded(marks, from - 2)
              && marks.sentence().low(from - 3).equals("the");
      if (ofName || andName) {
        from -= 2;
        continue;
      }
      if (marks.free(from - 1)
          && (token.isCapital() && !token.isPossessive() && !excluded(marks, from - 1)
              || connector)) {
        from--;
      } else {
        break;
      }
    }
    while (from < at
        && marks.ownerOf(from) == null
        && (lexicon.starters.contains(marks.token(from).text()) && !marks.token(from).is("la")
            || marks.token(from).text().equals("The")
            || lexicon.demonyms.contains(marks.token(from).low())
                && from + 1 < at
                && !(from + 2 == at && LOCAL.contains(marks.token(at).low())))) {
      from++;
    }
    return from;
  }

  private boolean excluded(Marks marks, int at) {
    Token token = marks.token(at);
    return lexicon.starters.contains(token.text()) && !token.is("new") && !token.is("la")
        || lexicon.verbs.of(token.low()) != null
            && marks.sentence().kind() == Sentence.Kind.HEADLINE;
  }

  private boolean demonym(Marks marks, int at) {
    return lexicon.demonyms.contains(marks.token(at).low());
  }

  private boolean placeOnly(Marks marks, int from, int to) {
    for (int i = from; i < to; i++) {
      Mention inner = marks.ownerOf(i);
      if (inner == null || !inner.is(EntityType.LOCATION)) {
        return false;
      }
    }
    return true;
  }

  private void suffix(Marks marks, int at) {
    if (!marks.freeCapital(at)) {
      return;
    }
    String low = marks.token(at).low();
    for (String suffix : lexicon.groupSuffixes) {
      if (low.endsWith(suffix) && low.length() > suffix.length() + 2) {
        int end = at + 1;
        if (marks.freeCapital(end)
            && lexicon.groupTails.at(marks.sentence().tokens(), end) != null) {
          end++;
        }
        Mention mention = marks.add(at, end, EntityType.CRIMINAL_GROUP);
        if (end > at + 1) {
          mention
              .forms()
              .add(Mention.form(marks.text(), marks.sentence(), at, at + 1, NameKind.VARIANT));
        }
        return;
      }
    }
  }
}
