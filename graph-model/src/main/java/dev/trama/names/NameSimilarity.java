package dev.trama.names;

import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two names word by word: the best pairing of their words, each pair graded by how it
 * agrees and weighed by how rare it is, what contradicts counted against, what only one name says
 * counted a little against.
 *
 * <p>With pairs p of weight w and similarity s, words c that contradict (left over in both names)
 * and words m that only one name has, the score is
 *
 * <pre>  sum(w s^2) / (sum(w) + conflict(c) + k sum(w of m)),</pre>
 *
 * lowered once more by the worst disagreement, since one other surname makes another person however
 * many names are shared. A soft form of the weighted token matching known as "soft TF-IDF" (Cohen,
 * Ravikumar, Fienberg 2003) with explicit conflicts.
 */
public final class NameSimilarity {
  private static final NameSimilarity BUILT_IN = new NameSimilarity(Rarity.builtIn());

  private static final double MISSING_PERSON = 0.25;
  private static final double MISSING_OTHER = 0.35;
  private static final double WORST = 0.45;
  private static final double OTHER_ORDER = 0.985;
  private static final double OTHER_PART = 0.94;
  private static final double OTHER_GENERATION = 0.7;
  private static final double ALMOST = 0.999;
  private static final double PARTIAL_CAP = 0.7;
  private static final double ACRONYM_SCORE = 0.6;

  /** Chosen on aliases of OFAC's individuals outside the narcotics programmes. */
  private static final double OUTLINE_SHARE = 0.4;

  private final Rarity rarity;

  public NameSimilarity(Rarity rarity) {
    this.rarity = rarity;
  }

  /** One that knows the built-in table of common names. */
  public static NameSimilarity builtIn() {
    return BUILT_IN;
  }

  /** Compares with the built-in table of common names. */
  public static NameMatch compare(String a, String b, EntityType type) {
    return BUILT_IN.compare(ParsedName.of(a, type), ParsedName.of(b, type));
  }

  /** Compares and explains. Both names must have been parsed for the same type. */
  public NameMatch compare(ParsedName a, ParsedName b) {
    List<NameFeature> features = new ArrayList<>();
    Grade grade = grade(a, b, features);
    return new NameMatch(grade.score, grade.evidence, grade.identifying, features);
  }

  /** The score alone, for ranking many. */
  public double score(ParsedName a, ParsedName b) {
    return grade(a, b, null).score;
  }

  /**
   * For ranking whom a name may mean: the score of {@link #compare} and how alike the names look as
   * a whole, which finds some that share no whole word. 0 to 1; says nothing about identity.
   */
  public double likeness(ParsedName a, ParsedName b) {
    return (1 - OUTLINE_SHARE) * score(a, b) + OUTLINE_SHARE * a.outline().likeness(b.outline());
  }

  private record Grade(double score, double evidence, boolean identifying) {}

  private Grade grade(ParsedName a, ParsedName b, List<NameFeature> features) {
    if (a.tokens().isEmpty() || b.tokens().isEmpty()) {
      return new Grade(0, 0, false);
    }
    Alignment alignment = Alignment.of(a, b);
    Tally tally = new Tally(alignment, a, b, features);
    if (!a.isPerson() && tally.agreed == 0 && isAcronym(a, b)) {
      if (features != null) {
        features.clear();
        features.add(new NameFeature(Agreement.ACRONYM, a.key(), b.key(), ACRONYM_SCORE, 1));
      }
      return new Grade(ACRONYM_SCORE, 0, false);
    }
    return tally.grade();
  }

  /** Adds up what agrees, what contradicts and what is missing. */
  private final class Tally {
    private final Alignment alignment;
    private final ParsedName a;
    private final ParsedName b;
    private final List<NameFeature> features;
    private double agreement;
    private double total;
    private double evidence;
    private double worst = 1;
    private double missing;
    private int agreed;
    private int strong;

    /** Plain words without a counterpart. */
    private int telling;

    private boolean exact = true;

    Tally(Alignment alignment, ParsedName a, ParsedName b, List<NameFeature> features) {
      this.alignment = alignment;
      this.a = a;
      this.b = b;
      this.features = features;
      pairs();
      leftovers();
    }

    private void pairs() {
      for (int i = 0; i < alignment.left().size(); i++) {
        if (alignment.partner(i) < 0) {
          continue;
        }
        NameToken left = alignment.left().get(i);
        NameToken right = alignment.right().get(alignment.partner(i));
        TokenMatch match = alignment.match(i);
        double s = match.similarity();
        double weight = (rarity.weight(left) + rarity.weight(right)) / 2;
        if (match.how() == Agreement.INITIAL) {
          weight *= 0.5;
        }
        s *= partFactor(left, right);
        agreement += weight * s * s;
        total += weight;
        boolean plain = left.kind() == NameToken.Kind.WORD && right.kind() == NameToken.Kind.WORD;
        if (plain) {
          agreed++;
          worst = Math.min(worst, s);
          if (match.how() == Agreement.EQUAL
              || match.how() == Agreement.SOUND
              || match.how() == Agreement.SPELLING && s >= 0.75) {
            strong++;
          }
        }
        evidence += s * s * s * s * Math.min(rarity.evidence(left), rarity.evidence(right));
        exact &= match.how() == Agreement.EQUAL;
        note(match.how(), left.text(), right.text(), s, weight);
      }
    }

    /** Given name against surname, father against son: the same word, another role. */
    private double partFactor(NameToken left, NameToken right) {
      if (left.part() == right.part()) {
        return 1;
      }
      if (left.part() == NameToken.Part.FATHER || right.part() == NameToken.Part.FATHER) {
        return fathersNamed() ? OTHER_GENERATION : 1;
      }
      boolean known =
          left.part() != NameToken.Part.UNKNOWN && right.part() != NameToken.Part.UNKNOWN;
      return known ? OTHER_PART : 1;
    }

    /** Only where both names say who the father is can they disagree on it. */
    private boolean fathersNamed() {
      return alignment.left().stream().anyMatch(t -> t.part() == NameToken.Part.FATHER)
          && alignment.right().stream().anyMatch(t -> t.part() == NameToken.Part.FATHER);
    }

    private void leftovers() {
      List<NameToken> onlyLeft = new ArrayList<>();
      List<NameToken> onlyRight = new ArrayList<>();
      for (int i = 0; i < alignment.left().size(); i++) {
        if (alignment.partner(i) < 0) {
          onlyLeft.add(alignment.left().get(i));
        }
      }
      boolean[] taken = alignment.rightTaken();
      for (int j = 0; j < taken.length; j++) {
        if (!taken[j]) {
          onlyRight.add(alignment.right().get(j));
        }
      }
      if (onlyLeft.isEmpty() && onlyRight.isEmpty()) {
        return;
      }
      exact = false;
      telling = plain(onlyLeft) + plain(onlyRight);
      double left = weight(onlyLeft);
      double right = weight(onlyRight);
      double conflict = Math.min(left, right);
      missing = Math.abs(left - right);
      total += conflict + missing * (a.isPerson() ? MISSING_PERSON : MISSING_OTHER);
      if (conflict > 0) {
        double share = Math.min(1, conflict / 0.5);
        worst = Math.min(worst, 1 - share);
      }
      note(onlyLeft, onlyRight);
    }

    private static int plain(List<NameToken> tokens) {
      return (int) tokens.stream().filter(t -> t.kind() == NameToken.Kind.WORD).count();
    }

    private double weight(List<NameToken> tokens) {
      double sum = 0;
      for (NameToken token : tokens) {
        sum += rarity.weight(token);
      }
      return sum;
    }

    private void note(List<NameToken> onlyLeft, List<NameToken> onlyRight) {
      if (features == null) {
        return;
      }
      int both = Math.min(onlyLeft.size(), onlyRight.size());
      for (int i = 0; i < both; i++) {
        NameToken left = onlyLeft.get(i);
        NameToken right = onlyRight.get(i);
        double weight = Math.min(rarity.weight(left), rarity.weight(right));
        note(Agreement.CONFLICT, left.text(), right.text(), 0, weight);
      }
      for (NameToken token : onlyLeft.subList(both, onlyLeft.size())) {
        note(missingKind(token), token.text(), "", 0, rarity.weight(token));
      }
      for (NameToken token : onlyRight.subList(both, onlyRight.size())) {
        note(missingKind(token), "", token.text(), 0, rarity.weight(token));
      }
    }

    private Agreement missingKind(NameToken token) {
      return token.part() == NameToken.Part.FAMILY ? Agreement.MISSING_SURNAME : Agreement.MISSING;
    }

    Grade grade() {
      if (total == 0 || agreement == 0) {
        return new Grade(0, 0, false);
      }
      double score = agreement / total * (1 - WORST + WORST * worst);
      boolean reordered = alignment.reordered() && !(a.partsKnown() ^ b.partsKnown());
      if (reordered) {
        exact = false;
        score *= OTHER_ORDER;
        note(Agreement.ORDER, a.key(), b.key(), OTHER_ORDER, 0);
      }
      boolean identifying = a.isPerson() ? identifiesPerson() : identifiesOther();
      if (a.isPerson() && !identifying) {
        score *= PARTIAL_CAP;
      }
      if (exact) {
        score = 1;
      } else {
        score = Math.min(ALMOST, score);
      }
      return new Grade(score, evidence, identifying);
    }

    /** Two words, one of them in full; or the only word of both. */
    private boolean identifiesPerson() {
      boolean whole =
          alignment.left().size() == 1 && alignment.right().size() == 1 && agreed == strong;
      return whole || strong >= 2 || strong == 1 && agreed >= 2;
    }

    /** Two telling words, or the only telling word of both; generic words tell nothing. */
    private boolean identifiesOther() {
      return exact || strong >= 2 || strong == 1 && telling == 0;
    }

    private void note(Agreement how, String left, String right, double s, double weight) {
      if (features != null) {
        features.add(new NameFeature(how, left, right, s, weight));
      }
    }
  }

  /** "PLA" and "People's Liberation Army". */
  private static boolean isAcronym(ParsedName a, ParsedName b) {
    return isAcronymOf(a, b) || isAcronymOf(b, a);
  }

  private static boolean isAcronymOf(ParsedName shorter, ParsedName longer) {
    if (shorter.tokens().size() != 1 || longer.tokens().size() < 2) {
      return false;
    }
    StringBuilder letters = new StringBuilder();
    for (NameToken token : longer.tokens()) {
      letters.append(token.text().charAt(0));
    }
    return letters.toString().equals(shorter.tokens().get(0).text());
  }
}
