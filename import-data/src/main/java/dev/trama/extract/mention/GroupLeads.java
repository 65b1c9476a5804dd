package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import java.util.Locale;
import java.util.Set;

/** Finds criminal groups whose name begins with its kind: "Cartel de X", "Clan del Y". */
final class GroupLeads {
  private final Lexicon lexicon;

  GroupLeads(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** To be asked before places are looked for, which such names often hold. */
  void find(Marks marks) {
    for (int i = 0; i < marks.size(); i++) {
      lead(marks, i);
    }
  }

  private void lead(Marks marks, int at) {
    Phrases.Match<String> match = lexicon.groupLeads.at(marks.sentence().tokens(), at);
    if (match == null || !marks.token(at).isCapital() || !marks.free(at, at + match.length())) {
      return;
    }
    Sentence s = marks.sentence();
    String head = s.low(at);
    if (lexicon.places.at(s.tokens(), at) != null) {
      return;
    }
    boolean nostra = match.value().endsWith("Nostra");
    if (!nostra
        && marks.freeCapital(at - 1)
        && !lexicon.starters.contains(marks.token(at - 1).text())
        && s.kind() == Sentence.Kind.BODY) {
      return;
    }
    if (head.equals("la") && s.low(at + 1).equals("union") && !ofTown(marks, at + 2)) {
      return;
    }
    int end = at + match.length();
    int begin = end;
    while (end < marks.size()
        && end - at < 7
        && !(match.length() > 1 && match.value().endsWith("Nostra"))
        && (marks.freeCapital(end) && !stops(marks, end)
            || marks.free(end)
                && GroupFinder.CONNECTORS.contains(s.low(end))
                && nextCapital(marks, end + 1)
            || head.equals("frente") && marks.token(end).isNumber())) {
      end++;
    }
    boolean armedForces = s.low(at + 1).equals("armadas") && end == at + 2;
    if (armedForces) {
      return;
    }
    boolean complete =
        match.length() > 1 || GroupFinder.ALONE.contains(match.value().toLowerCase(Locale.ROOT));
    if (end == begin && !complete) {
      return;
    }
    // "the Los Altos Drug Trafficking Organization": the tail takes the whole.
    if (end < marks.size() && lexicon.groupTails.at(s.tokens(), end) != null) {
      end += lexicon.groupTails.at(s.tokens(), end).length();
      int kindWords = lexicon.groupTails.at(s.tokens(), end - 1) == null ? 0 : 1;
      if (!marks.token(end - 1).isCapital() && kindWords == 1) {
        end--;
        while (!marks.token(end - 1).isCapital()) {
          end--;
        }
      }
    }
    boolean spanish =
        head.equals("los")
            || head.equals("las")
            || head.equals("grupo")
            || head.equals("barrio")
            || head.equals("tren")
            || head.equals("oficina")
            || head.equals("gente");
    int from = at;
    while (nostra
        && from > 0
        && marks.freeCapital(from - 1)
        && !lexicon.starters.contains(marks.token(from - 1).text())
        && !marks.token(from - 1).isPossessive()) {
      from--;
    }
    int seat = Set.of("la", "el").contains(marks.written(at + 2)) ? at + 3 : at + 2;
    boolean office =
        head.equals("oficina")
            && Set.of("de", "del").contains(marks.written(at + 1))
            && (lexicon.places.at(s.tokens(), seat) != null
                || marks.written(from - 1).equals("La")
                    && marks.freeCapital(seat)
                    && seat + 1 == end
                    && !s.low(end).equals("de"));
    if (office && marks.written(from - 1).equals("La") && marks.free(from - 1)) {
      from--;
    }
    // "Tren de X": no train bears the name of a place with "de" in a notice.
    boolean train = head.equals("tren") && !marks.token(at + 1).isCapital() && end > at + 2;
    if (!spanish || head.equals("los") || office || train) {
      marks.add(from, end, EntityType.CRIMINAL_GROUP);
    }
  }

  /** "La Unión de Morelos", not "La Unión de Trabajadores". */
  private boolean ofTown(Marks marks, int at) {
    Sentence s = marks.sentence();
    return marks.token(at - 1).isCapital()
        && s.low(at).equals("de")
        && lexicon.places.at(s.tokens(), at + 1) != null;
  }

  /** A word of a headline or a title of an act ends a Spanish name. */
  private boolean stops(Marks marks, int at) {
    Token token = marks.token(at);
    return lexicon.starters.contains(token.text()) && !token.is("la") && !token.is("de")
        || lexicon.demonyms.contains(token.low())
        || lexicon.groupTails.at(marks.sentence().tokens(), at) != null
            && !token.is("clan")
            && marks.token(at).text().length() > 2
        || lexicon.roles.at(marks.sentence().tokens(), at) != null && !token.is("nueva");
  }

  private static boolean nextCapital(Marks marks, int at) {
    return marks.freeCapital(at)
        || marks.free(at)
            && at < marks.size()
            && GroupFinder.CONNECTORS.contains(marks.token(at).low())
            && marks.freeCapital(at + 1);
  }
}
