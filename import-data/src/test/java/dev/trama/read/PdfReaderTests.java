package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.PartialDate;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import dev.trama.read.DocumentReader.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTests {
  private static final String ONE =
      "Aurelio Montalvo is the leader of the Cartel de Colima Viejo and lived for years under a"
          + " false name in a village near the coast, as the prosecutors told the court in the spring.";
  private static final String TWO =
      "His cousin Delfina Escalona kept the books of the group and was arrested at the harbour with"
          + " two suitcases of banknotes, a ledger and the keys to a warehouse outside the town.";

  @TempDir Path folder;

  private SourceDocument read(byte[] pdf) throws IOException {
    // Its name says nothing.
    return new DocumentReader().read(Files.write(folder.resolve("notice"), pdf), Given.NOTHING);
  }

  private static TestPdf pdf() throws IOException {
    return new TestPdf().page();
  }

  @Test
  void linesBecomeParagraphs() throws IOException {
    try (TestPdf pdf = pdf().column(72, 72, 300, ONE).column(72, 160, 300, TWO)) {
      assertThat(read(pdf.bytes()).text()).isEqualTo(ONE + "\n" + TWO);
    }
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    try (TestPdf pdf =
        pdf()
            .line(72, 60, 16, "Two Leaders of a Cartel Are Charged in the Town")
            .column(72, 100, 220, ONE)
            .column(320, 100, 220, TWO)) {
      assertThat(read(pdf.bytes()).text())
          .isEqualTo("Two Leaders of a Cartel Are Charged in the Town\n" + ONE + "\n" + TWO);
    }
  }

  @Test
  void columnsWhoseLinesAreNotLevelAreStillColumns() throws IOException {
    try (TestPdf pdf = pdf().column(72, 100, 220, ONE).column(320, 106, 220, TWO)) {
      assertThat(read(pdf.bytes()).text()).isEqualTo(ONE + "\n" + TWO);
    }
  }

  @Test
  void aTableIsReadRowByRow() throws IOException {
    try (TestPdf pdf =
        pdf()
            .lines(72, 100, "Name:", "Born:", "Nationality:", "Alias:")
            .lines(200, 100, "Aurelio Montalvo", "4 May 1970", "Mexican", "El Faro")) {
      assertThat(read(pdf.bytes()).text().replace("\n", " "))
          .isEqualTo("Name: Aurelio Montalvo Born: 4 May 1970 Nationality: Mexican Alias: El Faro");
    }
  }

  @Test
  void wordsPartedAtTheEndOfALineAreMendedAndHyphensOfNamesStay() throws IOException {
    try (TestPdf pdf =
        pdf()
            .lines(
                72,
                100,
                "The organization of Pedro Quintana-",
                "Rios was in drug traffic and in the laun-",
                "dering of its proceeds; the drug-",
                "traffic was the work of the organiza-",
                "tion alone.")) {
      assertThat(read(pdf.bytes()).text())
          .isEqualTo(
              "The organization of Pedro Quintana-Rios was in drug traffic and in the laundering"
                  + " of its proceeds; the drug-traffic was the work of the organization alone.");
    }
  }

  @Test
  void whatStandsOnEveryPageIsLeftOutAndTellsThePublisher() throws IOException {
    try (TestPdf pdf = new TestPdf()) {
      String[] texts = {ONE, TWO, "Nobody else was named in the papers of the court that year."};
      for (int i = 0; i < texts.length; i++) {
        pdf.page()
            .line(72, 30, 9, "Department of Justice")
            .column(72, 100, 300, texts[i])
            .line(280, 760, 9, "Page " + (i + 1) + " of 3");
      }
      SourceDocument document = read(pdf.bytes());
      assertThat(document.text()).isEqualTo(String.join("\n", texts));
      assertThat(document.publisher()).isEqualTo("U.S. Department of Justice");
    }
  }

  @Test
  void aSentenceGoesOnOverThePage() throws IOException {
    int cut = ONE.indexOf("under");
    try (TestPdf pdf =
        pdf()
            .column(72, 100, 300, ONE.substring(0, cut).strip())
            .page()
            .column(72, 100, 300, ONE.substring(cut))) {
      assertThat(read(pdf.bytes()).text()).isEqualTo(ONE);
    }
  }

  @Test
  void titleAndDateComeFromItsPropertiesWhereTheTextHasNone() throws IOException {
    try (TestPdf pdf = pdf().title("Leader of a Cartel Charged").column(72, 100, 300, ONE)) {
      SourceDocument document = read(pdf.bytes());
      assertThat(document.title()).isEqualTo("Leader of a Cartel Charged");
    }
    try (TestPdf pdf =
        pdf()
            .title("Microsoft Word - final2.docx")
            .line(72, 60, 10, "May 4, 2016")
            .column(72, 100, 300, ONE)) {
      SourceDocument document = read(pdf.bytes());
      assertThat(document.title()).isNull();
      assertThat(document.published()).isEqualTo(PartialDate.parse("2016-05-04").orElseThrow());
    }
  }

  @Test
  void whatCannotBeReadIsToldInOneLine() throws IOException {
    try (TestPdf pdf = pdf().column(72, 100, 300, ONE).locked("secret")) {
      refused(pdf.bytes(), "locked with a password");
    }
    try (TestPdf pdf = pdf()) {
      refused(pdf.bytes(), "without text, perhaps scanned");
    }
    try (TestPdf pdf = pdf().column(72, 100, 300, ONE)) {
      byte[] whole = pdf.bytes();
      refused(Arrays.copyOf(whole, 60), "damaged PDF");
    }
  }

  @Test
  void aPdfThatAnyoneMayOpenIsReadThoughItIsEncrypted() throws IOException {
    try (TestPdf pdf = pdf().column(72, 100, 300, ONE).locked("")) {
      assertThat(read(pdf.bytes()).text()).isEqualTo(ONE);
    }
  }

  private void refused(byte[] pdf, String why) {
    assertThatThrownBy(() -> read(pdf))
        .isInstanceOf(TramaException.class)
        .message()
        .contains("notice", why)
        .doesNotContain("\n");
  }
}
