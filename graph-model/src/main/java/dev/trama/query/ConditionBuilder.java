package dev.trama.query;

import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord.Form;
import dev.trama.query.Comparison.Bound;
import dev.trama.query.Phrase.ConditionContext;
import dev.trama.query.Question.Born;
import dev.trama.query.Question.Combined;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.Holding;
import dev.trama.query.Question.Located;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Operator;
import dev.trama.query.Question.Step;
import dev.trama.query.Question.When;
import dev.trama.query.Question.Within;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Puts a condition of the parse tree where in the question it belongs. */
final class ConditionBuilder {
  private static final int MOST_DOCUMENTS = 1000;

  private final QuestionBuilder builder;

  ConditionBuilder(QuestionBuilder builder) {
    this.builder = builder;
  }

  /** The question with this condition, which follows it in the phrase. */
  Question put(Question question, ConditionContext context) {
    if (context instanceof Phrase.PlaceContext place) {
      return located(question, builder.name(place.name()), context);
    }
    if (context instanceof Phrase.SinceContext since) {
      PartialDate date = when(since.when());
      return within(question, context, conditions -> conditions.withSince(date));
    }
    if (context instanceof Phrase.DuringContext during) {
      PartialDate date = when(during.when());
      return within(question, context, conditions -> conditions.withDuring(date));
    }
    if (context instanceof Phrase.AccordingToContext accordingTo) {
      Named who = builder.name(accordingTo.name());
      return within(question, context, conditions -> conditions.withAccordingTo(who));
    }
    if (context instanceof Phrase.PublishedByContext published) {
      String publisher = builder.name(published.name()).name();
      return within(question, context, conditions -> conditions.withPublishedBy(publisher));
    }
    if (context instanceof Phrase.DocumentedContext documented) {
      int documents = QuestionBuilder.whole(documented.NUMBER().getSymbol(), 1, MOST_DOCUMENTS);
      return within(question, context, conditions -> conditions.withDocuments(documents));
    }
    if (context instanceof Phrase.ConfidentContext confident) {
      BigDecimal confidence = confidence(confident);
      return within(question, context, conditions -> conditions.withConfidence(confidence));
    }
    if (context instanceof Phrase.ByTiesContext ties) {
      return along(question, Ties.of(ties.TIES().getText()), context);
    }
    if (context instanceof Phrase.WithinLinksContext within) {
      int links = QuestionBuilder.whole(within.NUMBER().getSymbol(), 1, QuestionBuilder.MOST_LINKS);
      return reaching(question, links, context);
    }
    if (context instanceof Phrase.LinkingContext linking) {
      UnaryOperator<Question> linked = builder.link(linking.link());
      return new Combined(
          Operator.AND,
          question,
          builder.shared(linking.operands(), false, of -> linked.apply(of)));
    }
    return valued(question, context);
  }

  /** Conditions that look at values: rewards, amounts, dates of birth. */
  private Question valued(Question question, ConditionContext context) {
    if (context instanceof Phrase.HoldingContext holding) {
      Relation value = builder.noun(holding.noun());
      if (!value.asksForValues()) {
        Token noun = holding.noun().getStart();
        throw new PhraseProblem(
            noun.getStartIndex(),
            Shown.quoted(noun.getText()) + " is no value; ask for those with a reward or charges");
      }
      Conditions conditions =
          holding.amount() == null
              ? Conditions.NONE
              : Conditions.NONE.withAmount(comparison(holding.comparison(), holding.amount()));
      return new Holding(question, holding.WITHOUT() != null, value, conditions);
    }
    if (context instanceof Phrase.AmountingContext amounting) {
      Comparison comparison = comparison(amounting.comparison(), amounting.amount());
      if (!QuestionBuilder.isOfValues(question)) {
        throw new PhraseProblem(
            context.getStart().getStartIndex(),
            "only values such as rewards have an amount; say: members of CJNG with a reward over …");
      }
      return within(question, context, conditions -> conditions.withAmount(comparison));
    }
    if (context instanceof Phrase.BornContext born) {
      When when =
          born.BEFORE() != null
              ? When.BEFORE
              : born.AFTER() != null ? When.AFTER : born.SINCE() != null ? When.SINCE : When.IN;
      return new Born(question, when, when(born.when()));
    }
    Phrase.ParticipleDateContext participle = (Phrase.ParticipleDateContext) context;
    Token said = participle.PARTICIPLE().getSymbol();
    if (QuestionBuilder.relation(said, Form.PARTICIPLE).type() != RelationType.BORN_IN) {
      throw new PhraseProblem(
          participle.when().getStart().getStartIndex(),
          Shown.quoted(said.getText()) + " needs a name after it, not a date");
    }
    return new Born(question, When.IN, when(participle.when()));
  }

  /** "Linked to X within 3 links" is "within 3 links of X". */
  private static Question reaching(Question question, int links, ConditionContext context) {
    if (question instanceof Within within && within.links() == 1) {
      return new Within(links, within.of(), within.ties());
    }
    if (question instanceof Only only) {
      return new Only(only.type(), reaching(only.of(), links, context));
    }
    throw new PhraseProblem(
        context.getStart().getStartIndex(),
        Shown.quoted(context.getStart().getText())
            + " needs \"linked to\" before it, as in: people linked to X within 3 links");
  }

  private static Question along(Question question, Ties ties, ConditionContext context) {
    if (question instanceof Within within) {
      return new Within(within.links(), within.of(), ties);
    }
    if (question instanceof Only only) {
      return new Only(only.type(), along(only.of(), ties, context));
    }
    throw new PhraseProblem(
        context.getStart().getStartIndex(),
        Shown.quoted(ties.words().get(0))
            + " needs links before it, as in: anyone within 3 links of X");
  }

  private static BigDecimal confidence(Phrase.ConfidentContext context) {
    Token number = context.NUMBER().getSymbol();
    boolean least =
        context.comparison() == null
            || bound(context.comparison()) != Bound.LESS_THAN
                && bound(context.comparison()) != Bound.AT_MOST;
    BigDecimal value =
        number.getText().matches("[0-9.]+") ? new BigDecimal(number.getText()) : null;
    if (!least || value == null || value.compareTo(BigDecimal.ONE) > 0) {
      throw new PhraseProblem(
          number.getStartIndex(), "a least confidence is asked for, from 0 to 1: at least 0.9");
    }
    return value;
  }

  private static Bound bound(Phrase.ComparisonContext context) {
    if (context.MORE_THAN() != null) {
      return Bound.MORE_THAN;
    }
    if (context.LESS_THAN() != null) {
      return Bound.LESS_THAN;
    }
    return context.AT_LEAST() != null ? Bound.AT_LEAST : Bound.AT_MOST;
  }

  private static Comparison comparison(
      Phrase.ComparisonContext bound, Phrase.AmountContext amount) {
    return Comparison.read(
        bound(bound),
        amount.NUMBER().getText(),
        amount.MAGNITUDE() == null ? null : amount.MAGNITUDE().getText(),
        amount.CURRENCY() == null ? null : amount.CURRENCY().getText());
  }

  /** The place of values is the place of whoever they are of. */
  private Question located(Question question, Named place, ParserRuleContext context) {
    if (question instanceof Step step && step.relation().asksForValues()) {
      return new Step(step.relation(), located(step.of(), place, context), step.conditions());
    }
    return new Located(question, place);
  }

  /** Puts a condition where the link is that it speaks of. */
  private static Question within(
      Question question, ConditionContext context, UnaryOperator<Conditions> change) {
    if (question instanceof Step step) {
      return new Step(step.relation(), step.of(), change.apply(step.conditions()));
    }
    if (question instanceof Only only) {
      return new Only(only.type(), within(only.of(), context, change));
    }
    if (question instanceof Located located) {
      return new Located(within(located.of(), context, change), located.place());
    }
    if (question instanceof Holding holding) {
      return new Holding(
          within(holding.of(), context, change),
          holding.without(),
          holding.value(),
          holding.conditions());
    }
    if (question instanceof Born born) {
      return new Born(within(born.of(), context, change), born.when(), born.date());
    }
    if (question instanceof Combined both) {
      return new Combined(
          both.operator(),
          within(both.left(), context, change),
          within(both.right(), context, change));
    }
    Token first = context.getStart();
    throw new PhraseProblem(
        first.getStartIndex(),
        Shown.quoted(first.getText())
            + " needs a relation before it, as in: leaders of CJNG "
            + first.getText()
            + " …");
  }

  static PartialDate when(Phrase.WhenContext context) {
    Token token = context.getStart();
    String text = token.getText();
    return (text.length() < 4 ? Optional.<PartialDate>empty() : PartialDate.parse(text))
        .orElseThrow(
            () ->
                new PhraseProblem(
                    token.getStartIndex(),
                    Shown.quoted(text) + " is no date; write 2015, 2015-03 or 2015-03-31"));
  }
}
