package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import java.util.List;
import java.util.Set;

/** Finds authorities: judicial districts and courts, known names, and names by their head. */
final class AgencyFinder {
  private static final Set<String> PLAIN_HEADS =
      Set.of("government", "military", "embassy", "police", "authorities");

  /** Heads whose names may hold an "and": "Narcotic and Dangerous Drug Section". */
  private static final Set<String> BRIDGING =
      Set.of(
          "section",
          "unit",
          "division",
          "service",
          "services",
          "administration",
          "bureau",
          "agency",
          "protection",
          "investigations",
          "office",
          "commission");

  /** Heads that go on with "of" or "for". */
  private static final Set<String> GOING_ON =
      Set.of(
          "department",
          "bureau",
          "office",
          "court",
          "commission",
          "board",
          "ministry",
          "embassy",
          "consulate",
          "secretariat",
          "directorate",
          "division",
          "institute",
          "council",
          "attorneys office",
          "service");

  private final Lexicon lexicon;
  private final DistrictFinder districts;

  AgencyFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.districts = new DistrictFinder(lexicon);
  }

  void find(Marks marks) {
    for (int i = 0; i < marks.size(); i++) {
      districts.find(marks, i);
    }
    for (int i = 0; i < marks.size(); i++) {
      lead(marks, i);
    }
    for (int i = 0; i < marks.size(); i++) {
      known(marks, i);
    }
    for (int i = 0; i < marks.size(); i++) {
      if (!armed(marks, i)) {
        tail(marks, i);
      }
    }
  }

  /** "Revolutionary Armed Forces of X": words that begin the name of a group. */
  private boolean armed(Marks marks, int at) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      Phrases.Match<String> lead = lexicon.groupLeads.at(marks.sentence().tokens(), i);
      if (lead != null && lead.length() > 2 && i + lead.length() > at) {
        return true;
      }
    }
    return false;
  }

  private void known(Marks marks, int at) {
    if (!marks.free(at)) {
      return;
    }
    Phrases.Match<String> match = lexicon.agencies.at(marks.sentence().tokens(), at);
    if (match == null || !marks.free(at, at + match.length())) {
      return;
    }
    String written = match.value();
    boolean acronym =
        written.equals(written.toUpperCase(java.util.Locale.ROOT)) && match.length() == 1;
    if (acronym && !marks.token(at).text().equals(written) || !marks.token(at).isCapital()) {
      return;
    }
    int end = at + match.length();
    if (written.equals("Treasury") && DistrictFinder.BEARINGS.contains(marks.sentence().low(end))) {
      return;
    }
    int from = at;
    if (!acronym && marks.sentence().low(at - 1).equals("u.s.") && marks.free(at - 1)) {
      from--;
    }
    // "Office" or "Attorney" goes on: let the longer name be found by its head.
    if (!acronym
        && marks.freeCapital(end)
        && lexicon.agencyTails.at(marks.sentence().tokens(), end) != null) {
      return;
    }
    marks
        .add(from, end, EntityType.AGENCY)
        .sort(
            written.equals("FGR") || written.startsWith("Fiscal")
                ? Mention.Sort.COURT
                : acronym ? Mention.Sort.ACRONYM : Mention.Sort.PLAIN,
            null);
  }

  private void lead(Marks marks, int at) {
    if (!marks.free(at)) {
      return;
    }
    Phrases.Match<String> match = lexicon.agencyLeads.at(marks.sentence().tokens(), at);
    if (match == null || !marks.free(at, at + match.length())) {
      return;
    }
    String head = marks.token(at).low();
    boolean government = head.equals("government");
    if (!marks.token(at).isCapital() && !government || head.equals("secretary")) {
      return;
    }
    if (branch(marks, at, head)
        || head.equals("office") && marks.sentence().low(at - 1).equals("'s")) {
      return;
    }
    int end = goOn(marks, at + match.length(), government || head.equals("embassy"));
    boolean whole =
        lexicon.agencies.at(marks.sentence().tokens(), at) != null
            && marks.freeCapital(at + match.length());
    if (end == at + match.length() || whole) {
      return;
    }
    int from = at;
    if (marks.free(at - 1)
        && (countryWord(marks, at - 1)
            || marks.token(at - 1).text().equals("Federal")
            || marks.token(at - 1).text().equals("National"))) {
      from--;
    } else if (head.equals("department")) {
      from = cityBefore(marks, at);
    }
    while (Set.of("commission", "council", "directorate", "board").contains(head)
        && marks.freeCapital(from - 1)
        && !lexicon.starters.contains(marks.token(from - 1).text())
        && lexicon.titles.at(s(marks), from - 1) == null) {
      from--;
    }
    Mention added = marks.add(from, end, EntityType.AGENCY);
    if (head.equals("fiscalia") || head.equals("juzgado") || head.equals("tribunal")) {
      added.sort(Mention.Sort.COURT, null);
    }
  }

  /** "New York City Department of X": where the name of the place begins that owns it. */
  private int cityBefore(Marks marks, int at) {
    for (int from = Math.max(0, at - 3); from < at - 1; from++) {
      Phrases.Match<Lexicon.Place> place = lexicon.places.at(marks.sentence().tokens(), from);
      if (place != null && from + place.length() == at && marks.free(from, at)) {
        return from;
      }
    }
    return at;
  }

  /** "the Boston Field Office of the FBI": the authority that has the office is named behind it. */
  private boolean branch(Marks marks, int at, String head) {
    Sentence s = marks.sentence();
    boolean office = head.equals("office") || head.equals("division");
    int owner = s.low(at + 2).equals("the") ? at + 3 : at + 2;
    return office
        && marks.freeCapital(at - 1)
        && s.low(at + 1).equals("of")
        && lexicon.agencies.at(s.tokens(), owner) != null;
  }

  /** The end of the words that complete a name after "of" or "for". */
  private int goOn(Marks marks, int from, boolean oneCountry) {
    Sentence s = marks.sentence();
    int i = from;
    if (s.low(i).equals("the") && marks.freeCapital(i + 1)) {
      i++;
    }
    if (oneCountry) {
      Phrases.Match<Lexicon.Place> place = lexicon.places.at(s.tokens(), i);
      return place != null && marks.freeCapital(i) ? i + place.length() : from;
    }
    int end = from;
    Phrases.Match<Lexicon.Title> office = lexicon.titles.at(s.tokens(), i);
    if (office != null
        && marks.free(i, i + office.length())
        && marks.token(i).isCapital()
        && office.length() > 1) {
      return i + office.length();
    }
    while (i < marks.size()) {
      String low = s.low(i);
      boolean headline =
          s.kind() == Sentence.Kind.HEADLINE
              && i > from
              && (lexicon.verbs.of(low) != null || lexicon.starters.contains(s.token(i).text()));
      if (headline) {
        break;
      }
      boolean name = i > from && (lexicon.isGivenName(low) || marks.token(i).isInitial());
      if (marks.freeCapital(i)
              && !name
              && !low.equals("the")
              && lexicon.titles.at(s.tokens(), i) == null
          || marks.freeCapital(i) && i == from) {
        i++;
        end = i;
      } else if ((low.equals("and")
              || low.equals("of")
              || low.equals("de")
              || low.equals("&")
              || low.equals("la")
              || low.equals("y")
              || low.equals(",") && alcohol(s, i))
          && end == i
          && marks.freeCapital(i + 1)
          && !newName(marks, i, low)) {
        i++;
      } else if (low.equals("the") && s.low(i - 1).equals("of") && marks.freeCapital(i + 1)) {
        i++;
      } else if (SpanishLinks.at(marks, i) > 0) {
        i += SpanishLinks.at(marks, i);
      } else {
        break;
      }
    }
    return end;
  }

  private static List<Token> s(Marks marks) {
    return marks.sentence().tokens();
  }

  /** A list inside a name: "Alcohol, Tobacco, Firearms and Explosives". */
  private static boolean alcohol(Sentence s, int comma) {
    return Set.of("alcohol", "tobacco", "investment", "housing", "education")
        .contains(s.low(comma - 1));
  }

  private boolean newName(Marks marks, int at, String connector) {
    List<Token> tokens = marks.sentence().tokens();
    if (!connector.equals("and") && !connector.equals(",")) {
      return false;
    }
    return lexicon.agencies.at(tokens, at + 1) != null
        || lexicon.titles.at(tokens, at + 1) != null
        || lexicon.titleQualifiers.contains(tokens.get(at + 1).low())
        || lexicon.isGivenName(tokens.get(at + 1).low())
        || tokens.get(at + 1).is("u.s.")
        || tokens.get(at + 1).isUpper()
        || lexicon.demonyms.contains(tokens.get(at + 1).low())
        || lexicon.places.contains(tokens.get(at + 1).low())
        || lexicon.agencyLeads.at(tokens, at + 1) != null;
  }

  private boolean countryWord(Marks marks, int at) {
    String low = marks.token(at).low();
    return marks.token(at).isCapital()
        && (lexicon.demonyms.contains(low) || low.equals("u.s.") || lexicon.places.contains(low));
  }

  private void tail(Marks marks, int at) {
    if (!marks.free(at)) {
      return;
    }
    Sentence s = marks.sentence();
    Phrases.Match<String> match = lexicon.agencyTails.at(s.tokens(), at);
    if (match == null || !marks.free(at, at + match.length())) {
      return;
    }
    if (at > 0
        && lexicon.groupTails.at(s.tokens(), at - 1) != null
        && lexicon.groupTails.at(s.tokens(), at - 1).length() > match.length()) {
      return;
    }
    int end = at + match.length();
    String head = s.low(end - 1);
    boolean capital = marks.token(at).isCapital();
    if (!capital) {
      if (PLAIN_HEADS.contains(head)
          && match.length() == 1
          && !head.equals("authorities")
          && countryWord(marks, at - 1)
          && marks.free(at - 1)
          && (head.equals("military")
              || head.equals("embassy")
              || head.equals("government")
              || s.kind() == Sentence.Kind.BODY && head.equals("police"))
          && !s.low(end).equals("officials")
          && !s.low(end).equals("officers")
          && !s.low(end).equals("agencies")
          && !s.low(end).equals("reward")) {
        int stop = head.equals("embassy") ? end : end;
        Mention mention = marks.add(at - 1, stop, EntityType.AGENCY);
        mention.sort(Mention.Sort.PLAIN, null);
      }
      return;
    }
    boolean known = lexicon.agencyTails.at(s.tokens(), end) != null && marks.freeCapital(end);
    boolean business =
        end < marks.size()
            && marks.token(end).isCapital()
            && lexicon.legalForms.at(s.tokens(), end) != null;
    if (known || business) {
      return;
    }
    int from = at;
    while (from > 0 && modifies(marks, from - 1, head)) {
      from--;
    }
    while (from < at
        && (marks.token(from).isPossessive()
            || marks.token(from).is("and")
            || marks.token(from).is("&")
            || lexicon.starters.contains(marks.token(from).text())
            || lexicon.titleQualifiers.contains(marks.token(from).low())
                && !marks.token(from).is("special"))) {
      from++;
    }
    if (GOING_ON.contains(head)
        && !branch(marks, end - 1, head)
        && (s.low(end).equals("of")
            || s.low(end).equals("for")
            || head.equals("office") && s.low(end).equals("in"))) {
      int to = goOn(marks, end + 1, head.equals("embassy"));
      if (to > end + 1 && (s.low(end).equals("of") || from < at)) {
        end = to;
      }
    }
    if (from == at && end == at + match.length()) {
      return;
    }
    boolean court = head.equals("court") || s.low(at + match.length() - 1).equals("court");
    marks
        .add(from, end, EntityType.AGENCY)
        .sort(court ? Mention.Sort.COURT : Mention.Sort.PLAIN, null);
  }

  private boolean modifies(Marks marks, int at, String head) {
    Token token = marks.token(at);
    if (marks.freeCapital(at)) {
      boolean title =
          lexicon.titles.at(marks.sentence().tokens(), at) != null
              && !token.is("general")
              && !token.is("attorney")
              && !token.is("marshals")
              && !token.is("district")
              && !token.is("public")
              && !token.is("united")
              && !token.is("u.s.")
              && !token.is("state")
              && !token.is("justice")
              && !token.is("special")
              && !token.is("president");
      boolean ends = lexicon.agencies.at(marks.sentence().tokens(), at) != null && token.isUpper();
      boolean person = token.isInitial();
      return !title && !ends && !person;
    }
    if (!marks.free(at) || at == 0) {
      return false;
    }
    boolean bridge = (token.is("and") || token.is("&")) && BRIDGING.contains(head);
    if (bridge) {
      Token before = marks.token(at - 1);
      return marks.freeCapital(at - 1)
          && lexicon.agencyTails.get(before.low()) == null
          && lexicon.agencies.get(before.low()) == null
          && !before.isUpper()
          && !lexicon.places.contains(before.low());
    }
    return token.is("of")
        && marks.freeCapital(at - 1)
        && at > 1
        && (marks.token(at - 1).is("bureau") || marks.token(at - 1).is("office"));
  }
}
