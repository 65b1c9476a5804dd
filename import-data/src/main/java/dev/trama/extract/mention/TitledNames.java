package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import java.util.Set;

/**
 * Names that a title makes sure: "Trial Attorneys A and B of the X Section". In sentences of thanks
 * these are the only people, in running text a title in the plural holds for all names of its list.
 */
final class TitledNames {
  private static final Set<String> PARTICLES =
      Set.of("de", "del", "la", "los", "van", "von", "der", "di", "da", "y", "al", "bin");
  private static final Set<String> PLURALS = Set.of("attorneys", "prosecutors", "agents");
  private static final Set<String> OFFICERS =
      Set.of("attorney", "prosecutor", "counsel", "chief", "agent", "attorneys", "prosecutors");

  private final Lexicon lexicon;

  TitledNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** In a sentence of thanks: prosecutors and those who assist them. */
  void credited(Marks marks) {
    for (int i = 0; i < marks.size(); i++) {
      boolean assistance =
          marks.sentence().low(i).equals("assistance") && marks.sentence().low(i + 1).equals("of");
      if (assistance && lexicon.isGivenName(marks.sentence().low(i + 2))) {
        list(marks, i + 2, true);
      } else if (endsTitle(marks, i, OFFICERS)) {
        list(marks, i + 1, marks.token(i).low().endsWith("s"));
      }
    }
  }

  /** In running text: the lists behind "Attorneys", "Agents". */
  void listed(Marks marks) {
    for (int i = 0; i < marks.size(); i++) {
      if (endsTitle(marks, i, PLURALS)) {
        list(marks, i + 1, true);
      }
    }
  }

  private static boolean endsTitle(Marks marks, int at, Set<String> heads) {
    String low = marks.token(at).low();
    boolean office = low.equals("charge") && marks.sentence().low(at - 2).startsWith("agent");
    return marks.titleAt(at) != null
        && marks.titleAt(at + 1) == null
        && (office || heads.contains(low));
  }

  private void list(Marks marks, int from, boolean several) {
    int at = from;
    int end = name(marks, at);
    while (end > 0) {
      marks.add(at, end, EntityType.PERSON);
      at = several ? next(marks, end) : 0;
      end = at > 0 ? name(marks, at) : 0;
    }
  }

  /** Where the next name of the list may begin: behind "and", a comma, "of the SECTION and". */
  private static int next(Marks marks, int end) {
    int at = end;
    String low = marks.sentence().low(at);
    if (low.equals("of") || low.equals("from") || low.equals("with")) {
      at++;
      at += marks.sentence().low(at).equals("the") ? 1 : 0;
      while (at < marks.size()
          && (marks.ownerOf(at) != null && marks.ownerOf(at).is(EntityType.AGENCY)
              || marks.token(at).isPossessive())) {
        at++;
      }
    }
    int joint = at;
    while (marks.sentence().low(at).equals(",") || marks.sentence().low(at).equals("and")) {
      at++;
    }
    return at > joint ? at : 0;
  }

  /** The end of a name of two words or more that begins here, or 0. */
  private int name(Marks marks, int from) {
    int at = from;
    int words = 0;
    while (at < marks.size() && marks.free(at)) {
      Token token = marks.token(at);
      boolean word = token.isCapital() && token.isWord() && !token.isPossessive();
      if (word && (token.text().length() > 1 || token.isInitial())) {
        words += token.isInitial() ? 0 : 1;
        at++;
      } else if (token.is(",")
          && (marks.sentence().low(at + 1).equals("jr.")
              || marks.sentence().low(at + 1).equals("sr."))) {
        at += 2;
      } else if (words > 0 && PARTICLES.contains(token.low()) && marks.freeCapital(at + 1)) {
        at++;
      } else {
        break;
      }
    }
    if (words < 2 || words > 4) {
      return 0;
    }
    for (int i = from; i < at; i++) {
      String low = marks.token(i).low();
      boolean common =
          lexicon.agencyTails.contains(low)
              || lexicon.groupTails.contains(low)
              || lexicon.companyTails.contains(low)
              || lexicon.starters.contains(marks.token(i).text()) && !lexicon.isGivenName(low);
      if (common) {
        return 0;
      }
    }
    return at;
  }
}
