package dev.trama.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Spanish verbs that the rules know, in their forms, and the English forms for them. */
final class SpanishVerbs {
  /** What ends a finite verb form: English past forms may also be participles, these may not. */
  static final char FINITE = '~';

  private static final Set<String> BEFORE_INFINITIVE = Set.of("of", "by", "without", "in", "after");

  /** A form of a verb, by the English verb that it stands for. */
  record Verb(String lemma, VerbForms.Form form) {}

  private final Map<String, Verb> verbs = new HashMap<>();

  /** Past forms that only their accent tells from nouns: trabajó, tráfico. */
  private final Map<String, Verb> accented = new HashMap<>();

  /** Reads the list of verbs. */
  SpanishVerbs() {
    for (String line : Resources.lines("es-verbs.txt")) {
      int colon = line.indexOf(": ");
      for (String verb : Resources.split(line.substring(colon + 2), " ")) {
        forms(line.substring(0, colon), verb.split("/"));
      }
    }
  }

  /** The verb that a token is a form of; null for none. */
  Verb of(Token token) {
    Verb verb = verbs.get(token.low());
    return verb == null && token.text().endsWith("\u00f3") ? accented.get(token.low()) : verb;
  }

  /** Whether it is a form of a verb, or would be with an accent. */
  boolean mayBe(Token token) {
    return verbs.containsKey(token.low()) || accented.containsKey(token.low());
  }

  /** The English form that stands for it behind these words. */
  String inEnglish(Verb verb, List<Token> out, VerbForms english) {
    String before = out.isEmpty() ? "" : out.get(out.size() - 1).low();
    return switch (verb.form()) {
      case PRESENT -> verb.lemma() + FINITE;
      case PAST -> english.past(verb.lemma());
      case ING -> VerbForms.ing(verb.lemma());
      case BASE -> BEFORE_INFINITIVE.contains(before) ? VerbForms.ing(verb.lemma()) : verb.lemma();
    };
  }

  private void forms(String lemma, String[] given) {
    String infinitive = given[0];
    String stem = Token.fold(infinitive.substring(0, infinitive.length() - 2));
    boolean first = infinitive.endsWith("ar");
    put(Token.fold(infinitive), lemma, VerbForms.Form.BASE);
    for (int i = 1; i < given.length; i++) {
      String form = Token.fold(given[i]);
      boolean participle = form.matches(".*(?:ad|id|t|ch)[oa]s?") && !form.equals("esta");
      boolean gerund = form.endsWith("ndo");
      put(
          form,
          lemma,
          gerund ? VerbForms.Form.ING : participle ? VerbForms.Form.PAST : VerbForms.Form.PRESENT);
    }
    String[] finite =
        first
            ? new String[] {"a", "an", "aba", "aban", "o", "aron"}
            : new String[] {"e", "en", "ia", "ian", "io", "ieron"};
    for (String ending : finite) {
      if (ending.equals("o")) {
        accented.putIfAbsent(stem + ending, new Verb(lemma, VerbForms.Form.PRESENT));
      } else {
        put(stem + ending, lemma, VerbForms.Form.PRESENT);
      }
    }
    for (String ending : new String[] {"o", "a", "os", "as"}) {
      put(stem + (first ? "ad" : "id") + ending, lemma, VerbForms.Form.PAST);
    }
    put(stem + (first ? "ando" : "iendo"), lemma, VerbForms.Form.ING);
  }

  private void put(String form, String lemma, VerbForms.Form how) {
    verbs.putIfAbsent(form, new Verb(lemma, how));
  }
}
