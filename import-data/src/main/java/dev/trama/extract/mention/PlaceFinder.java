package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.Set;

/** Finds places, peoples and substances by their lists and by the shape of their names. */
final class PlaceFinder {
  private static final Set<String> AFTER =
      Set.of("county", "province", "parish", "islands", "island", "corridor", "border", "valley");
  private static final Set<String> BEFORE =
      Set.of("state", "city", "town", "port", "gulf", "province", "municipality", "village");

  private static final Set<String> COMPASS =
      Set.of("east", "west", "north", "south", "upper", "lower", "downtown", "central");

  /** Last words of the names of towns and parts of towns, some of which are surnames too. */
  static final Set<String> ENDINGS =
      Set.of(
          "heights",
          "hills",
          "springs",
          "falls",
          "grove",
          "village",
          "junction",
          "beach",
          "park",
          "gardens",
          "estates",
          "city",
          "township",
          "bay",
          "harbor",
          "point",
          "landing",
          "shores",
          "lake",
          "creek",
          "station");

  private final Lexicon lexicon;

  PlaceFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void substances(Marks marks) {
    for (int i = 0; i < marks.size(); i++) {
      Phrases.Match<String> match = lexicon.substances.at(marks.sentence().tokens(), i);
      if (match != null && marks.free(i, i + match.length())) {
        boolean crackdown = match.length() == 1 && marks.token(i).is("crack");
        if (!crackdown) {
          marks
              .add(i, i + match.length(), EntityType.SUBSTANCE)
              .sort(Mention.Sort.PLAIN, match.value());
        }
        i += match.length() - 1;
      }
    }
  }

  void places(Marks marks) {
    int i = 0;
    while (i < marks.size()) {
      i = Math.max(i + 1, at(marks, i));
    }
  }

  private int at(Marks marks, int i) {
    if (!marks.freeCapital(i)) {
      return 0;
    }
    Phrases.Match<Lexicon.Place> place = lexicon.places.at(marks.sentence().tokens(), i);
    Phrases.Match<String> people = lexicon.demonyms.at(marks.sentence().tokens(), i);
    if (people != null && (place == null || people.length() >= place.length())) {
      if (marks.free(i, i + people.length())) {
        marks
            .add(i, i + people.length(), EntityType.LOCATION)
            .sort(Mention.Sort.DEMONYM, people.value());
      }
      return i + people.length();
    }
    int town = place == null ? town(marks, i) : 0;
    if (town > 0) {
      marks.add(i, town, EntityType.LOCATION);
      return town;
    }
    int end = place == null ? i + 1 : i + place.length();
    if (!marks.free(i, end) || place != null && !isPlace(marks, i, end)) {
      return 0;
    }
    if (place == null && marks.token(i).is("ciudad") && marks.freeCapital(i + 1)) {
      marks.add(i, i + 2, EntityType.LOCATION);
      return i + 2;
    }
    // "Hudson County", "Juarez-El Paso corridor", "United States-Mexico border".
    int shaped = end;
    while (marks.freeCapital(shaped) && shaped - i < 4) {
      shaped++;
    }
    boolean namedKind = marks.free(shaped) && AFTER.contains(marks.sentence().low(shaped));
    if (namedKind
        && (marks.token(shaped).isCapital()
            || marks.token(i).text().contains("-")
            || hasHyphen(marks, i, shaped))) {
      if (!lexicon.starters.contains(marks.token(i).text())) {
        marks.add(i, shaped + 1, EntityType.LOCATION);
        return shaped + 1;
      }
    }
    if (shaped - i >= 2
        && AFTER.contains(marks.sentence().low(shaped - 1))
        && !lexicon.starters.contains(marks.token(i).text())) {
      marks.add(i, shaped, EntityType.LOCATION);
      return shaped;
    }
    if (place == null) {
      return afterKind(marks, i);
    }
    Mention mention = marks.add(i, end, EntityType.LOCATION);
    mention.sort(
        place.value().country() ? Mention.Sort.COUNTRY : Mention.Sort.PLAIN, place.value().name());
    return end;
  }

  /** The end of "East X", where X is known, and of "Y Heights" where a place is told; or 0. */
  private int town(Marks marks, int i) {
    Phrases.Match<Lexicon.Place> part =
        COMPASS.contains(marks.token(i).low()) && marks.freeCapital(i + 1)
            ? lexicon.places.at(marks.sentence().tokens(), i + 1)
            : null;
    if (part != null
        && !part.value().country()
        && marks.free(i, i + 1 + part.length())
        && !marks.freeCapital(i + 1 + part.length())
        && marks.sentence().kind() == Sentence.Kind.BODY) {
      return i + 1 + part.length();
    }
    int end = i;
    while (marks.freeCapital(end) && end - i < 4) {
      end++;
    }
    String before = marks.sentence().low(i - 1);
    boolean told =
        Set.of("in", "near", "at").contains(before)
            || before.equals("of") && marks.sentence().low(i - 2).equals(",")
            || marks.sentence().low(end).equals(",")
                && lexicon.places.at(marks.sentence().tokens(), end + 1) != null
                && !before.equals(",");
    boolean ends = end - i > 1 && end - i < 4 && ENDINGS.contains(marks.token(end - 1).low());
    return told && ends && !lexicon.starters.contains(marks.token(i).text()) ? end : 0;
  }

  private static boolean hasHyphen(Marks marks, int from, int to) {
    for (int i = from; i < to; i++) {
      if (marks.token(i).text().indexOf('-') > 0) {
        return true;
      }
    }
    return false;
  }

  /** "city of X", "port of X". */
  private int afterKind(Marks marks, int i) {
    boolean kind =
        marks.sentence().low(i - 1).equals("of")
            && BEFORE.contains(marks.sentence().low(i - 2))
            && !lexicon.starters.contains(marks.token(i).text());
    if (!kind) {
      return 0;
    }
    int end = i + 1;
    while (marks.freeCapital(end)) {
      end++;
    }
    marks.add(i, end, EntityType.LOCATION);
    return end;
  }

  /** Not a place where the word goes on as a person's name, or is a month or a given name. */
  private boolean isPlace(Marks marks, int from, int to) {
    String word = marks.token(from).low();
    boolean single = to - from == 1;
    boolean nameFollows =
        marks.freeCapital(to)
            && !lexicon.starters.contains(marks.token(to).text())
            && !lexicon.roles.contains(marks.token(to).low())
            && !lexicon.groupTails.contains(marks.token(to).low())
            && !lexicon.agencyTails.contains(marks.token(to).low())
            && !lexicon.demonyms.contains(marks.token(to).low())
            && marks.sentence().kind() == Sentence.Kind.BODY;
    boolean namePrecedes =
        marks.freeCapital(from - 1)
            && (lexicon.isGivenName(marks.token(from - 1).low())
                || marks.token(from - 1).isInitial());
    boolean running = marks.sentence().kind() == Sentence.Kind.BODY;
    boolean second =
        running
            && single
            && from > 0
            && marks.freeCapital(from - 1)
            && !lexicon.starters.contains(marks.token(from - 1).text())
            && !lexicon.roles.contains(marks.token(from - 1).low())
            && marks.token(from - 1).text().length() > 2;
    if (single && endsName(marks, from) || second) {
      return false;
    }
    boolean state =
        single
            && marks.token(from).text().endsWith(".")
            && marks.token(from).text().length() > 2
            && marks.sentence().low(from - 1).equals(",");
    if (state) {
      return true;
    }
    boolean dateline =
        from == 0
            && marks.token(from).isUpper()
            && marks.token(from).text().length() > 2
            && !(to < marks.size() && marks.token(to).isUpper());
    if (dateline) {
      return true;
    }
    if (single
        && (namePrecedes
            || nameFollows
                && !listed(marks, to)
                && lexicon.places.at(marks.sentence().tokens(), to) == null)) {
      return false;
    }
    if (single && word.equals("georgia") || single && word.equals("jordan")) {
      return !namePrecedes && !nameFollows;
    }
    if (single
        && (word.equals("bar")
            || word.equals("split")
            || word.equals("meta")
            || word.equals("turbo")
            || word.equals("mobile")
            || word.equals("manta")
            || word.equals("reading"))) {
      return marks.sentence().low(from - 1).equals("in") || marks.sentence().low(to).equals(",");
    }
    return !(single && word.equals("us") && !marks.token(from).text().equals("US"));
  }

  /** The last word of a run that begins with a given name: "Abel Lorenzo Lima". */
  private boolean endsName(Marks marks, int at) {
    int i = at - 1;
    while (i >= 0 && marks.freeCapital(i) && !lexicon.starters.contains(marks.token(i).text())) {
      if (lexicon.isGivenName(marks.token(i).low().replaceFirst("-.*", "")) && at - i <= 4) {
        return true;
      }
      i--;
    }
    return false;
  }

  private static boolean listed(Marks marks, int at) {
    String word = marks.token(at).text();
    return word.length() <= 4 && word.length() > 2 && word.endsWith(".");
  }
}
