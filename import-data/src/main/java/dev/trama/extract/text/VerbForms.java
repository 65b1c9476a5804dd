package dev.trama.extract.text;

import java.util.HashMap;
import java.util.Map;

/** The inflected forms of the verbs that notices use, each with its base form. */
public final class VerbForms {
  /** How a verb stands. */
  public enum Form {
    BASE,
    PRESENT,
    /** Past tense or past participle: English rarely tells them apart. */
    PAST,
    ING
  }

  /** A verb form: its base form and how it stands. */
  public record Verb(String lemma, Form form) {}

  private final Map<String, Verb> forms = new HashMap<>();

  VerbForms() {
    for (String entry : Resources.words("verbs.txt", " ")) {
      String[] parts = entry.split(":");
      String base = parts[0];
      put(base, base, Form.BASE);
      put(present(base), base, Form.PRESENT);
      put(ing(base), base, Form.ING);
      if (parts.length > 1) {
        put(parts[1], base, Form.PAST);
        put(parts[2], base, Form.PAST);
      }
      if (parts.length == 1 || base.equals("plead")) {
        put(regular(base), base, Form.PAST);
      }
    }
    put("is", "be", Form.PRESENT);
    put("are", "be", Form.PRESENT);
    put("am", "be", Form.PRESENT);
    put("were", "be", Form.PAST);
    put("has", "have", Form.PRESENT);
    put("does", "do", Form.PRESENT);
    put("tying", "tie", Form.ING);
  }

  private void put(String form, String base, Form how) {
    forms.putIfAbsent(form, new Verb(base, how));
  }

  /** The verb that this word may be, or null. */
  public Verb of(String low) {
    if (low.endsWith("~")) {
      String base = low.substring(0, low.length() - 1);
      return new Verb(base, Form.PRESENT);
    }
    return forms.get(low);
  }

  /** The past participle of a verb. */
  String past(String base) {
    return forms.entrySet().stream()
        .filter(e -> e.getValue().lemma().equals(base) && e.getValue().form() == Form.PAST)
        .map(Map.Entry::getKey)
        .sorted(java.util.Comparator.comparing(form -> !form.endsWith("n") && !form.endsWith("ed")))
        .findFirst()
        .orElse(base);
  }

  private static boolean doubles(String base) {
    if (base.endsWith("traffic") || base.length() < 3) {
      return false;
    }
    boolean stressed =
        base.equals("admit")
            || base.equals("commit")
            || base.equals("control")
            || base.equals("plan")
            || base.equals("plot")
            || base.equals("ship")
            || base.equals("run")
            || base.equals("get")
            || base.equals("split")
            || base.equals("begin")
            || base.equals("kidnap")
            || base.equals("transfer")
            || base.equals("expel")
            || base.equals("dub");
    return stressed;
  }

  private static String present(String base) {
    if (base.endsWith("y") && "aeou".indexOf(base.charAt(base.length() - 2)) < 0) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hiss =
        base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
    return base + (hiss || base.equals("go") || base.equals("do") ? "es" : "s");
  }

  private static String regular(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (base.endsWith("y") && "aeou".indexOf(base.charAt(base.length() - 2)) < 0) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    if (base.endsWith("traffic")) {
      return base + "ked";
    }
    return (doubles(base) ? base + base.charAt(base.length() - 1) : base) + "ed";
  }

  static String ing(String base) {
    if (base.endsWith("e") && !base.endsWith("ee") && base.length() > 2) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    if (base.endsWith("traffic")) {
      return base + "king";
    }
    return (doubles(base) ? base + base.charAt(base.length() - 1) : base) + "ing";
  }
}
