package dev.trama.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.graph.DocumentEntry;
import dev.trama.graph.Dossier;
import dev.trama.graph.Dossier.NameForm;
import dev.trama.graph.Dossier.SaidLink;
import dev.trama.graph.Dossier.SaidValue;
import dev.trama.graph.Link;
import dev.trama.graph.Statement;
import dev.trama.model.Category;
import dev.trama.model.ClaimState;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.RelationType;
import dev.trama.model.ValueKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DossierExportTests {
  private static final DocumentEntry NOTICE =
      new DocumentEntry(
          "ab12", "A notice", "A desk", "2021", "https://example.org/a?b=1&c=2", false, null);
  private static final DocumentEntry LETTER =
      new DocumentEntry(
          "cd34", "<script>alert(1)</script>", null, null, "javascript:x", false, null);

  private static Dossier dossier(String name, String quote) {
    Statement leads =
        new Statement(
            "c1",
            RelationType.LEADS,
            name,
            "Grupo Norte",
            "leader",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "Rosa Lima",
            quote,
            3,
            9,
            NOTICE,
            "rules/1",
            0.9,
            ClaimState.ASSERTED,
            null);
    return new Dossier(
        "id",
        EntityType.PERSON,
        name,
        Category.SUBJECT,
        List.of(new NameForm(name, NameKind.FULL, List.of("ab12", "cd34"))),
        List.of(new SaidValue(ValueKind.BIRTH_DATE, "1984", "ab12", 20, 24)),
        List.of(),
        List.of(
            new SaidLink(
                new Link("id", RelationType.LEADS, "g", null),
                true,
                "g",
                EntityType.CRIMINAL_GROUP,
                "Grupo Norte",
                List.of("leader"),
                null,
                null,
                null,
                1,
                1,
                List.of(leads))),
        List.of(),
        List.of(NOTICE, LETTER),
        2,
        1);
  }

  private static byte[] written(DossierExport form, Dossier dossier) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(dossier, out);
    return out.toByteArray();
  }

  private static String text(DossierExport form, Dossier dossier) throws IOException {
    return new String(written(form, dossier), StandardCharsets.UTF_8);
  }

  @Test
  void everyLineOfMarkdownHasANoteAndEveryNoteIsThere() throws IOException {
    assertThat(text(DossierExport.MARKDOWN, dossier("Ana Núñez", "Ana leads Norte.")))
        .isEqualTo(
            """
            # Ana Núñez

            Person, subject

            ## Names

            - Ana Núñez (full)[^1][^2]

            ## Known facts

            - Birth date: 1984[^3]

            ## Links

            - Leader of Grupo Norte[^4]

            [^1]: A desk, 2021, A notice, <https://example.org/a?b=1&c=2>
            [^2]: \\<script\\>alert(1)\\</script\\>
            [^3]: A desk, 2021, A notice, characters 20–24, <https://example.org/a?b=1&c=2>
            [^4]: “Ana leads Norte.” according to Rosa Lima; A desk, 2021, A notice, characters 3–9, <https://example.org/a?b=1&c=2>
            """);
  }

  @Test
  void hostileTextIsTextInHtml() throws IOException {
    String hostile = "Ana</li><img src=x onerror=alert(1)> \"'&\u202e\u001b[31m";
    String html = text(DossierExport.HTML, dossier(hostile, hostile));
    Document page = Jsoup.parse(html);
    assertThat(page.select("script, img")).isEmpty();
    assertThat(page.select("h1").text()).contains("<img src=x onerror=alert(1)>");
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(html).doesNotContain("\u202e").doesNotContain("\u001b");
    assertThat(page.select("sup a"))
        .allSatisfy(a -> assertThat(page.select(a.attr("href"))).hasSize(1));
    assertThat(page.select("ol > li")).hasSize(4);
  }

  @Test
  void aPdfKeepsAccentsBreaksPagesAndFailsOnNoCharacter() throws IOException {
    String quote = "Ána Łukasz Çelik Пётр leads 山口組 and more. ".repeat(300) + "x".repeat(10_000);
    byte[] pdf = written(DossierExport.PDF, dossier("Ana Núñez", quote));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains(
              "Ana Núñez", "Birth date: 1984 [3]", "Ána Łukasz Çelik Пётр leads ??? and more.")
          .contains("according to Rosa Lima");
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
    }
  }
}
