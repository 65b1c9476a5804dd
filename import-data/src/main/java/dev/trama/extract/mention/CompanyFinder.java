package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.Set;

/** Finds businesses and bodies by their legal form or by a word of their trade. */
final class CompanyFinder {
  private static final Set<String> CONNECTORS =
      Set.of("&", "de", "del", "la", "los", "las", "y", "e", "di", "da", "do", "the", "of", "for");

  private static final Set<String> NUMERALS =
      Set.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first",
          "second", "third", "all");

  private final Lexicon lexicon;

  CompanyFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void find(Marks marks) {
    for (int i = 1; i < marks.size(); i++) {
      form(marks, i);
    }
    if (marks.sentence().kind() == Sentence.Kind.HEADLINE) {
      return;
    }
    for (int i = 1; i < marks.size(); i++) {
      tail(marks, i);
    }
    for (int i = 0; i < marks.size(); i++) {
      lead(marks, i);
    }
  }

  private void form(Marks marks, int at) {
    Phrases.Match<String> match = lexicon.legalForms.at(marks.sentence().tokens(), at);
    if (match == null || !marks.free(at, at + match.length()) || !writtenAs(marks, at, match)) {
      return;
    }
    boolean titleCase = marks.sentence().kind() == Sentence.Kind.HEADLINE;
    if (titleCase && match.value().equals("Company")) {
      return;
    }
    int last = at - 1;
    if (marks.token(last).is(",")) {
      last--;
    }
    int from = leftEdge(marks, last + 1);
    if (from > last || match.value().equals("S.C.") && !spanishLead(marks, from, last)) {
      return;
    }
    int end = moreForms(marks, at + match.length());
    Mention mention = marks.add(from, end, EntityType.COMPANY);
    // "X Co. (Short), Ltd.": the name in brackets is another, and so is what stands before it.
    for (int i = at; i < end; i++) {
      if (marks.token(i).is("(") && i + 2 < end && marks.token(i + 2).is(")")) {
        Sentence s = marks.sentence();
        mention.forms().add(Mention.form(marks.text(), s, from, i, NameKind.ALIAS));
        mention.forms().add(Mention.form(marks.text(), s, i + 1, i + 2, NameKind.SHORT));
      }
    }
  }

  /** "Asesores X, S.C." is a firm, "Charleston, S.C." a town: only a word of a trade tells them. */
  private boolean spanishLead(Marks marks, int from, int last) {
    boolean partners = false;
    for (int i = from; i <= last; i++) {
      partners |=
          marks.sentence().low(i).equals("y") || marks.sentence().low(i).equals("asociados");
    }
    return from < last
        && (partners || lexicon.companyLeads.at(marks.sentence().tokens(), from) != null);
  }

  private boolean writtenAs(Marks marks, int at, Phrases.Match<String> match) {
    String first = marks.token(at).text();
    boolean capital =
        Character.isUpperCase(first.charAt(0))
            || match.value().startsWith("d.o.o")
            || match.value().startsWith("a.d")
            || match.value().equals("plc")
            || match.value().chars().filter(c -> c == '.').count() > 2;
    boolean shortForm =
        match.length() == 1 && !match.value().contains(".") && match.value().length() <= 4;
    return capital && (!shortForm || first.equals(match.value()));
  }

  /** Further forms, also ", Ltd." and a short name in brackets before them. */
  private int moreForms(Marks marks, int from) {
    int end = from;
    while (true) {
      int i = end;
      if (i + 3 < marks.size()
          && marks.token(i).is("(")
          && marks.freeCapital(i + 1)
          && marks.token(i + 2).is(")")
          && marks.token(i + 3).is(",")) {
        i += 3;
      }
      if (i < marks.size() && marks.token(i).is(",")) {
        i++;
      }
      Phrases.Match<String> next = lexicon.legalForms.at(marks.sentence().tokens(), i);
      if (next == null || !marks.free(i, i + next.length()) || !writtenAs(marks, i, next)) {
        return end;
      }
      end = i + next.length();
    }
  }

  /** The first token of the capitalised words that end before this place. */
  private int leftEdge(Marks marks, int end) {
    int from = end;
    while (from > 0) {
      Token token = marks.token(from - 1);
      boolean connector =
          CONNECTORS.contains(token.low())
              && from - 2 >= 0
              && marks.freeCapital(from - 2)
              && from < end;
      boolean number = token.isNumber() && from < end;
      if (marks.free(from - 1)
          && (token.isCapital() && !token.isPossessive() || connector || number)) {
        from--;
      } else {
        break;
      }
    }
    while (from < end
        && (lexicon.starters.contains(marks.token(from).text())
                && !marks.token(from).isUpper()
                && !numeral(marks, from)
            || CONNECTORS.contains(marks.token(from).text()))) {
      from++;
    }
    return from;
  }

  /** "Five Star Electric Inc." in the middle of a sentence: no count of anything. */
  private static boolean numeral(Marks marks, int at) {
    return at > 0
        && marks.token(at - 1).isWord()
        && !marks.token(at - 1).isCapital()
        && NUMERALS.contains(marks.token(at).low());
  }

  private void tail(Marks marks, int at) {
    Phrases.Match<String> match = lexicon.companyTails.at(marks.sentence().tokens(), at);
    if (match == null || !marks.token(at).isCapital() || !marks.free(at, at + match.length())) {
      return;
    }
    int end = at + match.length();
    if (marks.freeCapital(end) && !lexicon.starters.contains(marks.token(end).text())) {
      return;
    }
    if (lexicon.groupTails.at(marks.sentence().tokens(), at - 1) != null
        && lexicon.groupTails.at(marks.sentence().tokens(), at - 1).length() > match.length()) {
      return;
    }
    int from = leftEdge(marks, at);
    boolean personal = from == at - 1 && lexicon.demonyms.contains(marks.token(from).low());
    if (from < at && !personal) {
      marks.add(from, end, EntityType.COMPANY);
    }
  }

  private void lead(Marks marks, int at) {
    Phrases.Match<String> match = lexicon.companyLeads.at(marks.sentence().tokens(), at);
    if (match == null || !marks.token(at).isCapital() || !marks.free(at, at + match.length())) {
      return;
    }
    int end = at + match.length();
    int begin = end;
    while (marks.freeCapital(end)
        || marks.free(end)
            && end < marks.size()
            && CONNECTORS.contains(marks.token(end).low())
            && marks.freeCapital(end + 1)) {
      end++;
    }
    boolean plain =
        match.length() == 1 && (match.value().equals("Bar") || match.value().equals("Hotel"));
    boolean named =
        end > begin && !lexicon.starters.contains(marks.token(begin).text()) || end > begin + 1;
    boolean town = end > begin && PlaceFinder.ENDINGS.contains(marks.token(end - 1).low());
    if (end > begin && (!plain || named) && !town) {
      marks.add(at, end, EntityType.COMPANY);
    }
  }
}
