package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.read.DocumentReader.Given;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Press releases that are there both as pages and as the texts somebody scraped from them. The
 * scraper wrote "None" for every paragraph with a link or emphasis in it, and left out lists; what
 * it did take must come out of the page in the same order, blanks aside.
 */
class PagesAndTextsTests {
  private static final String LOST = "None";

  @Test
  void aPageAndItsTextHoldTheSameWords() throws IOException {
    Path folder = SharedData.require("data/justice-releases");
    DocumentReader reader = new DocumentReader();
    try (Unpacking unpacking = new Unpacking()) {
      Map<String, String> texts = new TreeMap<>();
      for (Unpacking.Part part : open(unpacking, folder.resolve("text.zip"))) {
        texts.put(
            key(part.name()), reader.read(part.path(), part.name(), null, Given.NOTHING).text());
      }
      int same = 0;
      List<String> others = new ArrayList<>();
      for (Unpacking.Part part : open(unpacking, folder.resolve("html.zip"))) {
        String page = reader.read(part.path(), part.name(), null, Given.NOTHING).text();
        String rest = withoutParagraphsOf(page, letters(texts.get(key(part.name()))));
        if (rest.isEmpty()) {
          same++;
        } else {
          others.add(part.name() + ": " + rest.substring(0, Math.min(100, rest.length())));
        }
      }
      System.out.printf(
          "Texts that their pages hold whole: %d of %d%n", same, same + others.size());
      others.forEach(System.out::println);
      assertThat(same).isGreaterThan(395);
    }
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
