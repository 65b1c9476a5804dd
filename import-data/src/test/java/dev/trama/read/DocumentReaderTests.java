package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.PartialDate;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import dev.trama.read.DocumentReader.Given;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTests {
  private static final String TEXT =
      "The police in Bogotá said that José Peña, the leader of the gang, was arrested by them.";

  private final DocumentReader reader = new DocumentReader();

  private SourceDocument read(byte[] bytes) {
    return reader.read(bytes, "note", Given.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void theSameWordsInAnyEncodingAreTheSameDocument(String encoding) {
    assertThat(read(TEXT.getBytes(Charset.forName(encoding))).text()).isEqualTo(TEXT);
  }

  @Test
  void aFewBrokenBytesDoNotChangeTheEncodingOfTheRest() {
    byte[] bytes = (TEXT + " Señas.").getBytes(StandardCharsets.UTF_8);
    bytes[5] = (byte) 0xff;

    assertThat(read(bytes).text()).contains("Bogotá", "José Peña").contains("\ufffd");
  }

  @Test
  void lineEndsBlanksAndControlCharactersAreMadePlainOnce() {
    String awkward = "\ufeffOne\u00a0word\r\nand\u200b another\u0007\ttoo\u00ad.\rLast";
    String plain = TextNormaliser.normalise(awkward);

    assertThat(plain).isEqualTo("One word\nand another  too.\nLast");
    assertThat(TextNormaliser.normalise(plain)).isEqualTo(plain);
  }

  @Test
  void theHeaderOfATextGivesTitlePublisherAndDate() {
    String text =
        """
        Department of Justice
        Office of Public Affairs
        FOR IMMEDIATE RELEASE
        Friday, March 6, 2015
        Alleged Leader of the Rivera Cartel Extradited to Texas
        The leader was extradited yesterday.
        """;
    SourceDocument document = read(text.getBytes(StandardCharsets.UTF_8));

    assertThat(document.title())
        .isEqualTo("Alleged Leader of the Rivera Cartel Extradited to Texas");
    assertThat(document.publisher()).isEqualTo("U.S. Department of Justice");
    assertThat(document.published()).isEqualTo(PartialDate.parse("2015-03-06").orElseThrow());
    assertThat(document.language()).isEqualTo("en");
  }

  @Test
  void ofAPageOnlyTheArticleIsRead() {
    String page =
        """
        <!DOCTYPE html><html><head><title>Gang Leader Charged | Department of Justice</title>
        <meta property="article:published_time" content="2016-05-04T10:00:00Z"></head>
        <body><nav><a href="/">Home</a> <a href="/about">About the office</a></nav>
        <div id="main-content"><h1>Gang Leader Charged</h1>
        <div class="body"><p>Ana&nbsp;Torres was charged today in the court of the town.</p>
        <p>She is the leader of the gang &amp; was arrested by the police.</p></div></div>
        <footer>Contact us at press@example.org</footer><script>var x = 1;</script></body></html>
        """;
    SourceDocument document = read(page.getBytes(StandardCharsets.UTF_8));

    assertThat(document.text())
        .isEqualTo(
            "Ana Torres was charged today in the court of the town.\n"
                + "She is the leader of the gang & was arrested by the police.");
    assertThat(document.title()).isEqualTo("Gang Leader Charged");
    assertThat(document.publisher()).isEqualTo("U.S. Department of Justice");
    assertThat(document.published()).isEqualTo(PartialDate.parse("2016-05-04").orElseThrow());
  }

  @Test
  void whatAPageTellsSearchEnginesIsBelieved() {
    String page =
        """
        <html><head><title>News</title><script type="application/ld+json">{"@graph": [{"@type":
        "NewsArticle", "headline": "Gang Leader Charged", "datePublished": "2016-05-04T10:00:00Z",
        "publisher": {"@type": "Organization", "name": "Office of the Town"}}]}</script></head>
        <body><p>Ana Torres was charged today in the court of the town.</p></body></html>
        """;
    SourceDocument document = read(page.getBytes(StandardCharsets.UTF_8));

    assertThat(document.title()).isEqualTo("Gang Leader Charged");
    assertThat(document.publisher()).isEqualTo("Office of the Town");
    assertThat(document.published()).isEqualTo(PartialDate.parse("2016-05-04").orElseThrow());
  }

  @Test
  void aPageCutInTheMiddleIsReadAsFarAsItGoes() {
    String page = "<html><body><p>Ana Torres was charged by the office.</p><p>She is the lea";
    assertThat(read(page.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("Ana Torres was charged by the office.\nShe is the lea");
  }

  @Test
  void whatIsNoBulletinIsRefusedInOneLine(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path binary =
        Files.write(folder.resolve("picture.txt"), new byte[] {1, 0, 2, 0, 0, 0, 3, 4, 5});
    for (Path path : new Path[] {empty, binary, folder.resolve("missing.txt"), folder}) {
      assertThatThrownBy(() -> reader.read(path, Given.NOTHING))
          .isInstanceOf(TramaException.class)
          .message()
          .contains(path.toString())
          .doesNotContain("\n");
    }
  }

  @Test
  void aTextBeyondTheLimitIsRefusedBeforeItIsReadWhole(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.write("The leader".repeat(1000).getBytes(StandardCharsets.US_ASCII));
      file.setLength(11L << 20);
    }
    assertThatThrownBy(() -> reader.read(huge, Given.NOTHING))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("larger than 10 MB");
  }

  @Test
  void whatTheCallerKnowsFillsWhatTheTextDoesNotSay() {
    Given given =
        new Given("A title", "Fiscalía", PartialDate.of(2020), "https://example.org/1", "fr");
    SourceDocument document = reader.read(TEXT.getBytes(StandardCharsets.UTF_8), "-", given);

    assertThat(document.title()).isEqualTo("A title");
    assertThat(document.publisher()).isEqualTo("Fiscalía");
    assertThat(document.published()).isEqualTo(PartialDate.of(2020));
    assertThat(document.uri()).isEqualTo("https://example.org/1");
    assertThat(document.language()).isEqualTo("fr");
  }
}
