package dev.trama.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.trama.graph.Graph;
import dev.trama.graph.Statement;
import dev.trama.model.Chart;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@GraphTest
class QuestionsIT {
  private final Graph graph;
  private CountingCypher cypher;
  private Questions questions;

  QuestionsIT(Graph graph) {
    this.graph = graph;
  }

  @BeforeEach
  void tell() {
    Network.write(graph);
    cypher = new CountingCypher(graph.cypher());
    questions = new Questions(cypher, graph.networks());
  }

  /** One test for all phrases: writing the network takes longer than asking them all. */
  @Test
  void answersEveryPhraseOfTheBook() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    PlainEvaluator plain = new PlainEvaluator(Network.charts());
    for (String line : phraseBook()) {
      String[] parts = line.split("\\|", 2);
      String phrase = parts[0].strip();
      int before = cypher.statements;
      Answers answers = questions.ask(phrase, AskOptions.DEFAULT);
      String answer = answer(answers);
      softly.assertThat(answer).as(phrase).isEqualTo(parts[1].strip());
      plainly(plain, phrase)
          .ifPresent(
              expected ->
                  softly
                      .assertThat(answer.isEmpty() ? List.of() : List.of(answer.split("; ")))
                      .as("asked of the charts themselves: " + phrase)
                      .containsExactlyInAnyOrderElementsOf(expected));
      softly
          .assertThat(cypher.statements - before)
          .as("statements for the names and the question " + phrase)
          .isLessThanOrEqualTo(2);
      softly
          .assertThat(new Questions(graph.cypher()).ask(phrase, AskOptions.DEFAULT))
          .as("asked of the database alone: " + phrase)
          .isEqualTo(answers);
    }
    softly.assertAll();
  }

  /**
   * The answers without the database; empty where the phrase needs what only the graph knows, such
   * as a misspelt name.
   */
  private static Optional<List<String>> plainly(PlainEvaluator all, String phrase) {
    Question question;
    try {
      question = Question.parse(phrase);
    } catch (TramaException e) {
      return Optional.empty();
    }
    if (!all.knows(question)) {
      return Optional.empty();
    }
    PlainEvaluator plain = all;
    if (question instanceof Question.AsKnown known) {
      plain = new PlainEvaluator(knownBy(known.date()));
      question = known.of();
    }
    return Optional.of(
        question instanceof Question.Count count
            ? List.of("" + plain.answers(count.of()).size())
            : plain.answers(question));
  }

  private static List<Chart> knownBy(PartialDate date) {
    LocalDate day = date.latest().orElseThrow();
    return Network.charts().stream()
        .filter(chart -> !chart.document().published().latest().orElse(LocalDate.MAX).isAfter(day))
        .toList();
  }

  private static List<String> phraseBook() throws IOException {
    try (InputStream book = QuestionsIT.class.getResourceAsStream("answers.txt")) {
      String text = new String(book.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    }
  }

  private static String answer(Answers answers) {
    return answers.count() != null
        ? answers.count().toString()
        : String.join("; ", answers.answers().stream().map(QuestionsIT::text).toList());
  }

  @Test
  void tellsTheWayOfAnAnswerAndWhatSaysSo() {
    Answers answers = questions.ask("stepson of leader of CJNG", AskOptions.WHY);
    assertThat(cypher.statements).isEqualTo(3);
    Answer answer = answers.answers().get(0);
    assertThat(answer.path())
        .extracting(Hop::type, hop -> hop.from().name(), hop -> hop.to().name())
        .containsExactly(
            tuple("KIN_OF", Network.STEPSON, Network.LEADER),
            tuple("LEADS", Network.LEADER, Network.CARTEL));
    assertThat(answer.claims())
        .extracting(
            Support::hop,
            support -> support.statement().quote(),
            support -> support.statement().document().published())
        .containsExactly(
            tuple(0, "Valencia Gonzalez is the stepson of El Mencho.", "2021-12-01"),
            tuple(1, "El Mencho leads the CJNG.", "2021-12-01"),
            tuple(1, "El Mencho commands the CJNG.", "2019-03-05"));
    String text = Network.notice().document().text();
    Statement claim = answer.claims().get(0).statement();
    assertThat(text.substring(claim.start(), claim.end())).isEqualTo(claim.quote());
  }

  @Test
  void tellsWhoSaysSo() {
    Answer answer = questions.why("Valencia Gonzalez", "leader of", "Grupo Elite");
    assertThat(answer.claims())
        .singleElement()
        .satisfies(
            support -> {
              assertThat(support.statement().accordingTo()).isEqualTo(Network.SECRETARY);
              assertThat(support.statement().date()).isEqualTo("2020-07");
            });
    assertThat(questions.why("Grupo Elite", "led by", "Valencia Gonzalez").claims()).hasSize(1);
    assertThatThrownBy(() -> questions.why("El Mencho", "leads", "Grupo Elite"))
        .isInstanceOfSatisfying(
            TramaException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
  }

  @Test
  void aRewardComesWithItsAmountProgrammeAndSentence() {
    Answers answers = questions.ask("rewards of Juan Carlos Valencia Gonzalez", AskOptions.WHY);
    Answer answer = answers.answers().get(0);
    assertThat(answer.type()).isEqualTo("REWARD");
    assertThat(answer.path())
        .singleElement()
        .satisfies(
            hop -> {
              assertThat(hop.amount()).isEqualTo(5_000_000L);
              assertThat(hop.programme()).isEqualTo("Narcotics Rewards Program");
              assertThat(hop.to()).isNull();
            });
    assertThat(answer.claims())
        .extracting(support -> support.statement().quote())
        .containsExactly("Up to $5 million is offered for Valencia Gonzalez.");
  }

  @Test
  void givesOnePageAfterAnother() {
    Answers first = questions.ask("members of CJNG", new AskOptions(false, 0, 2));
    Answers second = questions.ask("members of CJNG", new AskOptions(false, 2, 2));
    assertThat(first.answers()).hasSize(2);
    assertThat(first.more()).isTrue();
    assertThat(second.answers()).extracting(Answer::name).containsExactly(Network.STEPSON);
    assertThat(second.more()).isFalse();
  }

  @Test
  void aNameOfSeveralIsNeverGuessed() {
    assertThatThrownBy(() -> questions.ask("relatives of Sandoval", AskOptions.DEFAULT))
        .isInstanceOfSatisfying(
            AmbiguousName.class,
            e ->
                assertThat(e.candidates())
                    .extracting(found -> found.entity().name())
                    .containsExactlyInAnyOrder(Network.SECRETARY, "Luis Sandoval Prieto"))
        .hasMessageContaining("holds position Bureau of Alcohol");
    String id = questions.resolve(Network.LEADER).id();
    assertThat(questions.ask("rewards of " + id, AskOptions.DEFAULT).answers()).hasSize(1);
  }

  @Test
  void saysHowANameWasReadWhereItIsNotWrittenInFull() {
    assertThat(questions.ask("relatives of Oseguera", AskOptions.DEFAULT).notes())
        .containsExactly("\"Oseguera\" is read as " + Network.LEADER + " (Person).");
    assertThat(questions.ask("relatives of El Mencho", AskOptions.DEFAULT).notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          leaders of Nobody Atall | NOT_FOUND | Column 12: nobody and nothing is called "Nobody Atall"
          leaders of Grupo Elytes | NOT_FOUND | did you mean Grupo Elite
          kingpins of CJNG | USAGE | Column 1: "kingpins" is not a relation I know
          leaders of Mexico | USAGE | Column 12: "Mexico" is a place, and leaders asks for companies or groups
          """)
  void saysWhatIsWrongWithAName(String phrase, Kind kind, String says) {
    assertThatThrownBy(() -> questions.ask(phrase, AskOptions.DEFAULT))
        .isInstanceOfSatisfying(TramaException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(says);
  }

  static Stream<String> hostileNames() {
    return Stream.of(
        "x'}) DETACH DELETE n //",
        "\"); DROP",
        "`Person`",
        "name:\"a\" OR *:*",
        "a* b~2 c^9 /x/ [a TO z]",
        "+-&&||!(){}",
        "AND OR NOT",
        "\u202Eoknem\u202C",
        "a\u0000b\u001b[31mred\nnext",
        "\uD83D\uDE00 \uD83D",
        "\u00e9".repeat(10_000),
        "very long ".repeat(1_000));
  }

  @ParameterizedTest
  @MethodSource("hostileNames")
  void aHostileNameIsJustANameThatNobodyHas(String name) {
    String phrase = "leaders of " + new Question.Named(name, 0).phrase();
    assertThatThrownBy(() -> questions.ask(phrase, AskOptions.DEFAULT))
        .isInstanceOfSatisfying(
            TramaException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .hasSizeLessThan(400)
                    .doesNotContain("\n", "\u001b", "\u202E"));
    assertThat(found(name)).isEmpty();
    assertThat(questions.ask("members of CJNG", AskOptions.DEFAULT).answers()).hasSize(3);
  }

  @Test
  void aHostileNameInTheGraphIsFoundByItself() {
    String name = "Grupo \"X'}) DETACH DELETE n //\" \\ `Y`";
    String batch = graph.batches().start("test", null);
    graph
        .charts()
        .write(
            new ChartBuilder("Odd names", "file:odd.txt")
                .group(name)
                .person("Ana Mora")
                .claim(RelationType.LEADS, "Ana Mora", name, "Ana Mora leads it.")
                .chart(),
            batch);
    Question question = Question.parse("leaders of " + new Question.Named(name, 0).phrase());
    assertThat(questions.ask(question.phrase(), AskOptions.DEFAULT).answers())
        .extracting(Answer::name)
        .containsExactly("Ana Mora");
  }

  @ParameterizedTest
  @CsvSource({
    "mencho, Nemesio Ruben Oseguera-Cervantes, El Mencho",
    "oseguera cervantez, Nemesio Ruben Oseguera-Cervantes, Nemesio Ruben Oseguera-Cervantes",
    "cártel jalisco nueva generación, Cartel de Jalisco Nueva Generacion,"
        + " Cartel de Jalisco Nueva Generacion",
    "hotelera costa, Hotelera Costa Azul, Hotelera Costa Azul"
  })
  void findsByAnySpelling(String text, String name, String matched) {
    Found first = found(text).get(0);
    assertThat(first.entity().name()).isEqualTo(name);
    assertThat(first.matched()).isEqualTo(matched);
    assertThat(cypher.statements).isEqualTo(1);
  }

  private List<Found> found(String text) {
    return questions.find(List.of(text), Set.of(), 5).get(text);
  }

  private static String text(Answer answer) {
    return answer.value() == null ? answer.name() : answer.name() + " " + answer.value();
  }
}
