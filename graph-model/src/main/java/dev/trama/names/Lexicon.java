package dev.trama.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the word lists say of single words and groups of words. */
final class Lexicon {
  static final Set<String> PARTICLES = Set.copyOf(NameData.words("particles.txt"));
  static final Set<String> HONORIFICS = new HashSet<>(NameData.words("honorifics.txt"));
  static final Set<String> GENERIC = new HashSet<>(NameData.words("generic-words.txt"));
  private static final Map<String, Set<String>> SHORT_FORMS = shortForms();
  private static final Map<String, String> LEGAL_FORMS = forms("legal-forms.txt");
  private static final Map<String, String> ABBREVIATIONS = forms("abbreviations.txt");
  private static final int LONGEST_FORM =
      LEGAL_FORMS.keySet().stream().mapToInt(f -> f.split(" ").length).max().orElse(1);

  private Lexicon() {}

  /** The sounds of the names that a short form may stand for; empty for other words. */
  static Set<String> fullForms(String text) {
    return SHORT_FORMS.getOrDefault(text, Set.of());
  }

  /** The one way in which an organization's word is written. */
  static String unabbreviated(String word) {
    return ABBREVIATIONS.getOrDefault(word, word);
  }

  /** A legal form that the words spell from this place on: its one form and its length in words. */
  static LegalForm legalForm(List<String> words, int from) {
    int longest = Math.min(LONGEST_FORM, words.size() - from);
    for (int n = longest; n > 0; n--) {
      String form = LEGAL_FORMS.get(String.join(" ", words.subList(from, from + n)));
      if (form != null) {
        return new LegalForm(form, n);
      }
    }
    return null;
  }

  record LegalForm(String form, int words) {}

  private static Map<String, String> forms(String file) {
    Map<String, String> forms = new HashMap<>();
    for (String line : NameData.lines(file)) {
      String[] words = line.split(" ");
      for (String word : words) {
        forms.putIfAbsent(word.replace('_', ' '), words[0]);
      }
    }
    return forms;
  }

  /** From each short form to the sounds of the names it may stand for. */
  private static Map<String, Set<String>> shortForms() {
    Map<String, Set<String>> forms = new HashMap<>();
    for (String line : NameData.lines("short-forms.txt")) {
      String[] words = line.split(" ");
      String full = Sounds.spelling(words[0]);
      for (String shorter : Arrays.asList(words).subList(1, words.length)) {
        forms.computeIfAbsent(shorter, k -> new HashSet<>()).add(full);
      }
    }
    return forms;
  }
}
