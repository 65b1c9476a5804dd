package dev.trama.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells the language of a text by its commonest words, and by its letters where these are not
 * Latin. Knows the languages that notices come in; of a text that is too short, or plainly none of
 * them, it says nothing.
 */
final class Languages {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}']+");

  /** Words that make up a good fourth of running text and that few neighbours share. */
  private static final Map<String, List<String>> COMMON =
      Map.of(
          "en",
          words("the of and to in was for by with that is his has from on were an at are who"),
          "es",
          words("el la de los del que en y por una con las fue para su se un como al es"),
          "pt",
          words("o a de da do que em e por uma com os foi para seu se um como ao no na não dos"),
          "fr",
          words("le la de les des que en et par une avec du est pour son dans un au qui sur pas"),
          "it",
          words("il la di gli del che in e per una con della è stato un al dei nel da sono alla"),
          "de",
          words("der die und das den von zu mit des im ein eine wurde für auf ist dem nicht als"),
          "nl",
          words("de het een van en in is op te dat voor met zijn werd door aan niet als bij"),
          "sq",
          words("të e në dhe për me një nga i që është si më u së ka të tij ishte"),
          "hr",
          words("je u i na za se su da od koji s iz te kao sa nije koja biti po"));

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.CYRILLIC, "ru",
          Character.UnicodeScript.ARABIC, "ar",
          Character.UnicodeScript.HAN, "zh",
          Character.UnicodeScript.HIRAGANA, "ja",
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.GREEK, "el",
          Character.UnicodeScript.HEBREW, "he",
          Character.UnicodeScript.THAI, "th");

  private Languages() {}

  private static List<String> words(String line) {
    return List.of(line.split(" "));
  }

  /** ISO 639-1, or null where the text does not plainly tell. */
  static String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), 20_000));
    String script = script(sample);
    if (script != null) {
      return script;
    }
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (String word : WORDS.split(sample.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        all++;
        COMMON.forEach(
            (code, words) -> counts.merge(code, words.contains(word) ? 1 : 0, Integer::sum));
      }
    }
    String best = null;
    for (String code : COMMON.keySet()) {
      if (best == null || counts.getOrDefault(code, 0) > counts.getOrDefault(best, 0)) {
        best = code;
      }
    }
    int hits = counts.getOrDefault(best, 0);
    String winner = best;
    boolean alone =
        counts.entrySet().stream()
            .noneMatch(e -> !e.getKey().equals(winner) && e.getValue() >= hits);
    return hits * 12 >= all && hits > 0 && alone ? best : null;
  }

  private static String script(String sample) {
    Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
    int all = 0;
    for (int i = 0; i < sample.length(); i++) {
      if (Character.isLetter(sample.charAt(i))) {
        all++;
        letters.merge(Character.UnicodeScript.of(sample.charAt(i)), 1, Integer::sum);
      }
    }
    int kana = letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0);
    if (kana * 20 > all && all > 0) {
      return "ja";
    }
    for (Map.Entry<Character.UnicodeScript, String> script : SCRIPTS.entrySet()) {
      if (letters.getOrDefault(script.getKey(), 0) * 2 > all) {
        return script.getValue();
      }
    }
    return null;
  }
}
