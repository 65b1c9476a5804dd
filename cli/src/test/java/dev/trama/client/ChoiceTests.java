package dev.trama.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTests {
  @ParameterizedTest
  @CsvSource({
    "ask who leads CJNG, default, false",
    "-w ops ask x, ops, false",
    "-wops ask x, ops, false",
    "-w=ops ask x, ops, false",
    "ask x --workspace ops, ops, false",
    "ask x --workspace=ops, ops, false",
    "ask -- -w ops, default, false",
    "--uri bolt://host ask x, default, true",
    "ask x --uri=bolt://host, default, true",
    "quickstart, quickstart, false",
    "-w ops quickstart, ops, false",
    "--format json quickstart, quickstart, false",
    "ask quickstart, default, false",
  })
  void theWorkspaceIsTheOneTheCommandLineWillFind(String line, String name, boolean elsewhere) {
    assertThat(Choice.of(line.split(" "), Map.of())).isEqualTo(new Choice(name, elsewhere));
  }

  @ParameterizedTest
  @CsvSource({"ask x, cases", "-w ops ask x, ops", "quickstart, quickstart"})
  void anOptionGoesBeforeTheEnvironment(String line, String name) {
    assertThat(Choice.of(line.split(" "), Map.of("TRAMA_WORKSPACE", "cases")).name())
        .isEqualTo(name);
  }
}
