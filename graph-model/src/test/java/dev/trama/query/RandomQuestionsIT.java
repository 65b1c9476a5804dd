package dev.trama.query;

import dev.trama.graph.Graph;
import dev.trama.model.EntityType;
import dev.trama.model.Kin;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord;
import dev.trama.model.RelationWord.Form;
import dev.trama.model.TramaException;
import dev.trama.query.Question.Combined;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Operator;
import dev.trama.query.Question.Step;
import dev.trama.query.Question.Within;
import dev.trama.testing.GraphTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Questions nobody thought of: the database and plain loops must agree on them. */
@GraphTest
class RandomQuestionsIT {
  private static final int QUESTIONS = 60;

  /** Most chains lead nowhere: one in so many of those is asked. */
  private static final int FEW = 10;

  private static final long SEED = 20_211_201;

  private final Random random = new Random(SEED);
  private final List<Relation> relations = relations();

  @Test
  void chainsMadeUpAtRandomGiveTheSameAnswersBothWays(Graph graph) {
    Network.write(graph);
    PlainEvaluator plain = new PlainEvaluator(Network.charts());
    Questions questions = new Questions(graph.cypher(), graph.networks());
    Questions alone = new Questions(graph.cypher());
    List<String> names =
        plain.names(EntityType.PERSON, EntityType.CRIMINAL_GROUP, EntityType.COMPANY);
    SoftAssertions softly = new SoftAssertions();
    int asked = 0;
    int answered = 0;
    while (asked < QUESTIONS) {
      Question question = question(names, 1 + random.nextInt(3));
      List<String> expected = plain.answers(question);
      if (expected.isEmpty() && random.nextInt(FEW) > 0) {
        continue;
      }
      String phrase = question.phrase();
      Answers answers;
      try {
        answers = questions.ask(phrase, AskOptions.DEFAULT);
      } catch (TramaException e) {
        // A stepfather is asked of a group: refused, and rightly.
        continue;
      }
      asked++;
      List<String> found = answers.answers().stream().map(Answer::name).toList();
      softly
          .assertThat(alone.ask(phrase, AskOptions.DEFAULT).answers())
          .as("asked of the database alone: " + phrase)
          .isEqualTo(answers.answers());
      answered += found.isEmpty() ? 0 : 1;
      softly.assertThat(found).as(phrase).containsExactlyInAnyOrderElementsOf(expected);
    }
    softly
        .assertThat(answered)
        .as("questions with an answer, among " + QUESTIONS)
        .isGreaterThan(QUESTIONS / 2);
    softly.assertAll();
  }

  private Question question(List<String> names, int depth) {
    Question of =
        depth == 1
            ? new Named(names.get(random.nextInt(names.size())), 0)
            : question(names, depth - 1);
    return switch (random.nextInt(10)) {
      case 0 -> new Within(1 + random.nextInt(3), of, random.nextBoolean() ? null : Ties.FAMILY);
      case 1 ->
          new Combined(
              Operator.values()[random.nextInt(Operator.values().length)],
              step(of),
              step(new Named(names.get(random.nextInt(names.size())), 0)));
      case 2 -> new Only(EntityType.PERSON, new Within(2, of, null));
      default -> step(of);
    };
  }

  private Question step(Question of) {
    Conditions conditions =
        switch (random.nextInt(8)) {
          case 0 -> Conditions.NONE.withSince(PartialDate.of(2010 + random.nextInt(12)));
          case 1 -> Conditions.NONE.withDuring(PartialDate.of(2010 + random.nextInt(12)));
          case 2 -> Conditions.NONE.withDocuments(1 + random.nextInt(2));
          default -> Conditions.NONE;
        };
    return new Step(relations.get(random.nextInt(relations.size())), of, conditions);
  }

  /** What nouns ask for, values apart; kin more often, since their rules are the most. */
  static List<Relation> relations() {
    List<Relation> relations = new ArrayList<>();
    for (RelationType type : RelationType.values()) {
      for (RelationWord word : type.words()) {
        Relation relation = Relation.of(type, word);
        if (word.form() == Form.NOUN
            && !relation.asksForValues()
            && relation.word(Form.NOUN).isPresent()
            && !relations.contains(relation)) {
          relations.add(relation);
        }
      }
    }
    for (Kin kin : Kin.values()) {
      relations.add(Relation.of(kin));
    }
    return relations;
  }
}
