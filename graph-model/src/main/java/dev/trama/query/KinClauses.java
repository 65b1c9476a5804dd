package dev.trama.query;

import dev.trama.model.Kin;
import dev.trama.model.Kin.Gender;
import dev.trama.model.RelationType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which KIN_OF links answer a kin term. A link from the answer must carry the term or a narrower
 * one. A link to the answer must carry a term whose inverse is covered; where the inverse leaves
 * open whether it is a son or a daughter, the gender known of the answer decides.
 */
final class KinClauses {
  private static final String KIN = RelationType.KIN_OF.name();

  private KinClauses() {}

  /**
   * Gives the kin {@code y} of {@code x}: those that links tell of, and those that follow from two
   * of them, with the {@code way} there, which for these begins with the rule in words.
   *
   * @return whether any can follow
   */
  static boolean match(Kin asked, Compiler compiler) {
    Map<String, String> rules = KinRules.giving(asked);
    compiler.line("CALL (x) {");
    compiler.line("  MATCH (y:Entity)-" + compiler.link("r", KIN) + "-(x)");
    compiler.line("  WHERE " + where(asked, compiler));
    compiler.line("  RETURN y, [r] AS way, r.documents AS least");
    if (!rules.isEmpty()) {
      compiler.line("  UNION ALL");
      String near = compiler.link("near", KIN);
      String far = compiler.link("far", KIN);
      compiler.line("  MATCH (x)-" + near + "-(m:Person)-" + far + "-(y:Person)");
      compiler.line("  WHERE y <> x AND NOT EXISTS { (x)-" + compiler.link("", KIN) + "-(y) }");
      if (asked.gender() != Gender.ANY) {
        String gender = compiler.parameter(asked.gender() == Gender.MALE ? "male" : "female");
        compiler.line("    AND y.genders = [" + gender + "]");
      }
      String is = compiler.parameter(KinRules.IS);
      String inverse = compiler.parameter(KinRules.INVERSE);
      compiler.line("  WITH y, near, far, " + compiler.parameter(rules) + "[");
      compiler.line("    " + kin("near", "m", is, inverse) + " + ' ' +");
      compiler.line("    " + kin("far", "y", is, inverse) + "] AS rule");
      compiler.line("  WHERE rule IS NOT NULL");
      compiler.line("  RETURN y, [rule, far, near] AS way,");
      compiler.line("    CASE WHEN far.documents < near.documents");
      compiler.line("      THEN far.documents ELSE near.documents END AS least");
    }
    compiler.line("}");
    return !rules.isEmpty();
  }

  /** What this end of a link is to the other. */
  private static String kin(String link, String end, String is, String inverse) {
    return "CASE startNode(%1$s) WHEN %2$s THEN %3$s[%1$s.kin] ELSE %4$s[%1$s.kin] END"
        .formatted(link, end, is, inverse);
  }

  /** What a link {@code r} between {@code x} and its kin {@code y} must say. */
  static String where(Kin asked, Compiler compiler) {
    List<String> said = words(asked::equals, asked.covered());
    List<String> inverse = words(kin -> kin.inverse().isA(asked), List.of());
    String text =
        "(startNode(r) = y AND r.kin IN "
            + compiler.parameter(said)
            + " OR endNode(r) = y AND (r.kin IN "
            + compiler.parameter(inverse);
    if (asked.gender() != Gender.ANY) {
      List<String> open = words(kin -> kin.inverse() == asked.genderless(), List.of());
      text +=
          " OR r.kin IN "
              + compiler.parameter(open)
              + " AND y.genders = ["
              + compiler.parameter(asked.gender() == Gender.MALE ? "male" : "female")
              + "]";
      // Empty for most terms, and there all the same: one statement serves every gendered term.
      List<String> likely = words(kin -> kin == counterpart(asked), List.of());
      text +=
          " OR r.kin IN " + compiler.parameter(likely) + " AND size(coalesce(y.genders, [])) = 0";
    }
    return text + "))";
  }

  /**
   * What the other is called where nothing is known of them: texts that call two men brothers say
   * so of one of them, and a husband has a wife.
   */
  static Kin counterpart(Kin kin) {
    return switch (kin) {
      case BROTHER, SISTER, HALF_BROTHER, HALF_SISTER, STEPBROTHER, STEPSISTER -> kin;
      case HUSBAND -> Kin.WIFE;
      case WIFE -> Kin.HUSBAND;
      case EX_HUSBAND -> Kin.EX_WIFE;
      case EX_WIFE -> Kin.EX_HUSBAND;
      case BOYFRIEND -> Kin.GIRLFRIEND;
      case GIRLFRIEND -> Kin.BOYFRIEND;
      default -> null;
    };
  }

  /** Every word a link may carry for these kin. */
  private static List<String> words(Predicate<Kin> wanted, Collection<Kin> also) {
    return Arrays.stream(Kin.values())
        .filter(kin -> wanted.test(kin) || also.contains(kin))
        .flatMap(kin -> kin.words().stream())
        .toList();
  }
}
