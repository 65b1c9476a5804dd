package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trama.testing.SharedData;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notice this project started from: what must come out of it, and what must not. */
@Timeout(value = 300)
@ExtendWith(SharedInstallation.class)
class NoticeIT {
  private static final String STEPSON = "Juan Carlos Valencia Gonzalez";
  private static final String LEADER = "Nemesio Ruben Oseguera-Cervantes";

  private static Installation installed;

  @BeforeEach
  void importNotice(Installation shared) throws Exception {
    String notice = SharedData.require("evaluation/dev/seed-notice.txt").toString();
    if (installed == null) {
      Installation.Result imported = shared.trama("import", notice);
      assertThat(imported.exitCode()).as(imported.err()).isZero();
      installed = shared;
    }
  }

  private static JsonNode ask(String... question) throws Exception {
    String[] command = new String[question.length + 3];
    command[0] = "ask";
    System.arraycopy(question, 0, command, 1, question.length);
    command[question.length + 1] = "--format";
    command[question.length + 2] = "json";
    Installation.Result result = installed.trama(command);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.json().get("answers");
  }

  private static JsonNode show(String name) throws Exception {
    Installation.Result result = installed.trama("show", name, "--format", "json");
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.json();
  }

  /** What stands under a field of each element of an array, as text. */
  private static List<String> each(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.get(field).asText())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stepson of leader of CJNG",
        "CJNG's leader's stepson",
        "stepson of El Mencho",
        "stepson of leader of Cartel de Jalisco Nueva Generacion",
        "stepson of leader of \"Cártel Jalisco Nueva Generación\""
      })
  void theStepsonIsFoundThroughEveryName(String question) throws Exception {
    assertThat(each(ask(question), "name")).containsExactly(STEPSON);
  }

  @Test
  void theArmedWingIsFoundWithTheSentenceThatSaysSo() throws Exception {
    JsonNode wings = ask("armed wings of CJNG", "--why");
    assertThat(each(wings, "name")).containsExactly("Grupo Elite");
    JsonNode claim = wings.get(0).get("claims").get(0);
    assertThat(claim.get("quote").asText()).contains("armed wing known as Grupo Elite");
    assertThat(claim.get("document").get("uri").asText()).endsWith("seed-notice.txt");
  }

  @Test
  void theWingHasALeaderAccordingToTheSecretary() throws Exception {
    JsonNode leaders = ask("leaders of Grupo Elite", "--why");
    assertThat(each(leaders, "name")).containsExactly(STEPSON);
    JsonNode claim = leaders.get(0).get("claims").get(0);
    assertThat(claim.get("role").asText()).isEqualTo("one of the leaders");
    assertThat(claim.get("accordingTo").asText()).isEqualTo("Luis Cresencio Sandoval Gonzalez");
    assertThat(claim.get("date").asText()).isEqualTo("2020-07");
  }

  @ParameterizedTest
  @CsvSource({STEPSON + ",5000000", LEADER + ",10000000"})
  void rewardsKeepTheirAmount(String name, long amount) throws Exception {
    JsonNode facts = show(name).get("facts");
    assertThat(facts).isNotEmpty();
    for (JsonNode fact : facts) {
      if (fact.get("type").asText().equals("REWARD")) {
        assertThat(fact.get("amount").asLong()).isEqualTo(amount);
        assertThat(fact.get("currency").asText()).isEqualTo("USD");
        assertThat(fact.get("programme").asText()).isEqualTo("Narcotics Rewards Program");
      }
    }
    assertThat(each(facts, "type")).contains("REWARD");
  }

  @Test
  void theGroupIsPresentInFivePlacesAndTrafficsFentanyl() throws Exception {
    JsonNode links = show("CJNG").get("links");
    List<String> places =
        StreamSupport.stream(links.spliterator(), false)
            .filter(link -> link.get("otherType").asText().equals("Location"))
            .map(link -> link.get("otherName").asText())
            .toList();
    assertThat(places)
        .containsExactlyInAnyOrder("United States", "Mexico", "Europe", "Asia", "Australia");
    assertThat(each(links, "otherName")).contains("fentanyl");
  }

  @Test
  void theStepsonWasBornInTheUnitedStates() throws Exception {
    assertThat(each(ask("birthplace of " + STEPSON), "name")).containsExactly("United States");
  }

  @Test
  void theIndictmentKeepsItsDateWithoutAYear() throws Exception {
    JsonNode charges = ask("charges of " + STEPSON, "--why");
    assertThat(each(charges, "name")).containsExactly("U.S. Department of Justice");
    assertThat(charges.at("/0/claims/0/date").asText()).isEqualTo("--12-01");
    assertThat(charges.at("/0/claims/0/yearInferred").asBoolean()).isFalse();
    assertThat(installed.trama("show", STEPSON).out()).contains("December 1 [no year given]");
  }

  @Test
  void aYearInferredFromTheDocumentsDateIsMarkedAsInferred() throws Exception {
    String notice =
        """
        Department of State

        December 6, 2021

        An indictment of Ezequiel Arriaga Montes was announced by the Department of Justice on \
        December 1.
        """;
    Installation.Result imported = installed.tramaReading(notice, "import", "-");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    JsonNode charge = ask("charges of Ezequiel Arriaga Montes", "--why").at("/0/claims/0");
    assertThat(charge.get("date").asText()).isEqualTo("2021?-12-01");
    assertThat(charge.get("yearInferred").asBoolean()).isTrue();
    assertThat(installed.trama("show", "Ezequiel Arriaga Montes").out())
        .contains("2021-12-01 [year inferred]");
    installed.trama("batch", "undo", imported.err().replaceAll("(?s).*\\(batch ([^,)]+).*", "$1"));
  }

  @Test
  void ageBirthplaceAndFoundingStandInTheDossiers() throws Exception {
    JsonNode person = show(STEPSON).get("values");
    assertThat(each(person, "kind")).containsExactlyInAnyOrder("AGE", "BIRTH_PLACE");
    assertThat(each(person, "text")).containsExactlyInAnyOrder("37", "United States");
    JsonNode group = show("CJNG").get("values");
    assertThat(each(group, "kind")).containsExactly("FOUNDED");
    assertThat(each(group, "text")).containsExactly("2011");
  }

  @Test
  void theMisspelledSurnameIsNoSecondPerson() throws Exception {
    Installation.Result found = installed.trama("find", "Valencia Gonzales", "--format", "json");
    assertThat(each(found.json(), "name")).containsExactly(STEPSON);
  }

  @Test
  void theSecretaryIsAnOfficialAndBelongsToNoGroup() throws Exception {
    JsonNode secretary = show("Luis Cresencio Sandoval Gonzalez");
    assertThat(secretary.get("category").asText()).isEqualTo("OFFICIAL");
    assertThat(each(secretary.get("links"), "otherType")).doesNotContain("CriminalGroup");
    assertThat(secretary.get("facts")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tips", "+1-213-237-9990", "Mexican authorities", "rivals", "HTML5"})
  void whatTheNoticeOnlyMentionsIsNobody(String text) throws Exception {
    assertThat(installed.trama("find", text).exitCode()).isEqualTo(ExitCodes.NOTHING_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {STEPSON, LEADER, "CJNG", "Grupo Elite", "Luis Cresencio Sandoval"})
  void noDossierHoldsThePlayerMessageOrTheTipLine(String name) throws Exception {
    assertThat(show(name).toString())
        .doesNotContain("HTML5", "MenchoTips", "213-237", "Mexican authorities", "rivals");
  }
}
