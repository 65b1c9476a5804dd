package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.Set;

/** Finds judicial districts, with the courts and offices that are named for them. */
final class DistrictFinder {
  /** Which part of a state a district is. */
  static final Set<String> BEARINGS =
      Set.of("eastern", "western", "northern", "southern", "central", "middle");

  private final Lexicon lexicon;

  DistrictFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "Eastern District of New York", with the court or office that is named for it. */
  void find(Marks marks, int at) {
    Sentence s = marks.sentence();
    if (s.low(at).equals("distrito") && marks.freeCapital(at)) {
      distrito(marks, at);
      return;
    }
    if (!s.low(at).equals("district")
        || !s.low(at + 1).equals("of")
        || !marks.token(at).isCapital()
        || !marks.free(at)) {
      return;
    }
    Phrases.Match<Lexicon.Place> place = lexicon.places.at(s.tokens(), at + 2);
    int end = place != null ? at + 2 + place.length() : at + 2;
    while (place == null && marks.freeCapital(end)) {
      end++;
    }
    if (end == at + 2) {
      return;
    }
    int from = BEARINGS.contains(s.low(at - 1)) ? at - 1 : at;
    Mention mention = marks.add(from, end, EntityType.AGENCY).sort(Mention.Sort.COURT, null);
    // "U.S. District Court for the Eastern District of …" is the same court.
    int i = from - 1;
    if (s.low(i).equals("the")) {
      i--;
    }
    if (i > 1 && (s.low(i).equals("for") || s.low(i).equals("in") || s.low(i).equals("of"))) {
      int head = i;
      while (head > 0 && officeWord(s.token(head - 1))) {
        head--;
      }
      boolean court = s.low(i - 1).equals("court") && i - head >= 2;
      boolean office = s.low(i - 1).equals("office") && i - head >= 3;
      if ((court || office) && marks.free(head, i)) {
        mention.forms().add(Mention.form(marks.text(), s, head, end, NameKind.VARIANT));
        marks.own(mention, head, i);
        marks.own(mention, i, from);
      }
    }
  }

  /** "Distrito Oeste de Texas". */
  private void distrito(Marks marks, int at) {
    int i = at + 1;
    if (Set.of("este", "oeste", "norte", "sur", "central", "medio")
            .contains(marks.sentence().low(i))
        && marks.free(i)) {
      i++;
    }
    if (!marks.sentence().low(i).equals("de")) {
      return;
    }
    i++;
    if (marks.sentence().low(i).equals("la")) {
      i++;
    }
    int end = i;
    while (marks.freeCapital(end)) {
      end++;
    }
    if (end > i) {
      Mention mention = marks.add(at, end, EntityType.AGENCY).sort(Mention.Sort.COURT, null);
      tribunal(marks, mention);
    }
  }

  /** "Corte Federal del Distrito Sur de X", "Corte de Distrito para el …": the same court. */
  private static void tribunal(Marks marks, Mention district) {
    Sentence s = marks.sentence();
    for (int i = district.from() - 1; i >= 0 && district.from() - i < 8; i--) {
      boolean small = Set.of("of", "the", "for", "de", "del", "para", "el").contains(s.low(i));
      if (!marks.free(i) || !small && !marks.token(i).isCapital()) {
        return;
      }
      if (Set.of("corte", "juzgado", "tribunal").contains(s.token(i).low())) {
        district.forms().add(Mention.form(marks.text(), s, i, district.to(), NameKind.VARIANT));
        marks.own(district, i, district.from());
        return;
      }
    }
  }

  private static boolean officeWord(Token token) {
    return token.isPossessive()
        || token.isCapital()
            && Set.of(
                    "u.s.",
                    "united",
                    "states",
                    "district",
                    "court",
                    "attorney",
                    "attorneys",
                    "office",
                    "federal",
                    "bankruptcy")
                .contains(token.low());
  }
}
