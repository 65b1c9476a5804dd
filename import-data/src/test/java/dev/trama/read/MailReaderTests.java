package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.PartialDate;
import dev.trama.model.SourceDocument;
import dev.trama.read.DocumentReader.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTests {
  private static final String HEADER =
      """
      From: =?UTF-8?Q?Oficina_de_Prensa_Fiscal=C3=ADa?= <press@example.org>
      To: desk@example.org
      Subject: =?UTF-8?B?RGV0ZW5pZG8gZWwgbMOtZGVyIGRlbCBjw6FydGVs?=
      Date: Wed, 4 May 2016 23:30:00 -0500
      Message-ID: <1@example.org>
      MIME-Version: 1.0
      """;

  @TempDir Path folder;

  private Path mail(String text) throws IOException {
    return Files.writeString(folder.resolve("mail"), text.replace("\n", "\r\n"));
  }

  private SourceDocument read(String text) throws IOException {
    return new DocumentReader().read(mail(text), Given.NOTHING);
  }

  private static String part(String headers, String content) {
    return "--x\n" + headers + "\n\n" + content + "\n";
  }

  @Test
  void headersGiveTitlePublisherAndDate() throws IOException {
    SourceDocument document =
        read(
            HEADER
                + "Content-Type: text/plain; charset=ISO-8859-1\nContent-Transfer-Encoding:"
                + " quoted-printable\n\nJos=E9 Pe=F1a fue deteni=\ndo.\n");
    assertThat(document.text().strip()).isEqualTo("José Peña fue detenido.");
    assertThat(document.title()).isEqualTo("Detenido el líder del cártel");
    assertThat(document.publisher()).isEqualTo("Oficina de Prensa Fiscalía");
    assertThat(document.published()).isEqualTo(PartialDate.parse("2016-05-05").orElseThrow());
  }

  @Test
  void plainTextIsPreferredAndAPageIsReadWhereThereIsNone() throws IOException {
    String html =
        part(
            "Content-Type: text/html; charset=utf-8", "<p>The page says so.</p><script>x</script>");
    String plain = part("Content-Type: text/plain; charset=utf-8", "The text says so.");
    String alternative = HEADER + "Content-Type: multipart/alternative; boundary=x\n\n";
    assertThat(read(alternative + html + plain + "--x--\n").text().strip())
        .isEqualTo("The text says so.");
    assertThat(read(alternative + html + "--x--\n").text()).isEqualTo("The page says so.");
  }

  @Test
  void linesThatFlowAreOneParagraph() throws IOException {
    assertThat(
            read(HEADER + "Content-Type: text/plain; format=flowed\n\nThe leader \nis sought.\n")
                .text()
                .strip())
        .isEqualTo("The leader is sought.");
  }

  @Test
  void whatHangsOnItIsReadAsFilesOfTheirOwn() throws IOException {
    String pdf;
    try (TestPdf page = new TestPdf().page().lines(72, 72, "The leader of the gang is sought.")) {
      pdf = Base64.getMimeEncoder().encodeToString(page.bytes());
    }
    String inner =
        "From: a@example.org\nSubject: Forwarded\nDate: Wed, 4 May 2016 10:00:00 +0000\n\nHe fled.";
    Path mail =
        mail(
            HEADER
                + "Content-Type: multipart/mixed; boundary=x\n\n"
                + part("Content-Type: text/plain", "See the files.")
                + part(
                    "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
                        + "Content-Disposition: attachment; filename=\"../../notice.bin\"",
                    pdf)
                + part(
                    "Content-Type: image/png\nContent-Transfer-Encoding: base64\n"
                        + "Content-Disposition: attachment; filename=logo.png",
                    Base64.getEncoder()
                        .encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0}))
                + part("Content-Type: message/rfc822", inner)
                + "--x--\n");
    try (Unpacking unpacking = new Unpacking()) {
      List<Unpacking.Part> parts = unpacking.open("mail", mail, mail.toString());
      assertThat(parts)
          .extracting(Unpacking.Part::name)
          .containsExactly("mail", "mail/../../notice.bin", "mail/Forwarded");
      DocumentReader reader = new DocumentReader();
      assertThat(parts)
          .extracting(
              p -> reader.read(p.path(), p.name(), p.address(), Given.NOTHING).text().strip())
          .containsExactly("See the files.", "The leader of the gang is sought.", "He fled.");
      assertThat(parts.get(1).path().getParent().getParent().getFileName().toString())
          .startsWith("trama-unpacked-");
    }
  }

  @Test
  void aTextThatBeginsLikeAHeaderIsNoMail() throws IOException {
    String text =
        "Subject: Leader charged\nDate: May 4, 2016\nThe leader was charged by the office.";
    assertThat(read(text).text()).contains("Subject: Leader charged");
  }

  @Test
  void aMailCutShortIsReadAsFarAsItGoes() throws IOException {
    String whole =
        HEADER
            + "Content-Type: multipart/mixed; boundary=x\n\n"
            + part("Content-Type: text/plain", "The leader of the gang is sought.");
    assertThat(read(whole.substring(0, whole.length() - 12)).text())
        .startsWith("The leader of the gang");
    assertThat(new String(HEADER.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(HEADER);
  }
}
