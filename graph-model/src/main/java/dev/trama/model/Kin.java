package dev.trama.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kin terms and their algebra. A claim "from is the {@code kin} of to" may be asked from either
 * end and by a wider term: the stepson of a man is his child and his relative, and the man is the
 * stepson's stepfather.
 */
public enum Kin {
  RELATIVE(null, Gender.ANY, "relative", "family member", "kin", "pariente", "familiar"),
  SPOUSE(RELATIVE, Gender.ANY, "spouse", "cónyuge"),
  HUSBAND(SPOUSE, Gender.MALE, "husband", "esposo", "marido"),
  WIFE(SPOUSE, Gender.FEMALE, "wife", "esposa"),
  EX_SPOUSE(RELATIVE, Gender.ANY, "ex-spouse", "former spouse", "ex cónyuge"),
  EX_HUSBAND(EX_SPOUSE, Gender.MALE, "ex-husband", "former husband", "exesposo", "exmarido"),
  EX_WIFE(EX_SPOUSE, Gender.FEMALE, "ex-wife", "former wife", "exesposa"),
  PARTNER(RELATIVE, Gender.ANY, "partner", "domestic partner", "romantic partner", "pareja"),
  BOYFRIEND(PARTNER, Gender.MALE, "boyfriend", "common-law husband", "novio", "concubino"),
  GIRLFRIEND(
      PARTNER, Gender.FEMALE, "girlfriend", "common-law wife", "mistress", "novia", "concubina"),
  PARENT(RELATIVE, Gender.ANY, "parent"),
  FATHER(PARENT, Gender.MALE, "father", "padre"),
  MOTHER(PARENT, Gender.FEMALE, "mother", "madre"),
  CHILD(RELATIVE, Gender.ANY, "child", "children"),
  SON(CHILD, Gender.MALE, "son", "hijo"),
  DAUGHTER(CHILD, Gender.FEMALE, "daughter", "hija"),
  STEPPARENT(PARENT, Gender.ANY, "stepparent", "step-parent"),
  STEPFATHER(STEPPARENT, Gender.MALE, "stepfather", "step-father", "padrastro"),
  STEPMOTHER(STEPPARENT, Gender.FEMALE, "stepmother", "step-mother", "madrastra"),
  STEPCHILD(CHILD, Gender.ANY, "stepchild", "step-child", "stepchildren"),
  STEPSON(STEPCHILD, Gender.MALE, "stepson", "step-son", "hijastro"),
  STEPDAUGHTER(STEPCHILD, Gender.FEMALE, "stepdaughter", "step-daughter", "hijastra"),
  SIBLING(RELATIVE, Gender.ANY, "sibling"),
  BROTHER(SIBLING, Gender.MALE, "brother", "twin brother", "hermano"),
  SISTER(SIBLING, Gender.FEMALE, "sister", "twin sister", "hermana"),
  HALF_SIBLING(SIBLING, Gender.ANY, "half-sibling"),
  HALF_BROTHER(HALF_SIBLING, Gender.MALE, "half-brother", "medio hermano"),
  HALF_SISTER(HALF_SIBLING, Gender.FEMALE, "half-sister", "media hermana"),
  STEPSIBLING(SIBLING, Gender.ANY, "stepsibling", "step-sibling"),
  STEPBROTHER(STEPSIBLING, Gender.MALE, "stepbrother", "step-brother", "hermanastro"),
  STEPSISTER(STEPSIBLING, Gender.FEMALE, "stepsister", "step-sister", "hermanastra"),
  GRANDPARENT(RELATIVE, Gender.ANY, "grandparent"),
  GRANDFATHER(GRANDPARENT, Gender.MALE, "grandfather", "abuelo"),
  GRANDMOTHER(GRANDPARENT, Gender.FEMALE, "grandmother", "abuela"),
  GRANDCHILD(RELATIVE, Gender.ANY, "grandchild", "grandchildren"),
  GRANDSON(GRANDCHILD, Gender.MALE, "grandson", "nieto"),
  GRANDDAUGHTER(GRANDCHILD, Gender.FEMALE, "granddaughter", "nieta"),
  PARENTS_SIBLING(RELATIVE, Gender.ANY, "aunt or uncle"),
  UNCLE(PARENTS_SIBLING, Gender.MALE, "uncle", "tío"),
  AUNT(PARENTS_SIBLING, Gender.FEMALE, "aunt", "tía"),
  SIBLINGS_CHILD(RELATIVE, Gender.ANY, "nephew or niece"),
  NEPHEW(SIBLINGS_CHILD, Gender.MALE, "nephew", "sobrino"),
  NIECE(SIBLINGS_CHILD, Gender.FEMALE, "niece", "sobrina"),
  COUSIN(RELATIVE, Gender.ANY, "cousin", "first cousin", "primo", "prima"),
  PARENT_IN_LAW(RELATIVE, Gender.ANY, "parent-in-law"),
  FATHER_IN_LAW(PARENT_IN_LAW, Gender.MALE, "father-in-law", "suegro"),
  MOTHER_IN_LAW(PARENT_IN_LAW, Gender.FEMALE, "mother-in-law", "suegra"),
  CHILD_IN_LAW(RELATIVE, Gender.ANY, "child-in-law"),
  SON_IN_LAW(CHILD_IN_LAW, Gender.MALE, "son-in-law", "yerno"),
  DAUGHTER_IN_LAW(CHILD_IN_LAW, Gender.FEMALE, "daughter-in-law", "nuera"),
  SIBLING_IN_LAW(RELATIVE, Gender.ANY, "sibling-in-law"),
  BROTHER_IN_LAW(SIBLING_IN_LAW, Gender.MALE, "brother-in-law", "cuñado"),
  SISTER_IN_LAW(SIBLING_IN_LAW, Gender.FEMALE, "sister-in-law", "cuñada"),
  GODPARENT(RELATIVE, Gender.ANY, "godparent"),
  GODFATHER(GODPARENT, Gender.MALE, "godfather", "padrino"),
  GODMOTHER(GODPARENT, Gender.FEMALE, "godmother", "madrina"),
  GODCHILD(RELATIVE, Gender.ANY, "godchild", "godchildren"),
  GODSON(GODCHILD, Gender.MALE, "godson", "ahijado"),
  GODDAUGHTER(GODCHILD, Gender.FEMALE, "goddaughter", "ahijada");

  /** The gender that a term states of its bearer. */
  public enum Gender {
    ANY,
    MALE,
    FEMALE
  }

  private final Kin wider;
  private final Gender gender;
  private final String[] words;

  Kin(Kin wider, Gender gender, String... words) {
    this.wider = wider;
    this.gender = gender;
    this.words = words;
  }

  /** The term in English, as claims and links carry it. */
  public String term() {
    return words[0];
  }

  /** Every singular word for it, English and Spanish; the first is {@link #term()}. */
  public Set<String> words() {
    return new LinkedHashSet<>(Arrays.asList(words));
  }

  public Gender gender() {
    return gender;
  }

  /** The term for a word in either language; empty where it is no kin term. */
  public static Optional<Kin> of(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kin -> Arrays.asList(kin.words).contains(wanted))
        .findFirst();
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
}
