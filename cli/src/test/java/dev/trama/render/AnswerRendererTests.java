package dev.trama.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.query.Answers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRendererTests {
  @ParameterizedTest
  @CsvSource({
    "TABLE, 12",
    "TREE, 12",
    "NDJSON, '{\"count\":12}'",
    "CSV, 'count;12'",
    "MARKDOWN, '| count |;| --- |;| 12 |'"
  })
  void howManyIsAnsweredByTheNumberInEveryFormat(Format format, String printed) {
    Answers twelve = new Answers("how many", "how many", List.of(), List.of(), false, 12L, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AnswerRenderer.print(
        twelve, format, Look.PLAIN, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).containsExactly(printed.split(";"));
  }
}
