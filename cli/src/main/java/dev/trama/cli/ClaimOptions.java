package dev.trama.cli;

import dev.trama.analyst.OwnClaim;
import dev.trama.model.ClaimStatus;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord.End;
import dev.trama.model.TramaException;
import dev.trama.query.Questions;
import dev.trama.query.Ref;
import dev.trama.query.Relation;
import java.math.BigDecimal;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is claimed, in the parameters and options of every command that claims. */
final class ClaimOptions {
  @Parameters(
      paramLabel = "NAME RELATION [NAME]",
      arity = "2..3",
      description = "As in \"Ana\" \"leader of\" \"Grupo Norte\", or \"Ana\" arrested.")
  private List<String> words;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why it is so; shown wherever the claim is.")
  private String reason;

  @Option(names = "--role", paramLabel = "ROLE", description = "Such as \"plaza boss\".")
  private String role;

  @Option(names = "--since", paramLabel = "DATE", description = "Since when it holds.")
  private String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Until when it held.")
  private String until;

  @Option(names = "--date", paramLabel = "DATE", description = "When it happened.")
  private String date;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      completionCandidates = Values.Statuses.class,
      description = "former, alleged, deceased.")
  private ClaimStatus status;

  @Option(names = "--amount", paramLabel = "N", description = "Of a reward or payment.")
  private BigDecimal amount;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "USD",
      description = "Of the amount (default: ${DEFAULT-VALUE}).")
  private String currency;

  OwnClaim claim(CommandContext context) {
    Relation relation = Questions.relation(words.get(1));
    List<Ref> refs =
        context
            .questions()
            .resolve(words.size() == 2 ? words.subList(0, 1) : List.of(words.get(0), words.get(2)));
    Ref said = refs.get(0);
    Ref other = refs.size() == 1 ? null : refs.get(1);
    RelationType type = relation.type();
    boolean turned = other != null && relation.asks() == End.TO && !relation.asksForValues();
    Qualifiers qualifiers =
        new Qualifiers(
            role != null ? role : relation.role(),
            relation.kin() == null ? null : relation.kin().term(),
            amount,
            amount == null ? null : currency,
            null,
            date("--date", date),
            date("--since", since),
            date("--until", until),
            status,
            null);
    return new OwnClaim(
        turned ? other : said,
        type,
        turned ? said : other,
        qualifiers,
        AnalystOption.said("The relation", words.get(1)),
        AnalystOption.said("--reason", reason));
  }

  private static PartialDate date(String option, String text) {
    return text == null
        ? null
        : PartialDate.parse(text)
            .orElseThrow(
                () ->
                    new TramaException(
                        TramaException.Kind.USAGE,
                        option
                            + " takes a date as 2015, 2015-07 or 2015-07-01, not \""
                            + text
                            + "\"."));
  }
}
