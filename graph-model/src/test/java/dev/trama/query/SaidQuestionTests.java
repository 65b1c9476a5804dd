package dev.trama.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import dev.trama.model.PartialDate;
import dev.trama.query.Question.Combined;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Operator;
import dev.trama.query.Question.Step;
import dev.trama.query.Question.Within;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Questions put together at random, said as phrases and read again. */
class SaidQuestionTests {
  private static final int DEEPEST = 4;
  private static final PlainEvaluator PLAIN = new PlainEvaluator(Network.charts());

  @Property(tries = 400, seed = "20211201")
  void whatIsSaidIsReadBackAsTheSameQuestion(@ForAll("questions") Question question) {
    String phrase = question.phrase();
    Question read = Question.parse(phrase);
    assertThat(read.phrase()).isEqualTo(phrase);
    assertThat(PLAIN.answers(read)).as(phrase).isEqualTo(PLAIN.answers(question));
  }

  @Provide
  Arbitrary<Question> questions() {
    return chains(DEEPEST);
  }

  private static Arbitrary<Question> chains(int depth) {
    Arbitrary<Question> named =
        Arbitraries.of(
                PLAIN.names(EntityType.PERSON, EntityType.CRIMINAL_GROUP, EntityType.COMPANY))
            .map(name -> new Named(name, 0));
    if (depth == 0) {
      return named;
    }
    Arbitrary<Question> of = Arbitraries.lazy(() -> chains(depth - 1));
    Arbitrary<Question> within =
        Combinators.combine(
                Arbitraries.integers().between(1, 3),
                of,
                Arbitraries.of(Ties.values()).injectNull(0.5))
            .as(Within::new);
    Arbitrary<Question> combined =
        Combinators.combine(Arbitraries.of(Operator.values()), step(of), step(named))
            .as(Combined::new);
    Arbitrary<Question> people = within.map(all -> new Only(EntityType.PERSON, all));
    return Arbitraries.frequencyOf(
        Tuple.of(1, named),
        Tuple.of(1, within),
        Tuple.of(1, people),
        Tuple.of(2, combined),
        Tuple.of(5, step(of)));
  }

  private static Arbitrary<Question> step(Arbitrary<Question> of) {
    Arbitrary<PartialDate> year = Arbitraries.integers().between(2010, 2021).map(PartialDate::of);
    Arbitrary<Conditions> conditions =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.just(Conditions.NONE)),
            Tuple.of(1, year.map(Conditions.NONE::withSince)),
            Tuple.of(1, year.map(Conditions.NONE::withDuring)),
            Tuple.of(1, Arbitraries.integers().between(1, 3).map(Conditions.NONE::withDocuments)));
    return Combinators.combine(Arbitraries.of(RandomQuestionsIT.relations()), of, conditions)
        .as(Step::new);
  }
}
