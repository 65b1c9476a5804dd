package dev.trama.formats.ofac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.formats.lists.Charts;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.Profile;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfacCsvReaderTests {
  private static final String NONE = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";

  private final OfacCsvReader reader = new OfacCsvReader();

  @TempDir Path folder;

  @Test
  void anIndividualGetsHisSpokenNameAndKeepsThePublishedOne() throws IOException {
    Chart chart =
        only(
            "7,\"QUIROGA DE LA VEGA, Teodoro\",\"individual\",\"SDNTK\",\"Accountant\""
                + NONE
                + "\"DOB 03 Feb 1961; alt. DOB 1962 to 1963; POB Cosala, Sinaloa, Mexico;"
                + " nationality Mexico; Gender Male; a.k.a. 'EL BUHO'; Passport 12345678 (Mexico)"
                + " issued 04 May 2001 expires 03 May 2011; R.F.C. QUVT610203AB1 (Mexico).\"");

    Profile subject = Charts.subject(chart);
    assertThat(subject.type()).isEqualTo(EntityType.PERSON);
    assertThat(Charts.names(subject))
        .containsExactly(
            "Teodoro Quiroga de la Vega", "QUIROGA DE LA VEGA, Teodoro", "El Buho", "EL BUHO");
    assertThat(subject.names().get(2).kind()).isEqualTo(NameKind.NICKNAME);
    assertThat(Charts.values(subject, ValueKind.BIRTH_DATE))
        .containsExactly("1961-02-03", "1962/1963");
    assertThat(Charts.values(subject, ValueKind.BIRTH_PLACE))
        .containsExactly("Cosala, Sinaloa, Mexico");
    assertThat(Charts.values(subject, ValueKind.GENDER)).containsExactly("male");
    assertThat(Charts.values(subject, ValueKind.POSITION)).containsExactly("Accountant");
    assertThat(Charts.values(subject, ValueKind.IDENTIFIER))
        .containsExactly("ofac:sdn/7", "passport@Mexico:12345678", "rfc@Mexico:QUVT610203AB1");
    assertThat(chart.document().text())
        .isEqualTo(
            """
            Entry: ofac:sdn/7
            Name: QUIROGA DE LA VEGA, Teodoro
            Type: individual
            Program: SDNTK
            Listed by: Office of Foreign Assets Control (OFAC)
            Title: Accountant
            DOB: 03 Feb 1961
            alt. DOB: 1962 to 1963
            POB: Cosala, Sinaloa, Mexico
            nationality: Mexico
            Gender: Male
            a.k.a.: 'EL BUHO'
            Passport: 12345678 (Mexico) issued 04 May 2001 expires 03 May 2011
            R.F.C.: QUVT610203AB1 (Mexico)
            """);
  }

  @Test
  void aSanctionIsClaimedPerProgrammeAndQuotesItsLine() throws IOException {
    Chart chart = only("8,\"TALLERES ROMO\",-0- ,\"SDNTK] [TCO\",-0- " + NONE + "-0- ");

    assertThat(Charts.ties(chart))
        .containsExactly(
            "TALLERES ROMO SANCTIONED Office of Foreign Assets Control",
            "TALLERES ROMO SANCTIONED Office of Foreign Assets Control");
    assertThat(chart.claims())
        .extracting(Claim::quote)
        .containsExactly("Program: SDNTK", "Program: TCO");
    assertThat(chart.claims())
        .extracting(c -> c.qualifiers().programme())
        .containsExactly("SDNTK", "TCO");
  }

  @Test
  void theFinalStopBelongsToTheNameOnlyWhereTheListSaysSo() throws IOException {
    Path file =
        write(
            "sdn.csv",
            "1,\"HILADOS DEL SUR S.A.\",-0- ,\"SDNT\",-0- " + NONE + "-0- ",
            "2,\"GRUPO ENCINO\",-0- ,\"SDNT\",-0- " + NONE + "-0- ",
            "3,\"CARTEL DEL ESTERO\",-0- ,\"SDNTK\",-0- " + NONE + "-0- ",
            "4,\"ROMO, Elsa\",\"individual\",\"SDNT\",-0- "
                + NONE
                + "\"Linked To: GRUPO ENCINO; Linked To: CARTEL DEL ESTERO; Linked To: HILADOS DEL SUR S.A.\"",
            "5,\"ROMO, Ines\",\"individual\",\"SDNT\",-0- " + NONE + "\"Linked To: GRUPO ENCINO.\"",
            "6,\"ROMO, Luz\",\"individual\",\"SDNT\",-0- " + NONE + "\"Linked To: NOBODY KNOWN.\"");
    List<String> problems = new ArrayList<>();
    List<Chart> charts;
    try (Stream<Chart> read =
        reader.read(file, ListOptions.defaults().withProblems(problems::add))) {
      charts = read.toList();
    }

    assertThat(linked(charts.get(3))).containsExactly("ofac:sdn/2", "ofac:sdn/3", "ofac:sdn/1");
    assertThat(linked(charts.get(4))).containsExactly("ofac:sdn/2");
    assertThat(Charts.ties(charts.get(5))).contains("Luz Romo LINKED_TO NOBODY KNOWN");
    assertThat(linked(charts.get(5))).isEmpty();
    assertThat(problems)
        .containsExactly("ofac:sdn/6: linked to \"NOBODY KNOWN.\", which is the name of no entry");
    assertThat(charts.get(2).profiles().get(0).type()).isEqualTo(EntityType.CRIMINAL_GROUP);
  }

  @Test
  void sideFilesAddAliasesAddressesAndSpilledRemarks() throws IOException {
    Path file =
        write(
            "sdn.csv",
            "1,\"ROMO, Elsa\",\"individual\",\"SDNT\",-0- " + NONE + "\"DOB 1961; POB Tepi\"",
            "2,\"MAR ADENTRO\",\"vessel\",\"IRAN\",-0- ,\"XX12\",\"Tug\",\"12\",\"10\",\"Togo\",\"Naviera Sol\",\"Vessel Registration Identification IMO 1234567.\"");
    write("alt.csv", "1,10,\"aka\",\"ROMO VEGA, Elsa\",-0- ", "1,11,\"fka\",\"LA NINA\",-0- ");
    write(
        "add.csv",
        "1,1,\"Calle 5\",\"Tepic, Nayarit\",\"Mexico\",-0- ",
        "9,1,-0- ,-0- ,\"Cuba\",-0- ");
    write("sdn_comments.csv", "1,\"c, Mexico; Linked To: MAR ADENTRO.\"");
    List<String> problems = new ArrayList<>();
    List<Chart> charts;
    try (Stream<Chart> read =
        reader.read(file, ListOptions.defaults().withProblems(problems::add))) {
      charts = read.toList();
    }

    Profile person = Charts.subject(charts.get(0));
    assertThat(Charts.names(person))
        .containsExactly(
            "Elsa Romo", "ROMO, Elsa", "Elsa Romo Vega", "ROMO VEGA, Elsa", "La Nina", "LA NINA");
    assertThat(Charts.values(person, ValueKind.BIRTH_PLACE)).containsExactly("Tepic, Mexico");
    assertThat(Charts.values(person, ValueKind.ADDRESS))
        .containsExactly("Calle 5, Tepic, Nayarit, Mexico");
    assertThat(linked(charts.get(0))).containsExactly("ofac:sdn/2");
    assertThat(Charts.ties(charts.get(1))).contains("Naviera Sol OWNS MAR ADENTRO");
    assertThat(Charts.values(Charts.subject(charts.get(1)), ValueKind.IDENTIFIER))
        .containsExactly("ofac:sdn/2", "call-sign:XX12", "imo:1234567");
    assertThat(problems).singleElement().asString().contains("add.csv, line 2", "number 9");
    assertThat(reader.companions(file))
        .extracting(p -> p.getFileName().toString())
        .containsExactly("alt.csv", "add.csv", "sdn_comments.csv");
  }

  @Test
  void kinThatRemarksTellIsClaimed() throws IOException {
    Chart chart =
        only(
            "7,\"ROMO, Elsa\",\"individual\",\"IRAQ2\",-0- "
                + NONE
                + "\"daughter of Arturo Romo Vega.\"");

    assertThat(Charts.ties(chart)).contains("Elsa Romo KIN_OF Arturo Romo Vega");
    assertThat(chart.claims().get(1).qualifiers().kin()).isEqualTo("daughter");
  }

  @Test
  void anUnchangedEntryHasTheSameTextInAnotherPlaceOfAnotherVersion() throws IOException {
    String romo = "7,\"ROMO, Elsa\",\"individual\",\"SDNT\",-0- " + NONE + "\"DOB 1961.\"";
    Chart before = only(romo);
    Path later =
        write(
            "2024-05-01.csv",
            "2,\"GRUPO ENCINO\",-0- ,\"SDNT\",-0- " + NONE + "-0- ",
            romo,
            "\u001a");
    Chart after = Charts.read(reader, later).get(1);

    assertThat(after.document().sha256()).isEqualTo(before.document().sha256());
    assertThat(after.document().published()).hasToString("2024-05-01");
  }

  @Test
  void brokenRowsNameFileAndLine() throws IOException {
    String good = "1,\"GRUPO ENCINO\",-0- ,\"SDNT\",-0- " + NONE + "-0- ";
    assertThatThrownBy(() -> Charts.read(reader, write("a.csv", good, "2,\"CUT\",-0- ,\"SD")))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("a.csv, line 2: 4 columns where this list has 12");
    assertThatThrownBy(() -> Charts.read(reader, write("b.csv", good, good)))
        .hasMessageContaining("b.csv, line 2: entry number 1 twice or out of order");
    assertThatThrownBy(() -> Charts.read(reader, write("c.csv", good, good.replace("1,", "one,"))))
        .hasMessageContaining("c.csv, line 2: no entry number: \"one\"");
    assertThatThrownBy(() -> Charts.read(reader, folder.resolve("none.csv")))
        .hasMessageContaining("no such file");
  }

  @Test
  void onlyTheMainFileIsRecognisedWithOrWithoutAByteOrderMark() throws IOException {
    String good = "1,\"GRUPO ENCINO\",-0- ,\"SDNT\",-0- " + NONE + "-0- ";
    assertThat(recognised(write("a.csv", good))).isTrue();
    assertThat(recognised(write("b.csv", "\uFEFF" + good))).isTrue();
    assertThat(recognised(write("c.csv", "1,10,\"aka\",\"ROMO VEGA, Elsa\",-0- "))).isFalse();
    assertThat(recognised(write("d.txt", "On Monday, 12 people, were arrested"))).isFalse();
    assertThat(Charts.read(reader, folder.resolve("b.csv"))).hasSize(1);
  }

  private boolean recognised(Path file) {
    return reader.recognises(ListFile.of(file).head());
  }

  private static List<String> linked(Chart chart) {
    return chart.claims().stream()
        .filter(claim -> claim.type() == RelationType.LINKED_TO)
        .flatMap(claim -> chart.profiles().stream().filter(p -> p.id().equals(claim.to())))
        .flatMap(profile -> Charts.values(profile, ValueKind.IDENTIFIER).stream())
        .toList();
  }

  private Chart only(String row) throws IOException {
    List<Chart> charts = Charts.read(reader, write("one.csv", row));
    assertThat(charts).hasSize(1);
    Charts.assertSound(charts.get(0));
    return charts.get(0);
  }

  private Path write(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\r\n", rows) + "\r\n");
  }
}
