package dev.trama.query;

import dev.trama.model.EntityType;
import dev.trama.model.Kin;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord;
import dev.trama.model.RelationWord.Form;
import dev.trama.model.RelationWord.Language;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every word and phrase the language knows, with what it means there. */
final class Words {
  /** Words that put a phrase together, by token type; the first is how errors name the token. */
  private static final Map<Integer, List<String>> GRAMMAR_WORDS =
      Map.ofEntries(
          Map.entry(Phrase.OF, List.of("of", "de", "del", "against", "for", "contra")),
          Map.entry(
              Phrase.ARTICLE, List.of("the", "a", "an", "el", "la", "los", "las", "un", "una")),
          Map.entry(Phrase.AND, List.of("and", "as well as", "y", "e")),
          Map.entry(Phrase.OR, List.of("or", "o", "u")),
          Map.entry(
              Phrase.BUT_NOT,
              List.of("but not", "and not", "except", "excluding", "pero no", "excepto", "salvo")),
          Map.entry(
              Phrase.WHO,
              List.of(
                  "who", "what", "which", "whom", "that", "quien", "quienes", "que", "cual",
                  "cuales")),
          Map.entry(Phrase.THOSE, List.of("those", "anything", "everyone", "everything")),
          Map.entry(Phrase.DOES, List.of("does", "do", "did")),
          Map.entry(Phrase.IS, List.of("is", "are", "was", "were", "es", "fue", "fueron")),
          Map.entry(Phrase.HAVE, List.of("have", "has", "tiene", "tienen")),
          Map.entry(
              Phrase.HOW_MANY,
              List.of("how many", "number of", "count", "count of", "cuantos", "cuantas")),
          Map.entry(Phrase.THERE_ARE, List.of("are there", "hay")),
          Map.entry(Phrase.WITHIN, List.of("within", "a lo sumo a", "a no mas de")),
          Map.entry(
              Phrase.LINKS,
              List.of("links", "link", "hops", "hop", "steps", "step", "enlaces", "enlace")),
          Map.entry(
              Phrase.LINKED,
              List.of(
                  "linked to",
                  "connected to",
                  "tied to",
                  "vinculado a",
                  "vinculada a",
                  "vinculados a",
                  "vinculadas a",
                  "vinculado al",
                  "vinculada al",
                  "vinculados al",
                  "vinculadas al",
                  "vinculado con",
                  "vinculada con",
                  "vinculados con",
                  "vinculadas con")),
          Map.entry(Phrase.SINCE, List.of("since", "desde")),
          Map.entry(Phrase.IN, List.of("in", "en", "during", "durante")),
          Map.entry(Phrase.ACCORDING_TO, List.of("according to", "segun", "de acuerdo con")),
          Map.entry(
              Phrase.FORMER, List.of("former", "ex", "antiguo", "antigua", "antiguos", "antiguas")),
          Map.entry(
              Phrase.ALLEGED,
              List.of("alleged", "suspected", "presunto", "presunta", "presuntos", "presuntas")),
          Map.entry(Phrase.TOP, List.of("top", "primeros", "primeras")),
          Map.entry(
              Phrase.CONNECTED,
              List.of(
                  "most connected",
                  "best connected",
                  "mas conectado",
                  "mas conectada",
                  "mas conectados",
                  "mas conectadas")),
          Map.entry(
              Phrase.DOCUMENTED,
              List.of(
                  "best documented",
                  "most documented",
                  "most mentioned",
                  "mas documentado",
                  "mas documentada",
                  "mas documentados",
                  "mas documentadas",
                  "mas mencionados",
                  "mas mencionadas")),
          Map.entry(
              Phrase.HIGHEST,
              List.of("highest", "largest", "biggest", "mayores", "mas altas", "mas alta")),
          Map.entry(Phrase.WITH, List.of("with", "con")),
          Map.entry(Phrase.WITHOUT, List.of("without", "sin")),
          Map.entry(
              Phrase.MORE_THAN,
              List.of("over", "more than", "above", "mas de", "superior a", "superiores a")),
          Map.entry(
              Phrase.LESS_THAN,
              List.of("under", "less than", "below", "menos de", "inferior a", "inferiores a")),
          Map.entry(Phrase.AT_LEAST, List.of("at least", "al menos", "por lo menos")),
          Map.entry(Phrase.AT_MOST, List.of("at most", "up to", "a lo sumo", "hasta")),
          Map.entry(Phrase.MAGNITUDE, List.copyOf(Comparison.MAGNITUDES.keySet())),
          Map.entry(Phrase.CURRENCY, List.copyOf(Comparison.CURRENCIES.keySet())),
          Map.entry(Phrase.BORN, List.of("born", "nacido", "nacida", "nacidos", "nacidas")),
          Map.entry(Phrase.BEFORE, List.of("before", "antes de")),
          Map.entry(Phrase.AFTER, List.of("after", "despues de")),
          Map.entry(
              Phrase.PUBLISHED_BY,
              List.of(
                  "published by",
                  "publicado por",
                  "publicada por",
                  "publicados por",
                  "publicadas por")),
          Map.entry(Phrase.FROM, List.of("from", "de entre")),
          Map.entry(Phrase.DOCUMENTS, List.of("documents", "document", "documentos", "documento")),
          Map.entry(Phrase.CONFIDENCE, List.of("confidence", "confianza")),
          Map.entry(Phrase.AS_OF, List.of("as of", "as known on", "a fecha de")),
          Map.entry(Phrase.TIES, Ties.all().flatMap(ties -> ties.words().stream()).toList()));

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

  private static final Map<String, Word> ALL = new HashMap<>();
  private static int longest;

  static {
    GRAMMAR_WORDS.forEach((token, texts) -> texts.forEach(text -> add(text, token, null, null)));
    for (EntityType type : EntityType.values()) {
      for (Language language : Language.values()) {
        type.words(language).forEach(text -> add(text, Phrase.TYPE, null, type));
      }
    }
    for (RelationType type : RelationType.values()) {
      for (RelationWord word : type.words()) {
        add(word.text(), token(word.form()), Relation.of(type, word), null);
      }
    }
    for (Kin kin : Kin.values()) {
      addKin(kin);
    }
  }

  private Words() {}

  /**
   * What a phrase can be.
   *
   * @param token the token type; where it is both a noun and something else, the joint one
   * @param relations what it asks for as a noun, a verb or a participle
   * @param type the type it stands for, or null
   */
  record Word(String text, int token, Map<Form, Relation> relations, EntityType type) {}

  /** The word for these pieces joined by blanks, or null. */
  static Word of(String pieces) {
    return ALL.get(pieces);
  }

  /** How many pieces the longest phrase has. */
  static int longest() {
    return longest;
  }

  /** Lower case, without accents or punctuation, words parted by one blank. */
  static String fold(String text) {
    String plain = text.replace('’', '\'').replace('‘', '\'');
    plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** How errors name a token. */
  static String describe(int token) {
    List<String> words = GRAMMAR_WORDS.get(token);
    return words == null ? null : '"' + words.get(0) + '"';
  }

  /** The relation words and types nearest in spelling, best first, three at most. */
  static List<String> near(String text) {
    String folded = fold(text);
    record Near(int distance, String text) {}
    TreeSet<Near> near =
        new TreeSet<>(
            (a, b) ->
                a.distance != b.distance
                    ? Integer.compare(a.distance, b.distance)
                    : a.text.compareTo(b.text));
    ALL.forEach(
        (key, word) -> {
          int allowed = Math.max(1, key.length() / 3);
          int distance = Spelling.distance(folded, key, allowed);
          if (distance <= allowed && describe(word.token) == null) {
            near.add(new Near(distance, word.text));
          }
        });
    return near.stream().limit(3).map(Near::text).toList();
  }

  private static void addKin(Kin kin) {
    Relation relation = Relation.of(kin);
    for (Language language : Language.values()) {
      kin.words(language).forEach(text -> add(text, Phrase.NOUN, relation, null));
      // The Spanish masculine plural covers both genders: hijos are sons, or children.
      boolean generic = language == Language.SPANISH && kin.gender() == Kin.Gender.MALE;
      Relation plural = generic ? Relation.of(kin.genderless()) : relation;
      kin.plurals(language).forEach(text -> add(text, Phrase.NOUN, plural, null));
    }
  }

  private static int token(Form form) {
    return switch (form) {
      case NOUN -> Phrase.NOUN;
      case ACTIVE -> Phrase.VERB;
      case PARTICIPLE -> Phrase.PARTICIPLE;
    };
  }

  private static void add(String text, int token, Relation relation, EntityType type) {
    String key = fold(text);
    Map<Form, Relation> relations = new EnumMap<>(Form.class);
    if (relation != null) {
      relations.put(form(token), relation);
    }
    ALL.merge(key, new Word(text, token, relations, type), Words::joined);
    longest = Math.max(longest, key.split(" ").length);
  }

  private static Form form(int token) {
    return token == Phrase.NOUN ? Form.NOUN : token == Phrase.VERB ? Form.ACTIVE : Form.PARTICIPLE;
  }

  private static Word joined(Word first, Word second) {
    Map<Form, Relation> relations = new EnumMap<>(Form.class);
    relations.putAll(first.relations);
    second.relations.forEach(
        (form, relation) -> {
          Relation known = relations.putIfAbsent(form, relation);
          if (known != null && !known.equals(relation)) {
            throw new IllegalStateException(
                "\"" + first.text + "\" asks for " + known + " and for " + relation);
          }
        });
    return new Word(
        first.text,
        joint(first.token, second.token, first.text),
        relations,
        first.type == null ? second.type : first.type);
  }

  private static int joint(int one, int other, String text) {
    if (one == other) {
      return one;
    }
    Set<Integer> both = Set.of(one, other);
    if (Set.of(Phrase.NOUN, Phrase.TYPE, Phrase.NOUN_OR_TYPE).containsAll(both)) {
      return Phrase.NOUN_OR_TYPE;
    }
    if (Set.of(Phrase.NOUN, Phrase.VERB, Phrase.NOUN_OR_VERB).containsAll(both)) {
      return Phrase.NOUN_OR_VERB;
    }
    throw new IllegalStateException("the grammar has no token for all that \"" + text + "\" is");
  }
}
