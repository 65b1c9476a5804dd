package dev.trama.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.graph.Graph;
import dev.trama.testing.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@GraphTest
class QuestionsIT {
  private final Graph graph;
  private final CountingCypher cypher;
  private final Questions questions;

  QuestionsIT(Graph graph) {
    this.graph = graph;
    cypher = new CountingCypher(graph.cypher());
    questions = new Questions(cypher);
  }

  @BeforeEach
  void tell() {
    Network.write(graph);
    cypher.statements = 0;
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "answers.txt",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '~')
  void answersAPhrase(String phrase, String expected) {
    Answers answers = questions.ask(phrase, AskOptions.DEFAULT);
    String found =
        answers.count() != null
            ? answers.count().toString()
            : String.join("; ", answers.answers().stream().map(QuestionsIT::text).toList());
    assertThat(found).isEqualTo(expected == null ? "" : expected);
    assertThat(cypher.statements).as("statements for names and question").isLessThanOrEqualTo(2);
  }

  private static String text(Answer answer) {
    return answer.value() == null ? answer.name() : answer.name() + " " + answer.value();
  }
}
