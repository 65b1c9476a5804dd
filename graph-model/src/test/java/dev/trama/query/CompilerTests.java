package dev.trama.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerTests {
  private static Compiled compile(String phrase) {
    return Compiler.compile(Question.parse(phrase), named -> "id of " + named.name(), 0, 10, null);
  }

  @Test
  void questionsOfOneShapeHaveOneStatement() {
    Compiled one = compile("stepson of leader of CJNG since 2015 according to A B");
    Compiled other =
        compile("brother of leader of \"x'}) DETACH DELETE n //\" since 2020-03 according to C");
    assertThat(one.cypher()).isEqualTo(other.cypher());
    assertThat(one.parameters().keySet()).isEqualTo(other.parameters().keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x'}) DETACH DELETE n //",
        "`) RETURN 1 //",
        "$p0",
        "\\u0027}) RETURN 1 //",
        "a\u202Eb\u0000c\nd"
      })
  void noTextOfANameComesIntoTheStatement(String name) {
    Question question = Question.parse("leaders of " + new Question.Named(name, 0).phrase());
    Compiled statement = Compiler.compile(question, Question.Named::name, 0, 10, null);
    assertThat(statement.cypher()).isEqualTo(compile("leaders of CJNG").cypher());
    assertThat(statement.parameters()).containsValue(name);
    assertThat(statement.forShell().lines().findFirst().orElseThrow())
        .as("one literal in quotes that nothing in it closes")
        .matches(":param p0 => '([ -&(-\\[\\]-~]|\\\\u[0-9a-f]{4})*'");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "phrases.txt",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '~')
  void everyParameterIsUsedAndEveryOneUsedIsGiven(String phrase) {
    Compiled statement = compile(phrase);
    Map<String, Boolean> used = new HashMap<>();
    Pattern.compile("\\$(\\w+)")
        .matcher(statement.cypher())
        .results()
        .forEach(result -> used.put(result.group(1), true));
    assertThat(used.keySet()).isEqualTo(statement.parameters().keySet());
  }

  @Test
  void theShellFormSetsEveryParameterFirst() {
    Compiled statement =
        new Compiled("RETURN $a, $b, $c", new LinkedHashMap<>(Map.of("a", "it's \\ ü")));
    statement.parameters().put("b", List.of("x", 2L));
    statement.parameters().put("c", LocalDate.of(2015, 1, 1));
    assertThat(statement.forShell())
        .isEqualTo(
            """
            :param a => 'it\\u0027s \\u005c \\u00fc'
            :param b => ['x', 2]
            :param c => date('2015-01-01')
            RETURN $a, $b, $c;
            """);
  }
}
