package dev.trama.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.TramaException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuestionTests {
  @ParameterizedTest
  @CsvFileSource(
      resources = "phrases.txt",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '~')
  void readsAPhraseAsItsCanonicalForm(String phrase, String canonical) {
    Question question = Question.parse(phrase);
    assertThat(question.phrase()).isEqualTo(canonical);
    assertThat(Question.parse(canonical)).as("the canonical form read again").isEqualTo(question);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "problems.txt",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '~')
  void pointsAtTheWordThatCannotStandThere(String phrase, int column, String says) {
    assertThatThrownBy(() -> Question.parse(phrase))
        .isInstanceOfSatisfying(
            TramaException.class, e -> assertThat(e.kind()).isEqualTo(TramaException.Kind.USAGE))
        .hasMessageStartingWith("Column " + column + ": ")
        .hasMessageContaining(says)
        .hasMessageNotContaining("\n");
  }
}
