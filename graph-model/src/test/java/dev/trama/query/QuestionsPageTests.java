package dev.trama.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import dev.trama.model.Kin;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord;
import dev.trama.model.RelationWord.End;
import dev.trama.model.RelationWord.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the tables of docs/questions.md in step with the declarations. Run with the environment
 * variable {@code TRAMA_WRITE_DOCS} set, it writes them.
 */
class QuestionsPageTests {
  private static final Path PAGE = Path.of("..", "docs", "questions.md");
  private static final String BEGIN = "<!-- words -->\n";
  private static final String END = "<!-- end of words -->";

  @Test
  void theTablesOfThePageAreThoseOfTheDeclarations() throws IOException {
    String page = Files.readString(PAGE);
    String words = relations() + kin() + kinds();
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    if (System.getenv("TRAMA_WRITE_DOCS") != null) {
      Files.writeString(PAGE, page.substring(0, begin) + words + page.substring(end));
      return;
    }
    assertThat(page.substring(begin, end))
        .as("docs/questions.md is stale: run this test with TRAMA_WRITE_DOCS=1")
        .isEqualTo(words);
  }

  /** The first column of the tables whose rows show a phrase. */
  static Stream<String> examples() throws IOException {
    String page = Files.readString(PAGE);
    return page.substring(0, page.indexOf(BEGIN))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|")[1])
        .flatMap(cell -> Stream.of(cell.split("`")))
        .map(String::strip)
        .filter(text -> text.contains(" ") && !text.startsWith("since "));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExamplesOfThePageAreQuestions(String phrase) {
    assertThat(Question.parse(phrase)).isNotNull();
  }

  private static String relations() {
    StringBuilder table = new StringBuilder();
    table.append("### Relations\n\n| relation | of the answer | English | Spanish |\n");
    table.append("|---|---|---|---|\n");
    for (RelationType type : RelationType.values()) {
      for (End end : End.values()) {
        String english = words(type, end, Language.ENGLISH);
        String spanish = words(type, end, Language.SPANISH);
        if (!english.isEmpty() || !spanish.isEmpty()) {
          table.append("| ").append(type).append(" | ").append(ends(type, end)).append(" | ");
          table.append(english).append(" | ").append(spanish).append(" |\n");
        }
      }
    }
    return table.append('\n').toString();
  }

  private static String ends(RelationType type, End end) {
    String ends =
        (end == End.FROM ? type.from() : type.to())
            .stream().map(EntityType::plural).sorted().collect(Collectors.joining(", "));
    return ends.isEmpty()
        ? "values"
        : end == End.TO && type.mayLackTarget() ? ends + ", values" : ends;
  }

  private static String words(RelationType type, End end, Language language) {
    return type.words().stream()
        .filter(word -> word.asks() == end && word.language() == language)
        .map(RelationWord::text)
        .collect(Collectors.joining(", "));
  }

  private static String kin() {
    StringBuilder table = new StringBuilder();
    table.append("### Kin\n\nSingular; the plural is understood as well. In Spanish the masculine");
    table.append(" plural takes in both genders: hijos are children.\n\n");
    table.append("| term | takes in | English | Spanish |\n|---|---|---|---|\n");
    for (Kin kin : Kin.values()) {
      String narrower =
          kin.covered().stream()
              .filter(other -> other != kin)
              .map(Kin::term)
              .collect(Collectors.joining(", "));
      table.append("| ").append(kin.term()).append(" | ");
      table.append(kin == Kin.RELATIVE ? "all below" : narrower).append(" | ");
      table.append(String.join(", ", kin.words(Language.ENGLISH))).append(" | ");
      table.append(String.join(", ", kin.words(Language.SPANISH))).append(" |\n");
    }
    return table.append('\n').toString();
  }

  private static String kinds() {
    StringBuilder table = new StringBuilder();
    table.append("### Kinds\n\n| kind | English | Spanish |\n|---|---|---|\n");
    for (EntityType type : EntityType.values()) {
      table.append("| ").append(type.label()).append(" | ");
      table.append(unique(type.words(Language.ENGLISH))).append(" | ");
      table.append(unique(type.words(Language.SPANISH))).append(" |\n");
    }
    return table.toString();
  }

  private static String unique(List<String> words) {
    return words.stream().distinct().collect(Collectors.joining(", "));
  }
}
