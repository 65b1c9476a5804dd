package dev.trama.formats.un;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.formats.lists.Charts;
import dev.trama.formats.lists.ListFile;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Name;
import dev.trama.model.NameKind;
import dev.trama.model.Profile;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnReaderTests {
  private static final String LIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <CONSOLIDATED_LIST dateGenerated="2025-03-04T00:00:09.5Z">
        <INDIVIDUALS>
          <INDIVIDUAL>
            <FIRST_NAME>ISKANDAR</FIRST_NAME><SECOND_NAME>AL-BAHRI</SECOND_NAME>
            <UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.901</REFERENCE_NUMBER>
            <LISTED_ON>2011-02-03</LISTED_ON>
            <NAME_ORIGINAL_SCRIPT>إسكندر</NAME_ORIGINAL_SCRIPT>
            <COMMENTS1>Gender: male. Cousin of Samir Darwish (QDi.902).
      Member of the Harbour Brigade (QDe.903).</COMMENTS1>
            <DESIGNATION><VALUE>Treasurer</VALUE></DESIGNATION>
            <NATIONALITY><VALUE>Malta</VALUE></NATIONALITY>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Iskandar Bahri</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Samak</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1970-05-06</DATE></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1968</FROM_YEAR><TO_YEAR>1973</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Valletta</CITY><COUNTRY>Malta</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>M123</NUMBER><ISSUING_COUNTRY>Malta</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
          </INDIVIDUAL>
          <INDIVIDUAL>
            <FIRST_NAME>SAMIR DARWISH</FIRST_NAME><REFERENCE_NUMBER>QDi.902</REFERENCE_NUMBER>
          </INDIVIDUAL>
        </INDIVIDUALS>
        <ENTITIES>
          <ENTITY>
            <FIRST_NAME>HARBOUR BRIGADE</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>
            <REFERENCE_NUMBER>QDe.903</REFERENCE_NUMBER>
            <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>HBR</ALIAS_NAME></ENTITY_ALIAS>
            <ENTITY_ADDRESS><CITY>Valletta</CITY><COUNTRY>Malta</COUNTRY><NOTE>previous</NOTE></ENTITY_ADDRESS>
          </ENTITY>
        </ENTITIES>
      </CONSOLIDATED_LIST>
      """;

  private final UnReader reader = new UnReader();

  @TempDir Path folder;

  @Test
  void datesOfAllThreeKindsAliasQualityAndDocumentsAreKept() throws IOException {
    List<Chart> charts = Charts.read(reader, write(LIST));
    charts.forEach(Charts::assertSound);

    Profile person = Charts.subject(charts.get(0));
    assertThat(charts.get(0).document().uri()).isEqualTo("un:consolidated/QDi.901");
    assertThat(charts.get(0).document().published()).hasToString("2025-03-04");
    assertThat(person.name()).isEqualTo("Iskandar al-Bahri");
    assertThat(kinds(person))
        .containsEntry("Iskandar Bahri", NameKind.ALIAS)
        .containsEntry("إسكندر", NameKind.ALIAS)
        .containsEntry("Abu Samak", NameKind.NICKNAME)
        .containsEntry("ISKANDAR AL-BAHRI", NameKind.VARIANT);
    assertThat(Charts.values(person, ValueKind.BIRTH_DATE))
        .containsExactly("1970-05-06", "1971~", "1968/1973");
    assertThat(Charts.values(person, ValueKind.IDENTIFIER))
        .containsExactly("un:consolidated/QDi.901", "passport@Malta:M123");
    assertThat(Charts.values(person, ValueKind.GENDER)).containsExactly("male");
    assertThat(charts.get(0).document().text())
        .contains("Born (between): 1968 to 1973\n", "Alias (low): Abu Samak\n");

    Profile group = Charts.subject(charts.get(2));
    assertThat(group.type()).isEqualTo(EntityType.CRIMINAL_GROUP);
    assertThat(kinds(group)).containsEntry("HBR", NameKind.ACRONYM);
    assertThat(charts.get(2).document().text()).contains("Address: Valletta, Malta (previous)\n");
  }

  @Test
  void aCitedReferenceNumberTiesEntriesAndKinIsReadInFrontOfIt() throws IOException {
    Chart chart = Charts.read(reader, write(LIST)).get(0);

    assertThat(Charts.ties(chart))
        .containsExactly(
            "Iskandar al-Bahri SANCTIONED United Nations Security Council",
            "Iskandar al-Bahri KIN_OF Samir Darwish",
            "Iskandar al-Bahri LINKED_TO HARBOUR BRIGADE");
    assertThat(chart.claims().get(0).qualifiers().date()).hasToString("2011-02-03");
    assertThat(chart.claims().get(1).qualifiers().kin()).isEqualTo("cousin");
  }

  @Test
  void brokenAndHostileXmlIsRefusedWithItsLine() throws IOException {
    assertThatThrownBy(() -> Charts.read(reader, write(LIST.substring(0, 900))))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("un.xml, line 1")
        .hasMessageContaining("no well-formed XML");
    String bomb =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n<CONSOLIDATED_LIST>&a;</CONSOLIDATED_LIST>";
    assertThatThrownBy(() -> Charts.read(reader, write(bomb)))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("declares a document type");
    assertThatThrownBy(
            () ->
                Charts.read(
                    reader,
                    write(
                        "<CONSOLIDATED_LIST>\n<ENTITY><FIRST_NAME>X</FIRST_NAME></ENTITY></CONSOLIDATED_LIST>")))
        .hasMessageContaining("un.xml, line 2: an entry without a reference number");
  }

  @Test
  void theRealListArrivesWithAllItsAliasesAndDates() {
    Path file = SharedData.require("data/un-consolidated/UN_consolidated.xml");
    List<Chart> charts = Charts.read(reader, file);
    charts.forEach(Charts::assertSound);

    Map<Boolean, List<Chart>> byKind =
        charts.stream()
            .collect(Collectors.partitioningBy(c -> Charts.subject(c).type() == EntityType.PERSON));
    assertThat(byKind.get(true).size()).isEqualTo(730);
    assertThat(byKind.get(false).size()).isEqualTo(273);
    // 2,308 and 735 alias elements, of which 169 and 122 hold no name.
    assertThat(lines(byKind.get(true), "Alias")).isEqualTo(2308 - 169);
    assertThat(lines(byKind.get(true), "Alias (low)")).isEqualTo(615);
    assertThat(lines(byKind.get(false), "a.k.a.", "f.k.a.", "Alias")).isEqualTo(735 - 122);
    assertThat(lines(charts, "Born (between)")).isEqualTo(31);
    assertThat(reader.recognises(ListFile.of(file).head())).isTrue();
  }

  private static long lines(List<Chart> charts, String... fields) {
    return charts.stream()
        .flatMap(chart -> chart.document().text().lines())
        .filter(
            line ->
                Stream.of(fields)
                    .anyMatch(f -> line.startsWith(f + ": ") || line.startsWith(f + " (")))
        .count();
  }

  private static Map<String, NameKind> kinds(Profile profile) {
    return profile.names().stream().collect(Collectors.toMap(Name::text, Name::kind));
  }

  private Path write(String xml) throws IOException {
    return Files.writeString(folder.resolve("un.xml"), xml);
  }
}
