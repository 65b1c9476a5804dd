package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.extract.Extractor;
import dev.trama.model.Chart;
import dev.trama.model.ClaimState;
import dev.trama.model.SourceDocument;
import dev.trama.read.DocumentReader.Given;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Press releases that are there both as pages and as the texts somebody scraped from them. The
 * scraper wrote "None" for every paragraph with a link or emphasis in it, left out lists and all
 * line breaks; what it did take must come out of the page in the same order, blanks aside, and must
 * say the same.
 */
class PagesAndTextsTests {
  private static final String LOST = "None";

  /** A release, as its page and as its text. */
  private record Pair(String name, SourceDocument page, SourceDocument text) {}

  @Test
  void aPageAndItsTextHoldTheSameWords() throws IOException {
    List<String> others = new ArrayList<>();
    List<Pair> pairs = pairs();
    for (Pair pair : pairs) {
      String rest = withoutParagraphsOf(pair.page().text(), letters(pair.text().text()));
      if (!rest.isEmpty()) {
        others.add(pair.name() + ": " + rest.substring(0, Math.min(100, rest.length())));
      }
    }
    int same = pairs.size() - others.size();
    System.out.printf("Texts that their pages hold whole: %d of %d%n", same, pairs.size());
    others.forEach(System.out::println);
    assertThat(same).isGreaterThan(395);
  }

  @Test
  void aPageAndItsTextMakeTheSameClaimsOfWhatBothHold() throws IOException {
    Extractor extractor = Extractor.load();
    int same = 0;
    int sameOfBoth = 0;
    List<String> others = new ArrayList<>();
    List<Pair> pairs = pairs();
    for (Pair pair : pairs) {
      Set<String> ofText = claims(extractor.extract(pair.text()));
      if (claims(extractor.extract(pair.page())).equals(ofText)) {
        same++;
      } else if (claims(extractor.extract(commonPart(pair))).equals(ofText)) {
        sameOfBoth++;
      } else {
        others.add(pair.name());
      }
    }
    System.out.printf(
        "Claims of page and text: the same in %d, the same in %d more once the page is cut to the"
            + " paragraphs its text has, others in %s%n",
        same, sameOfBoth, others);
    assertThat(same).isGreaterThanOrEqualTo(255);
    assertThat(same + sameOfBoth).isGreaterThanOrEqualTo(370);
  }

  /** The page without the paragraphs that the scraper lost. */
  private static SourceDocument commonPart(Pair pair) {
    String text = letters(pair.text().text());
    String common =
        pair.page()
            .text()
            .lines()
            .filter(paragraph -> text.contains(letters(paragraph)))
            .collect(Collectors.joining("\n"));
    return SourceDocument.of(
        pair.page().title(),
        pair.page().publisher(),
        pair.page().published(),
        null,
        pair.page().language(),
        common);
  }

  /** What a chart asserts, by names that scraping could not harm. */
  private static Set<String> claims(Chart chart) {
    Map<String, String> names = new HashMap<>();
    chart.profiles().forEach(profile -> names.put(profile.id(), letters(profile.name())));
    return chart.claims().stream()
        .filter(claim -> claim.state() == ClaimState.ASSERTED)
        .map(
            claim ->
                String.join(
                    " ",
                    names.get(claim.from()),
                    claim.type().name(),
                    names.get(claim.to()),
                    claim.qualifiers().kin(),
                    String.valueOf(claim.qualifiers().amount())))
        .collect(Collectors.toSet());
  }

  private static List<Pair> pairs() throws IOException {
    Path folder = SharedData.require("data/justice-releases");
    DocumentReader reader = new DocumentReader();
    List<Pair> pairs = new ArrayList<>();
    try (Unpacking unpacking = new Unpacking()) {
      Map<String, Unpacking.Part> texts = new HashMap<>();
      for (Unpacking.Part part : open(unpacking, folder.resolve("text.zip"))) {
        texts.put(key(part.name()), part);
      }
      for (Unpacking.Part part : open(unpacking, folder.resolve("html.zip"))) {
        Unpacking.Part text = texts.get(key(part.name()));
        pairs.add(
            new Pair(
                part.name(),
                reader.read(part.path(), part.name(), null, Given.NOTHING),
                reader.read(text.path(), text.name(), null, Given.NOTHING)));
      }
    }
    return pairs;
  }

  /** What is left of a text once the paragraphs of its page are taken from its beginning. */
  private static String withoutParagraphsOf(String page, String text) {
    String rest = text;
    for (String paragraph : page.split("\n")) {
      String letters = letters(paragraph);
      while (rest.startsWith(LOST) && !letters.startsWith(LOST)) {
        rest = rest.substring(LOST.length());
      }
      if (rest.startsWith(letters)) {
        rest = rest.substring(letters.length());
      }
    }
    return rest.replace(LOST, "");
  }

  private static List<Unpacking.Part> open(Unpacking unpacking, Path zip) {
    return unpacking.open(zip.getFileName().toString(), zip, null);
  }

  private static String key(String name) {
    return name.replaceFirst(".*/", "").replaceFirst("\\.\\w+$", "");
  }

  /** Scraping lost all but ASCII, and some blanks. */
  private static String letters(String text) {
    return text.replaceAll("[^\\x21-\\x7e]", "");
  }
}
