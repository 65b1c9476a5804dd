package dev.trama.formats.ftm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trama.formats.lists.Charts;
import dev.trama.formats.lists.Differences;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.Profile;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FtmReaderTests {
  private static final String BRUNO =
      """
      {"id":"p1","schema":"Person","caption":"Bruno Salvo","properties":{"name":["SALVO, Bruno","Bruno Salvo"],"alias":["Lo Zio"],"birthDate":["1961-02"],"nationality":["it"],"topics":["crime.boss"],"addressEntity":["a1"],"passportNumber":["YA1"]},"datasets":["harbour"]}""";
  private static final String CARLA =
      """
      {"id":"p2","schema":"Person","properties":{"name":["Carla Salvo"],"position":["Mayor"]},"datasets":["harbour"]}""";
  private static final String FIRM =
      """
      {"id":"c1","schema":"Company","properties":{"name":["Salvo Gru S.r.l."],"jurisdiction":["it"]},"datasets":["harbour"]}""";
  private static final String GROUP =
      """
      {"id":"g1","schema":"Organization","properties":{"name":["Banda del Porto"],"topics":["crime"]},"datasets":["harbour"]}""";
  private static final String ADDRESS =
      """
      {"id":"a1","schema":"Address","properties":{"full":["Via Mare 3, Bari"]},"datasets":["harbour"]}""";

  private final FtmReader reader = new FtmReader();
  private final List<String> problems = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void aThingGetsItsNamesValuesAndTheAddressItRefersTo() throws IOException {
    List<Chart> charts = read(BRUNO, CARLA, ADDRESS);
    Profile person = Charts.subject(charts.get(0));

    assertThat(charts).hasSize(2);
    assertThat(charts.get(0).document().uri()).isEqualTo("ftm:harbour/p1");
    assertThat(Charts.names(person)).containsExactly("Bruno Salvo", "Lo Zio", "SALVO, Bruno");
    assertThat(person.category()).isEqualTo(Category.SUBJECT);
    assertThat(Charts.values(person, ValueKind.NATIONALITY)).containsExactly("Italy");
    assertThat(Charts.values(person, ValueKind.BIRTH_DATE)).containsExactly("1961-02");
    assertThat(Charts.values(person, ValueKind.ADDRESS)).containsExactly("Via Mare 3, Bari");
    assertThat(Charts.values(person, ValueKind.IDENTIFIER))
        .containsExactly("ftm:p1", "passport:YA1");
    assertThat(Charts.subject(charts.get(1)).category()).isEqualTo(Category.OFFICIAL);
  }

  @Test
  void theRelativeIsWhatTheRelationshipSaysOfThePerson() throws IOException {
    Chart family =
        read(
                BRUNO,
                CARLA,
                edge("Family", "person", "p1", "relative", "p2", "relationship", "mother"))
            .get(2);

    assertThat(Charts.ties(family)).containsExactly("Carla Salvo KIN_OF Bruno Salvo");
    assertThat(family.claims().get(0).qualifiers().kin()).isEqualTo("mother");
    assertThat(family.claims().get(0).quote())
        .isEqualTo(
            "Family: person Bruno Salvo (p1), relative Carla Salvo (p2), relationship mother");
  }

  @Test
  void everyLinkSchemaBecomesTheRelationThatItsEndsPermit() throws IOException {
    List<String> ties = new ArrayList<>();
    read(
            BRUNO,
            CARLA,
            FIRM,
            GROUP,
            edge("Associate", "person", "p1", "associate", "p2", "relationship", "driver"),
            edge("Membership", "member", "p1", "organization", "g1", "role", "treasurer"),
            edge("Membership", "member", "p1", "organization", "c1", "role", "clerk"),
            edge("Directorship", "director", "p2", "organization", "c1", "role", "chair"),
            edge("Employment", "employer", "c1", "employee", "p2", "role", "clerk"),
            edge("Ownership", "owner", "g1", "asset", "c1", "percentage", "51"),
            edge("Ownership", "owner", "c1", "asset", "g1", "percentage", "51"),
            edge("Representation", "agent", "p2", "client", "p1", "role", "lawyer"),
            edge("UnknownLink", "subject", "p2", "object", "g1", "role", "fence"),
            edge("Payment", "payer", "c1", "beneficiary", "p2", "amountEur", "1200.50"))
        .stream()
        .skip(4)
        .forEach(
            chart ->
                ties.add(
                    Charts.ties(chart).get(0) + " " + chart.claims().get(0).qualifiers().role()));

    assertThat(ties)
        .containsExactly(
            "Bruno Salvo ASSOCIATE_OF Carla Salvo driver",
            "Bruno Salvo MEMBER_OF Banda del Porto treasurer",
            "Bruno Salvo HOLDS_POSITION Salvo Gru S.r.l. clerk",
            "Carla Salvo LEADS Salvo Gru S.r.l. chair",
            "Carla Salvo HOLDS_POSITION Salvo Gru S.r.l. clerk",
            "Banda del Porto OWNS Salvo Gru S.r.l. 51 %",
            "Salvo Gru S.r.l. LINKED_TO Banda del Porto owner",
            "Carla Salvo LINKED_TO Bruno Salvo lawyer",
            "Carla Salvo LINKED_TO Banda del Porto fence",
            "Salvo Gru S.r.l. PAID Carla Salvo null");
  }

  @Test
  void aSanctionNamesItsAuthorityAndAPassportItsHolder() throws IOException {
    List<Chart> charts =
        read(
            BRUNO,
            """
            {"id":"s1","schema":"Sanction","properties":{"entity":["p1"],"authority":["Harbour Board"],"program":["PORTS"],"startDate":["2020-01-02"]}}""",
            """
            {"id":"i1","schema":"Passport","properties":{"holder":["p1"],"number":["YB2"],"country":["it"]}}""");

    assertThat(Charts.ties(charts.get(1))).containsExactly("Bruno Salvo SANCTIONED Harbour Board");
    assertThat(charts.get(1).claims().get(0).qualifiers().programme()).isEqualTo("PORTS");
    assertThat(Charts.values(Charts.subject(charts.get(2)), ValueKind.IDENTIFIER))
        .containsExactly("ftm:p1", "passport@Italy:YB2");
  }

  @Test
  void theOrderOfValuesAndKeysIsNoChange() throws IOException {
    Chart one = read(BRUNO).get(0);
    Chart other =
        read(BRUNO.replace(
                "[\"SALVO, Bruno\",\"Bruno Salvo\"]", "[\"Bruno Salvo\",\"SALVO, Bruno\"]"))
            .get(0);

    assertThat(other.document().sha256()).isEqualTo(one.document().sha256());
  }

  @Test
  void statementsAreReadAsTheValuesTheyState() throws IOException {
    Chart chart =
        read("""
                {"id":"p9","schema":"Person","statements":[{"prop":"id","value":"x"},{"prop":"name","value":"Dora Riva","dataset":"d"},{"prop":"birthDate","value":"1970","dataset":"d"}]}""")
            .get(0);

    assertThat(Charts.subject(chart).name()).isEqualTo("Dora Riva");
    assertThat(Charts.values(Charts.subject(chart), ValueKind.BIRTH_DATE)).containsExactly("1970");
  }

  private static final String TABLE =
      """
      id,entity_id,canonical_id,prop,prop_type,schema,value,original_value,dataset,origin,lang,external,first_seen,last_seen
      s1,p9,NK-9,id,checksum,Person,0af1,,harbour,,,f,2024-01-01,2024-02-01
      s2,p9,NK-9,name,name,LegalEntity,Dora Riva,,harbour,,,f,2024-01-01,2024-02-01
      s3,q9,NK-9,birthDate,date,Person,1970,,harbour,,,f,2024-01-01,2024-02-01
      s4,o1,,name,name,Company,"Riva Lines, S.A.",,harbour,,,f,,
      s5,d1,,director,entity,Directorship,NK-9,,harbour,,,f,,
      s6,d1,,organization,entity,Directorship,o1,,harbour,,,f,,
      """;

  @Test
  void aTableOfStatementsGivesTheEntitiesThatTheyState() throws IOException {
    Path file = Files.writeString(folder.resolve("statements.csv"), TABLE);
    assertThat(reader.recognises(ListFile.of(file).head())).isTrue();
    List<Chart> charts = read(file);

    assertThat(charts).hasSize(3);
    assertThat(charts.get(0).document().uri()).isEqualTo("ftm:harbour/NK-9");
    assertThat(Charts.values(Charts.subject(charts.get(0)), ValueKind.BIRTH_DATE))
        .containsExactly("1970");
    assertThat(Charts.subject(charts.get(1)).name()).isEqualTo("Riva Lines, S.A.");
    assertThat(charts.get(2).claims()).hasSize(1);
    assertThat(
            read(
                """
        {"id":"s1","entity_id":"p9","canonical_id":"NK-9","prop":"name","schema":"Person","value":"Dora Riva","dataset":"harbour"}
        {"id":"s3","entity_id":"q9","canonical_id":"NK-9","prop":"birthDate","schema":"Person","value":"1970","dataset":"harbour"}"""))
        .extracting(chart -> chart.document().sha256())
        .containsExactly(charts.get(0).document().sha256());
  }

  @Test
  void statementsThatStandApartNameFileAndLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("statements.csv"),
            TABLE + "s7,p9,NK-9,gender,gender,Person,female,,h,,,f,,\n");
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("statements.csv, line 8: statements of NK-9 stand apart");
  }

  /** Every value of the real entities, written as the statement that it is, reads the same. */
  @Test
  void theRealEntitiesAsStatementsGiveTheSameCharts() throws IOException {
    Path entities = SharedData.require("data/ftm/sa_wiki_peps/entities.v3.ftm.json");
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(entities)) {
      JsonNode entity = json.readTree(line);
      for (Map.Entry<String, JsonNode> property : entity.get("properties").properties()) {
        for (JsonNode value : property.getValue()) {
          lines.add(
              json.writeValueAsString(
                  Map.of(
                      "id", "s" + number++,
                      "entity_id", entity.get("id").asText(),
                      "schema", entity.get("schema").asText(),
                      "prop", property.getKey(),
                      "value", value.asText(),
                      "dataset", entity.get("datasets").get(0).asText())));
        }
      }
    }
    List<Chart> stated = read(lines.toArray(String[]::new));
    List<Chart> given = read(entities);
    assertThat(stated).hasSize(1_151).hasSameSizeAs(given);
    assertThat(stated.stream().map(chart -> chart.document().uri()))
        .containsExactlyElementsOf(given.stream().map(chart -> chart.document().uri()).toList());
    assertThat(stated.stream().mapToInt(chart -> chart.claims().size()).sum())
        .isEqualTo(given.stream().mapToInt(chart -> chart.claims().size()).sum());
  }

  @Test
  void whatPointsNowhereOrHasNoPlaceIsReported() throws IOException {
    List<Chart> charts =
        read(
            BRUNO,
            edge("Family", "person", "p1", "relative", "p7", "relationship", "son"),
            """
            {"id":"r1","schema":"RealEstate","properties":{"name":["Villa"]}}""");

    assertThat(charts).hasSize(1);
    assertThat(problems)
        .containsExactly(
            "Family-p1: no entity has the id p7",
            "1 of schema Family have no place in the chart or tie nobody",
            "1 of schema RealEstate have no place in the chart or tie nobody");
  }

  @Test
  void brokenLinesNameFileAndLine() {
    assertThatThrownBy(() -> read(BRUNO, "{\"id\":\"p2\",\"schema\":"))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("sample.ftm.json, line ");
    assertThatThrownBy(() -> read(BRUNO, "{\"name\":\"no entity\"}"))
        .hasMessageContaining("line 2: an entity without an id or a schema");
    assertThatThrownBy(() -> read(BRUNO, "nonsense")).hasMessageContaining("line 2: no valid JSON");
  }

  @Test
  void realDataSetsArriveWithTheirCountsPerSchema() {
    assertThat(schemas("sa_wiki_peps/entities.v1.ftm.json"))
        .isEqualTo(Map.of("Person", 576, "Family", 462, "Occupancy", 113));
    assertThat(schemas("yente-fixtures/zala_entities.ftm.json"))
        .isEqualTo(
            Map.of(
                "Sanction",
                41,
                "Ownership",
                14,
                "Company",
                11,
                "Person",
                6,
                "Family",
                4,
                "Directorship",
                3,
                "Passport",
                1));
    assertThat(schemas("yente-fixtures/parteispenden_entities.ftm.json"))
        .isEqualTo(Map.of("Payment", 290, "Company", 56, "Person", 22, "Organization", 18));
    assertThat(schemas("other/eu_authorities.ftm.json")).isEqualTo(Map.of("PublicBody", 151));
    assertThat(schemas("yente-fixtures/t1_entities.ftm.json"))
        .isEqualTo(Map.of("Person", 4, "Organization", 2));
    assertThat(problems).isEmpty();
  }

  @Test
  void kinOfTheSaudiFamiliesIsStatedOncePerStatement() {
    Map<String, Integer> kin = new TreeMap<>();
    for (Chart chart : real("sa_wiki_peps/entities.v3.ftm.json")) {
      for (Claim claim : chart.claims()) {
        if (claim.type() == RelationType.KIN_OF) {
          kin.merge(claim.qualifiers().kin(), 1, Integer::sum);
        }
      }
    }
    // Two of the 462 statements do not say which kin.
    assertThat(kin)
        .isEqualTo(
            Map.of(
                "sibling",
                310,
                "father",
                71,
                "son",
                34,
                "mother",
                24,
                "wife",
                11,
                "husband",
                5,
                "daughter",
                5,
                "relative",
                2));
  }

  @Test
  void betweenTheLastTwoVersionsAlmostNothingChanges() {
    Map<String, String> second =
        Differences.version(real("sa_wiki_peps/entities.v2.ftm.json").stream());
    Map<String, String> third =
        Differences.version(real("sa_wiki_peps/entities.v3.ftm.json").stream());
    Differences differences = Differences.between(second, third);

    assertThat(differences.added()).isEmpty();
    assertThat(differences.removed()).isEmpty();
    assertThat(differences.changed().size()).isLessThan(5);
  }

  @Test
  void deltasAndAWrappedFileAreRead() {
    assertThat(schemas("yente-fixtures/t2_20240528014702-pfh_entities.delta.json"))
        .isEqualTo(Map.of("Organization", 2));
    assertThat(real("other/react-ftm-sample.ftm.json")).isNotEmpty();
    for (String name :
        List.of(
            "other/react-ftm-sample.ftm.json",
            "sa_wiki_peps/entities.v3.ftm.json",
            "yente-fixtures/zala_entities.ftm.json",
            "yente-fixtures/t2_20240528014702-pfh_entities.delta.json")) {
      Path file = SharedData.require("data/ftm/" + name);
      assertThat(reader.recognises(ListFile.of(file).head())).as(name).isTrue();
    }
  }

  private Map<String, Integer> schemas(String name) {
    return real(name).stream()
        .map(chart -> chart.document().text().lines().skip(1).findFirst().orElseThrow())
        .collect(
            Collectors.toMap(line -> line.substring("schema: ".length()), line -> 1, Integer::sum));
  }

  private List<Chart> real(String name) {
    return read(SharedData.require("data/ftm/" + name));
  }

  private static String edge(
      String schema, String from, String fromId, String to, String toId, String key, String value) {
    return "{\"id\":\"%s-%s\",\"schema\":\"%s\",\"properties\":{\"%s\":[\"%s\"],\"%s\":[\"%s\"],\"%s\":[\"%s\"]}}"
        .formatted(schema, fromId, schema, from, fromId, to, toId, key, value);
  }

  private List<Chart> read(String... lines) throws IOException {
    return read(
        Files.writeString(folder.resolve("sample.ftm.json"), String.join("\n", lines) + "\n"));
  }

  private List<Chart> read(Path file) {
    try (Stream<Chart> charts =
        reader.read(file, ListOptions.defaults().withProblems(problems::add))) {
      List<Chart> all = charts.toList();
      all.forEach(Charts::assertSound);
      return all;
    }
  }
}
