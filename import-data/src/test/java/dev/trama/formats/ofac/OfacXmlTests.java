package dev.trama.formats.ofac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.formats.lists.Charts;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.model.Chart;
import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.Profile;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both XML forms on small samples in OFAC's shape, about invented people. */
class OfacXmlTests {
  @TempDir Path folder;

  private final List<String> problems = new ArrayList<>();

  @Test
  void anAdvancedPartyHasItsNamesFeaturesAndDocuments() throws IOException {
    Chart chart = read(new OfacAdvancedReader(), "sdn_advanced.xml").get(0);
    Profile subject = Charts.subject(chart);

    assertThat(chart.document().uri()).isEqualTo("ofac:sdn/71");
    assertThat(chart.document().published()).hasToString("2024-03-08");
    assertThat(subject.type()).isEqualTo(EntityType.PERSON);
    assertThat(Charts.names(subject))
        .containsExactly(
            "Teodoro Quiroga Vega",
            "Quiroga Vega, Teodoro",
            "El Buho",
            "Teo Quiroga",
            "Quiroga, Teo");
    assertThat(subject.names().get(2).kind()).isEqualTo(NameKind.NICKNAME);
    assertThat(subject.names().get(3).kind()).isEqualTo(NameKind.ALIAS);
    assertThat(Charts.values(subject, ValueKind.BIRTH_DATE)).containsExactly("1961", "1960-02-03~");
    assertThat(Charts.values(subject, ValueKind.BIRTH_PLACE)).containsExactly("Cosala, Sinaloa");
    assertThat(Charts.values(subject, ValueKind.GENDER)).containsExactly("male");
    assertThat(Charts.values(subject, ValueKind.NATIONALITY)).containsExactly("Mexico");
    assertThat(Charts.values(subject, ValueKind.ADDRESS))
        .containsExactly("Calle Sol 5, Mazatlan, Mexico");
    assertThat(Charts.values(subject, ValueKind.IDENTIFIER))
        .containsExactly("ofac:sdn/71", "wallet@XBT:1Quir0ga", "passport@Colombia:AX 77");
    assertThat(chart.document().text())
        .contains(
            "A.K.A. (weak): El Buho\n", "Passport: AX 77 (Colombia), Issue Date 2001-05-04\n");
  }

  @Test
  void relationsKeepTheirTypesAndRunTheWayTheyMean() throws IOException {
    List<Chart> charts = read(new OfacAdvancedReader(), "sdn_advanced.xml");

    assertThat(Charts.ties(charts.get(0)))
        .containsExactly(
            "Teodoro Quiroga Vega SANCTIONED Office of Foreign Assets Control",
            "Teodoro Quiroga Vega MEMBER_OF CARTEL DEL ESTERO",
            "Teodoro Quiroga Vega LINKED_TO CARTEL DEL ESTERO");
    assertThat(charts.get(0).claims().get(0).qualifiers().date()).hasToString("2012-06-07");
    assertThat(charts.get(0).claims().get(1).qualifiers().status()).isEqualTo(ClaimStatus.FORMER);
    assertThat(charts.get(0).claims().get(2).qualifiers().role())
        .isEqualTo("acting for or on behalf of");
    assertThat(Charts.ties(charts.get(1)))
        .containsExactly(
            "Teodoro Quiroga Vega OWNS TALLERES ROMO S.A.",
            "TALLERES ROMO S.A. LINKED_TO CARTEL DEL ESTERO");
    assertThat(charts.get(1).claims().get(0).quote())
        .isEqualTo("Owned or Controlled By: Quiroga Vega, Teodoro");
    assertThat(problems)
        .containsExactly("ofac:sdn/72: \"Providing support to\" leads to no profile: 1000");
  }

  @Test
  void theSimpleFormGivesTheSameAddressesAndReadsTiesFromRemarks() throws IOException {
    List<Chart> charts = read(new OfacXmlReader(), "sdn.xml");
    Profile subject = Charts.subject(charts.get(0));

    assertThat(charts)
        .extracting(c -> c.document().uri())
        .containsExactly("ofac:sdn/71", "ofac:sdn/73", "ofac:sdn/74");
    assertThat(charts.get(0).document().published()).hasToString("2024-03-08");
    assertThat(Charts.names(subject))
        .containsExactly("Teodoro Quiroga Vega", "QUIROGA VEGA, Teodoro", "El Buho", "EL BUHO");
    assertThat(Charts.values(subject, ValueKind.BIRTH_DATE)).containsExactly("1961~");
    assertThat(Charts.values(subject, ValueKind.GENDER)).containsExactly("male");
    assertThat(Charts.values(subject, ValueKind.IDENTIFIER))
        .containsExactly("ofac:sdn/71", "passport@Colombia:AX 77");
    assertThat(Charts.ties(charts.get(0)))
        .contains("Teodoro Quiroga Vega LINKED_TO CARTEL DEL ESTERO");
    assertThat(Charts.subject(charts.get(1)).type()).isEqualTo(EntityType.CRIMINAL_GROUP);
    assertThat(Charts.ties(charts.get(2)))
        .contains("Naviera Sol OWNS MAR ADENTRO", "MAR ADENTRO LINKED_TO TALLERES ROMO S.A.");
    assertThat(problems)
        .containsExactly(
            "ofac:sdn/74: linked to \"TALLERES ROMO S.A.\", which is the name of no entry");
  }

  @Test
  void eachFormIsRecognisedByItsRootAlone() throws IOException {
    byte[] advanced = ListFile.of(sample("sdn_advanced.xml")).head();
    byte[] simple = ListFile.of(sample("sdn.xml")).head();

    assertThat(new OfacAdvancedReader().recognises(advanced)).isTrue();
    assertThat(new OfacXmlReader().recognises(simple)).isTrue();
    assertThat(new OfacAdvancedReader().recognises(simple)).isFalse();
    assertThat(new OfacXmlReader().recognises("no list".getBytes())).isFalse();
  }

  @Test
  void aListThatIsCutOffIsRefusedWithItsLine() throws IOException {
    String whole = Files.readString(sample("sdn.xml"));
    Path cut = Files.writeString(folder.resolve("cut.xml"), whole.substring(0, 1500));

    assertThatThrownBy(() -> Charts.read(new OfacXmlReader(), cut))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("cut.xml, line 1");
  }

  private List<Chart> read(ListReader reader, String name) throws IOException {
    try (Stream<Chart> charts =
        reader.read(sample(name), ListOptions.defaults().withProblems(problems::add))) {
      List<Chart> all = charts.toList();
      all.forEach(Charts::assertSound);
      return all;
    }
  }

  private Path sample(String name) throws IOException {
    Path copy = folder.resolve(name);
    if (!Files.exists(copy)) {
      try (InputStream in = getClass().getResourceAsStream(name)) {
        Files.copy(in, copy);
      }
    }
    return copy;
  }
}
