package dev.trama.query;

import dev.trama.model.Kin;
import dev.trama.model.Kin.Gender;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which KIN_OF links answer a kin term. A link from the answer must carry the term or a narrower
 * one. A link to the answer must carry a term whose inverse is covered; where the inverse leaves
 * open whether it is a son or a daughter, the gender known of the answer decides.
 */
final class KinClauses {
  private KinClauses() {}

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
