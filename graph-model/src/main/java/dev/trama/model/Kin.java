package dev.trama.model;

import dev.trama.model.RelationWord.Language;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kin terms and their algebra. A claim "from is the {@code kin} of to" may be asked from either
 * end and by a wider term: the stepson of a man is his child and his relative, and the man is the
 * stepson's stepfather.
 */
public enum Kin {
  RELATIVE(
      null,
      Gender.ANY,
      english("relative", "family member", "kin"),
      spanish("pariente", "familiar")),
  SPOUSE(RELATIVE, Gender.ANY, english("spouse"), spanish("cónyuge")),
  HUSBAND(SPOUSE, Gender.MALE, english("husband"), spanish("esposo", "marido")),
  WIFE(SPOUSE, Gender.FEMALE, english("wife"), spanish("esposa")),
  EX_SPOUSE(RELATIVE, Gender.ANY, english("ex-spouse", "former spouse"), spanish("ex cónyuge")),
  EX_HUSBAND(
      EX_SPOUSE,
      Gender.MALE,
      english("ex-husband", "former husband"),
      spanish("exesposo", "exmarido")),
  EX_WIFE(EX_SPOUSE, Gender.FEMALE, english("ex-wife", "former wife"), spanish("exesposa")),
  PARTNER(
      RELATIVE,
      Gender.ANY,
      english("partner", "domestic partner", "romantic partner"),
      spanish("pareja")),
  BOYFRIEND(
      PARTNER,
      Gender.MALE,
      english("boyfriend", "common-law husband"),
      spanish("novio", "concubino")),
  GIRLFRIEND(
      PARTNER,
      Gender.FEMALE,
      english("girlfriend", "common-law wife", "mistress"),
      spanish("novia", "concubina")),
  PARENT(RELATIVE, Gender.ANY, english("parent"), spanish("progenitor")),
  FATHER(PARENT, Gender.MALE, english("father"), spanish("padre")),
  MOTHER(PARENT, Gender.FEMALE, english("mother"), spanish("madre")),
  CHILD(RELATIVE, Gender.ANY, english("child"), spanish()),
  SON(CHILD, Gender.MALE, english("son"), spanish("hijo")),
  DAUGHTER(CHILD, Gender.FEMALE, english("daughter"), spanish("hija")),
  STEPPARENT(PARENT, Gender.ANY, english("stepparent", "step-parent"), spanish()),
  STEPFATHER(STEPPARENT, Gender.MALE, english("stepfather", "step-father"), spanish("padrastro")),
  STEPMOTHER(STEPPARENT, Gender.FEMALE, english("stepmother", "step-mother"), spanish("madrastra")),
  STEPCHILD(CHILD, Gender.ANY, english("stepchild", "step-child"), spanish()),
  STEPSON(STEPCHILD, Gender.MALE, english("stepson", "step-son"), spanish("hijastro")),
  STEPDAUGHTER(
      STEPCHILD, Gender.FEMALE, english("stepdaughter", "step-daughter"), spanish("hijastra")),
  SIBLING(RELATIVE, Gender.ANY, english("sibling"), spanish()),
  BROTHER(SIBLING, Gender.MALE, english("brother", "twin brother"), spanish("hermano")),
  SISTER(SIBLING, Gender.FEMALE, english("sister", "twin sister"), spanish("hermana")),
  HALF_SIBLING(SIBLING, Gender.ANY, english("half-sibling"), spanish()),
  HALF_BROTHER(HALF_SIBLING, Gender.MALE, english("half-brother"), spanish("medio hermano")),
  HALF_SISTER(HALF_SIBLING, Gender.FEMALE, english("half-sister"), spanish("media hermana")),
  STEPSIBLING(SIBLING, Gender.ANY, english("stepsibling", "step-sibling"), spanish()),
  STEPBROTHER(
      STEPSIBLING, Gender.MALE, english("stepbrother", "step-brother"), spanish("hermanastro")),
  STEPSISTER(
      STEPSIBLING, Gender.FEMALE, english("stepsister", "step-sister"), spanish("hermanastra")),
  GRANDPARENT(RELATIVE, Gender.ANY, english("grandparent"), spanish()),
  GRANDFATHER(GRANDPARENT, Gender.MALE, english("grandfather"), spanish("abuelo")),
  GRANDMOTHER(GRANDPARENT, Gender.FEMALE, english("grandmother"), spanish("abuela")),
  GRANDCHILD(RELATIVE, Gender.ANY, english("grandchild"), spanish()),
  GRANDSON(GRANDCHILD, Gender.MALE, english("grandson"), spanish("nieto")),
  GRANDDAUGHTER(GRANDCHILD, Gender.FEMALE, english("granddaughter"), spanish("nieta")),
  PARENTS_SIBLING(RELATIVE, Gender.ANY, english("aunt or uncle"), spanish()),
  UNCLE(PARENTS_SIBLING, Gender.MALE, english("uncle"), spanish("tío")),
  AUNT(PARENTS_SIBLING, Gender.FEMALE, english("aunt"), spanish("tía")),
  SIBLINGS_CHILD(RELATIVE, Gender.ANY, english("nephew or niece"), spanish()),
  NEPHEW(SIBLINGS_CHILD, Gender.MALE, english("nephew"), spanish("sobrino")),
  NIECE(SIBLINGS_CHILD, Gender.FEMALE, english("niece"), spanish("sobrina")),
  COUSIN(RELATIVE, Gender.ANY, english("cousin", "first cousin"), spanish("primo", "prima")),
  PARENT_IN_LAW(RELATIVE, Gender.ANY, english("parent-in-law"), spanish()),
  FATHER_IN_LAW(PARENT_IN_LAW, Gender.MALE, english("father-in-law"), spanish("suegro")),
  MOTHER_IN_LAW(PARENT_IN_LAW, Gender.FEMALE, english("mother-in-law"), spanish("suegra")),
  CHILD_IN_LAW(RELATIVE, Gender.ANY, english("child-in-law"), spanish()),
  SON_IN_LAW(CHILD_IN_LAW, Gender.MALE, english("son-in-law"), spanish("yerno")),
  DAUGHTER_IN_LAW(CHILD_IN_LAW, Gender.FEMALE, english("daughter-in-law"), spanish("nuera")),
  SIBLING_IN_LAW(RELATIVE, Gender.ANY, english("sibling-in-law"), spanish()),
  BROTHER_IN_LAW(SIBLING_IN_LAW, Gender.MALE, english("brother-in-law"), spanish("cuñado")),
  SISTER_IN_LAW(SIBLING_IN_LAW, Gender.FEMALE, english("sister-in-law"), spanish("cuñada")),
  GODPARENT(RELATIVE, Gender.ANY, english("godparent"), spanish()),
  GODFATHER(GODPARENT, Gender.MALE, english("godfather"), spanish("padrino")),
  GODMOTHER(GODPARENT, Gender.FEMALE, english("godmother"), spanish("madrina")),
  GODCHILD(RELATIVE, Gender.ANY, english("godchild"), spanish()),
  GODSON(GODCHILD, Gender.MALE, english("godson"), spanish("ahijado")),
  GODDAUGHTER(GODCHILD, Gender.FEMALE, english("goddaughter"), spanish("ahijada"));

  /** The gender that a term states of its bearer. */
  public enum Gender {
    ANY,
    MALE,
    FEMALE
  }

  private static final Map<String, Kin> BY_WORD =
      Arrays.stream(values())
          .flatMap(kin -> kin.words().stream().map(word -> Map.entry(word, kin)))
          // A word of two terms means the first, the wider one.
          .collect(
              Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, next) -> first));

  private final Kin wider;
  private final Gender gender;
  private final List<String> english;
  private final List<String> spanish;

  Kin(Kin wider, Gender gender, List<String> english, List<String> spanish) {
    this.wider = wider;
    this.gender = gender;
    this.english = english;
    this.spanish = spanish;
  }

  private static List<String> english(String... words) {
    return List.of(words);
  }

  private static List<String> spanish(String... words) {
    return List.of(words);
  }

  /** The term in English, as claims and links carry it. */
  public String term() {
    return english.get(0);
  }

  /** Every singular word for it, English and Spanish; the first is {@link #term()}. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>(english);
    words.addAll(spanish);
    return words;
  }

  /** The singular words of one language. */
  public List<String> words(Language language) {
    return language == Language.ENGLISH ? english : spanish;
  }

  /**
   * The plural words of one language. A Spanish masculine plural may mean both genders (hijos:
   * sons, or children); {@link #plurals} of the masculine term gives it, and the asker reads it as
   * {@link #genderless()}.
   */
  public List<String> plurals(Language language) {
    return words(language).stream().map(word -> Plurals.of(word, language)).toList();
  }

  public Gender gender() {
    return gender;
  }

  /** The term for a word in either language; empty where it is no kin term. */
  public static Optional<Kin> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word.strip().toLowerCase(Locale.ROOT)));
  }

  /** This term and all that it covers: child covers son, stepchild, stepson …. */
  public Set<Kin> covered() {
    return Arrays.stream(values())
        .filter(kin -> kin.isA(this))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** True where whoever is this is also that. */
  public boolean isA(Kin other) {
    for (Kin kin = this; kin != null; kin = kin.wider) {
      if (kin == other) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the other person is to the bearer of this term, of a gender that the term does not tell.
   */
  public Kin inverse() {
    return switch (genderless()) {
      case PARENT -> CHILD;
      case CHILD -> PARENT;
      case STEPPARENT -> STEPCHILD;
      case STEPCHILD -> STEPPARENT;
      case GRANDPARENT -> GRANDCHILD;
      case GRANDCHILD -> GRANDPARENT;
      case PARENTS_SIBLING -> SIBLINGS_CHILD;
      case SIBLINGS_CHILD -> PARENTS_SIBLING;
      case PARENT_IN_LAW -> CHILD_IN_LAW;
      case CHILD_IN_LAW -> PARENT_IN_LAW;
      case GODPARENT -> GODCHILD;
      case GODCHILD -> GODPARENT;
      default -> genderless();
    };
  }

  /** The same kinship without a gender: son and daughter give child. */
  public Kin genderless() {
    return gender == Gender.ANY ? this : wider;
  }

  /**
   * What somebody who is this to a person is to whoever that person is {@code other} of: the
   * brother of the wife is the brother-in-law. Empty where it does not follow for sure: the child
   * of the wife may be a stepchild.
   */
  public Optional<Kin> of(Kin other) {
    Kin general =
        switch (plain(other)) {
          case SPOUSE ->
              switch (plain(this)) {
                case SIBLING -> SIBLING_IN_LAW;
                case PARENT -> PARENT_IN_LAW;
                default -> null;
              };
          case SIBLING ->
              switch (plain(this)) {
                case SPOUSE -> SIBLING_IN_LAW;
                case CHILD -> SIBLINGS_CHILD;
                // A half-sibling's half-sibling may be no kin at all.
                case SIBLING ->
                    genderless() == SIBLING && other.genderless() == SIBLING ? SIBLING : null;
                default -> null;
              };
          case CHILD ->
              switch (plain(this)) {
                case SPOUSE -> CHILD_IN_LAW;
                case CHILD -> GRANDCHILD;
                default -> null;
              };
          case PARENT ->
              switch (plain(this)) {
                case SIBLING -> PARENTS_SIBLING;
                case PARENT -> GRANDPARENT;
                case CHILD -> SIBLING;
                default -> null;
              };
          case PARENTS_SIBLING -> plain(this) == CHILD ? COUSIN : null;
          default -> null;
        };
    return Optional.ofNullable(general)
        .map(
            kin ->
                Arrays.stream(values())
                    .filter(term -> term.wider == kin && term.gender == gender)
                    .findFirst()
                    .orElse(kin));
  }

  /** Without the gender; a half-sibling's child or spouse is called as a sibling's. */
  private static Kin plain(Kin kin) {
    Kin general = kin.genderless();
    return general == HALF_SIBLING ? SIBLING : general;
  }
}
