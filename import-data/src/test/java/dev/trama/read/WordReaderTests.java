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

class WordReaderTests {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String CORE =
      "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>Leader of a"
          + " Cartel Charged</dc:title><dcterms:created>2016-05-04T10:00:00Z</dcterms:created>"
          + "</cp:coreProperties>";

  @TempDir Path folder;

  private SourceDocument read(byte[] bytes) throws IOException {
    return new DocumentReader().read(Files.write(folder.resolve("notice"), bytes), Given.NOTHING);
  }

  private static byte[] word(String prologue, String body) throws IOException {
    return new TestZip()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "word/document.xml",
            prologue + "<w:document " + W + "><w:body>" + body + "</w:body></w:document>")
        .with("docProps/core.xml", CORE)
        .bytes();
  }

  private static String paragraph(String... runs) {
    StringBuilder xml = new StringBuilder("<w:p><w:pPr><w:t>no text</w:t></w:pPr>");
    for (String run : runs) {
      xml.append("<w:r><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r>");
    }
    return xml.append("</w:p>").toString();
  }

  @Test
  void paragraphsAreReadAsTheyStandAfterAllChanges() throws IOException {
    String deleted = "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>";
    String inserted = "<w:ins><w:r><w:t>is</w:t></w:r></w:ins>";
    SourceDocument document =
        read(
            word(
                "",
                paragraph("Aurelio Mon", "talvo", " leads the gang.")
                    + "<w:p><w:r><w:t>He </w:t></w:r>"
                    + deleted
                    + inserted
                    + "<w:r><w:tab/><w:t>sought.</w:t><w:br/><w:t>Now.</w:t></w:r></w:p>"));
    assertThat(document.text()).isEqualTo("Aurelio Montalvo leads the gang.\nHe is sought.\nNow.");
    assertThat(document.title()).isEqualTo("Leader of a Cartel Charged");
    assertThat(document.published()).isEqualTo(PartialDate.parse("2016-05-04").orElseThrow());
  }

  @Test
  void theCellsOfARowShareALine() throws IOException {
    String row =
        "<w:tr><w:tc>"
            + paragraph("Name:")
            + "</w:tc><w:tc>"
            + paragraph("El Faro")
            + "</w:tc></w:tr>";
    assertThat(read(word("", "<w:tbl>" + row + row + "</w:tbl>")).text())
        .isEqualTo("Name: El Faro\nName: El Faro");
  }

  @Test
  void entitiesAreNeverFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret words of the file");
    byte[] hostile =
        word(
            "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<w:p><w:r><w:t>Words &x; words</w:t></w:r></w:p>");
    assertThatThrownBy(() -> read(hostile))
        .isInstanceOf(TramaException.class)
        .message()
        .contains("damaged Word document", "document type")
        .doesNotContain("secret words", "\n");
  }

  @Test
  void aBodyThatInflatesBeyondAllSenseIsRefused() throws IOException {
    byte[] bomb =
        new TestZip()
            .with("[Content_Types].xml", "<Types/>")
            .withZeros("word/document.xml", 300L << 20)
            .bytes();
    assertThatThrownBy(() -> read(bomb))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("damaged Word document");
  }

  @Test
  void aDocumentCutShortIsRefusedInOneLine() throws IOException {
    byte[] whole = word("", paragraph("Words."));
    for (int length : new int[] {30, whole.length / 2, whole.length - 10}) {
      assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
          .isInstanceOf(TramaException.class)
          .message()
          .doesNotContain("\n");
    }
  }
}
