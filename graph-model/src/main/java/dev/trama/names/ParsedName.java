package dev.trama.names;

import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A name taken apart once, to be compared often. */
public final class ParsedName {
  /** More words than any name has; what follows in a hostile text is not looked at. */
  private static final int MAX_TOKENS = 16;

  private static final int MAX_CHARS = 400;
  private static final Set<String> SERVANT =
      Set.of("abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdus", "abdou");
  private static final Set<String> ARTICLE = Set.of("al", "el", "ul", "ar", "as", "ad", "ur", "ed");

  private static final Set<String> SON_OF =
      Set.of("bin", "ibn", "ben", "bint", "binti", "ould", "uld");

  private final String key;
  private final boolean person;
  private final boolean partsKnown;
  private final List<NameToken> tokens;
  private Outline outline;

  private ParsedName(String key, boolean person, boolean partsKnown, List<NameToken> tokens) {
    this.key = key;
    this.person = person;
    this.partsKnown = partsKnown;
    this.tokens = List.copyOf(tokens);
  }

  /** Takes a name apart as names of this type are written. */
  public static ParsedName of(String name, EntityType type) {
    String text = name.length() > MAX_CHARS ? name.substring(0, MAX_CHARS) : name;
    return type == EntityType.PERSON ? person(text) : other(text);
  }

  /** The {@link NameKey}; for people that of the natural order. */
  public String key() {
    return key;
  }

  List<NameToken> tokens() {
    return tokens;
  }

  boolean isPerson() {
    return person;
  }

  /** Made when first asked for: most names are compared word by word alone. */
  Outline outline() {
    if (outline == null) {
      outline = Outline.of(this);
    }
    return outline;
  }

  /** Whether the writing tells given names from surnames. */
  boolean partsKnown() {
    return partsKnown;
  }

  private static ParsedName person(String text) {
    List<NameToken> tokens = new ArrayList<>();
    boolean surnameFirst = NameKey.surnameFirst(text);
    if (surnameFirst) {
      int comma = text.indexOf(',');
      addPerson(tokens, text.substring(comma + 1), NameToken.Part.GIVEN);
      addPerson(tokens, text.substring(0, comma), NameToken.Part.FAMILY);
    } else {
      addPerson(tokens, text, NameToken.Part.UNKNOWN);
    }
    return new ParsedName(
        NameKey.of(NameKey.spokenOrder(text)), true, surnameFirst, bounded(tokens));
  }

  private static void addPerson(List<NameToken> out, String text, NameToken.Part part) {
    List<String> words = joinArabic(NameKey.words(text, false));
    boolean onlyParticles = words.stream().allMatch(Lexicon.PARTICLES::contains);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!onlyParticles && Lexicon.PARTICLES.contains(word)) {
        continue;
      }
      boolean father = i > 0 && SON_OF.contains(words.get(i - 1));
      boolean title = words.size() > 1 && Lexicon.HONORIFICS.contains(word);
      out.add(
          NameToken.of(unleet(word), title ? NameToken.Kind.HONORIFIC : NameToken.Kind.WORD, part));
    }
  }

  private static ParsedName other(String text) {
    List<String> words = new ArrayList<>();
    for (String word : joinLetters(NameKey.words(text.replace("&", " and "), true))) {
      words.add(Lexicon.unabbreviated(word));
    }
    List<NameToken> tokens = new ArrayList<>();
    boolean onlyParticles = words.stream().allMatch(Lexicon.PARTICLES::contains);
    for (int i = 0; i < words.size(); ) {
      Lexicon.LegalForm form = words.size() > 1 ? Lexicon.legalForm(words, i) : null;
      if (form != null && form.words() < words.size()) {
        tokens.add(NameToken.of(form.form(), NameToken.Kind.LEGAL_FORM, NameToken.Part.UNKNOWN));
        i += form.words();
        continue;
      }
      String word = words.get(i++);
      if (onlyParticles || !isFiller(word)) {
        tokens.add(NameToken.of(word, kindOf(word), NameToken.Part.UNKNOWN));
      }
    }
    return new ParsedName(NameKey.of(text), false, false, bounded(tokens));
  }

  private static boolean isFiller(String word) {
    return Lexicon.PARTICLES.contains(word)
        || word.equals("of")
        || word.equals("for")
        || word.equals("and")
        || word.equals("und")
        || word.equals("et");
  }

  private static NameToken.Kind kindOf(String word) {
    if (word.chars().anyMatch(Character::isDigit) || word.matches("[ivx]{2,5}")) {
      return NameToken.Kind.NUMBER;
    }
    return Lexicon.GENERIC.contains(word) ? NameToken.Kind.GENERIC : NameToken.Kind.WORD;
  }

  private static List<NameToken> bounded(List<NameToken> tokens) {
    return tokens.size() > MAX_TOKENS ? tokens.subList(0, MAX_TOKENS) : tokens;
  }

  /** "abd al aziz", "abdul aziz" to "abdulaziz"; "saif al din" to "saifuddin". */
  private static List<String> joinArabic(List<String> words) {
    List<String> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int next = i + 1;
      if (next < words.size() && ARTICLE.contains(words.get(next))) {
        next++;
      }
      boolean hasNext = next < words.size();
      if (SERVANT.contains(word) && hasNext) {
        String name = words.get(next);
        out.add(name.equals("allah") ? "abdullah" : "abdul" + name);
        i = next;
      } else if (hasNext && next > i + 1 && words.get(next).matches("di+n|deen|dine?")) {
        out.add(word + "uddin");
        i = next;
      } else {
        out.add(word);
      }
    }
    return out;
  }

  /** "a b c company", as written with dots, to "abc company". */
  private static List<String> joinLetters(List<String> words) {
    List<String> out = new ArrayList<>(words.size());
    StringBuilder letters = new StringBuilder();
    for (String word : words) {
      if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
        letters.append(word);
        continue;
      }
      if (letters.length() > 0) {
        out.add(letters.toString());
        letters.setLength(0);
      }
      out.add(word);
    }
    if (letters.length() > 0) {
      out.add(letters.toString());
    }
    return out;
  }

  /** Digits that stand for letters inside a word: "sech1n". */
  private static String unleet(String word) {
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      digit |= c >= '0' && c <= '9';
      letter |= Character.isLetter(c);
    }
    if (!digit || !letter) {
      return word;
    }
    return word.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('5', 's');
  }
}
