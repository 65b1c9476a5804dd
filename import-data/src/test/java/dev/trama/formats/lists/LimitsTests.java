package dev.trama.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.Span;
import dev.trama.model.TramaException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile or broken file may do to a reader: nothing but a clear error. */
class LimitsTests {
  @TempDir Path folder;

  @Test
  void linesOfMixedEncodingsAreEachReadInTheirOwn() throws IOException {
    Path file = folder.resolve("mixed.txt");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("\uFEFFPeña\r\n".getBytes(StandardCharsets.UTF_8));
      out.write("Peña\n".getBytes(Charset.forName("windows-1252")));
      out.write("Ñáñez\u001a".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(lines(file)).containsExactly("Peña", "Peña", "Ñáñez");
  }

  @Test
  void theEndOfFileMarkIsNoLine() throws IOException {
    assertThat(lines(Files.writeString(folder.resolve("z.txt"), "a\r\n\u001a")))
        .containsExactly("a");
    assertThat(lines(Files.writeString(folder.resolve("e.txt"), ""))).isEmpty();
  }

  @Test
  void aLineOfAHundredMegabytesIsRefusedWithItsNumber() throws IOException {
    Path file = folder.resolve("long.txt");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("short\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }
    assertThatThrownBy(() -> lines(file))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("long.txt, line 2: longer than 16 MB");
  }

  @Test
  void utf16IsRefusedWithAdvice() throws IOException {
    Path file = Files.write(folder.resolve("w.txt"), "\uFEFFa".getBytes(StandardCharsets.UTF_16LE));

    assertThatThrownBy(() -> lines(file)).hasMessageContaining("is UTF-16; convert it to UTF-8");
  }

  @Test
  void gzippedFilesAreReadAndBombsAreNot() throws IOException {
    Path good = folder.resolve("good.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(good))) {
      out.write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(lines(good)).containsExactly("one", "two");

    Path bomb = folder.resolve("bomb.gz");
    byte[] zeros = new byte[1 << 20];
    Arrays.fill(zeros, (byte) '\n');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      for (int i = 0; i < 70; i++) {
        out.write(zeros);
      }
    }
    assertThatThrownBy(() -> ListFile.of(bomb).open().transferTo(OutputStream.nullOutputStream()))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("bomb.gz: inflates to more than 64 MB");

    byte[] whole = Files.readAllBytes(good);
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 10));
    assertThatThrownBy(() -> lines(cut)).hasMessageContaining("damaged or cut off");
  }

  @Test
  void aListAloneInAnArchiveIsReadAndAnArchiveOfSeveralIsNoList() throws IOException {
    assertThat(lines(zip("one.zip", "sdn.csv"))).containsExactly("in sdn.csv");
    assertThat(ListFile.of(zip("two.zip", "a.csv", "b.csv")).head()).startsWith('P', 'K');
    assertThatThrownBy(() -> lines(Files.writeString(folder.resolve("no.zip"), "PK not really")))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("no.zip: the compressed file is damaged");
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        out.write(("in " + entry + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void anUnclosedQuoteIsFoundOnTheLineWhereItOpens() throws IOException {
    Path file =
        Files.writeString(folder.resolve("q.csv"), "1,\"a\"\n2,\"b\n" + "3,\"c\"\n".repeat(5));

    assertThatThrownBy(
            () -> {
              try (CsvRows rows = new CsvRows(ListFile.of(file), 2)) {
                while (rows.next() != null) {
                  // Until the broken row.
                }
              }
            })
        .hasMessageContaining("q.csv, line 2: ");
  }

  @Test
  void jsonIsReadOneObjectAtATimeAndNoObjectMayBeHuge() throws IOException {
    Path lines =
        Files.writeString(folder.resolve("l.json"), "{\"a\":1}\n\n{\"a\":[\"b\"]}\n\u001a");
    assertThat(objects(lines)).containsExactly(Map.of("a", "1"), Map.of("a", List.of("b")));

    Path wrapped =
        Files.writeString(
            folder.resolve("w.json"), "{\"x\":{\"y\":[]},\"all\":[{\"a\":1},{\"a\":2}],\"z\":3}");
    assertThat(objects(wrapped)).containsExactly(Map.of("a", "1"), Map.of("a", "2"));

    Path huge =
        Files.writeString(
            folder.resolve("h.json"),
            "{\"a\":[" + "\"xxxxxxxxxxxxxxxx\",".repeat(1_200_000) + "1]}");
    assertThatThrownBy(() -> objects(huge))
        .hasMessageContaining("h.json, line 1: an object larger");
  }

  @Test
  void xmlEntitiesAreNeverExpanded() throws IOException {
    Path bomb =
        Files.writeString(
            folder.resolve("lol.xml"),
            "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>\n<a>&c;</a>");

    assertThatThrownBy(() -> new Xml(ListFile.of(bomb)))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("declares a document type");
    assertThat(Xml.rootOf(Files.readAllBytes(bomb))).contains("a");
  }

  @Test
  void xmlIsReadInTheEncodingItDeclaresAndRefusedWhereItIsNot() throws IOException {
    String xml = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<r>\n<e>Peña</e></r>";
    Path latin = Files.write(folder.resolve("l.xml"), xml.getBytes(StandardCharsets.ISO_8859_1));
    try (Xml read = new Xml(ListFile.of(latin))) {
      assertThat(read.next(Set.of("e")).text()).isEqualTo("Peña");
    }
    Path wrong =
        Files.write(
            folder.resolve("w.xml"),
            xml.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> new Xml(ListFile.of(wrong)).next(Set.of("e")))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("w.xml")
        .hasMessageContaining("characters that its encoding does not");
    Path wide =
        Files.write(
            folder.resolve("u.xml"), ("\uFEFF<r>ñ</r>").getBytes(StandardCharsets.UTF_16LE));
    assertThat(Xml.rootOf(Files.readAllBytes(wide))).contains("r");
    assertThat(new Xml(ListFile.of(wide)).root().name()).isEqualTo("r");
  }

  @Test
  void xmlThatNestsWithoutEndIsRefused() throws IOException {
    Path deep = Files.writeString(folder.resolve("deep.xml"), "<r><e>" + "<a>".repeat(5000));

    assertThatThrownBy(() -> new Xml(ListFile.of(deep)).next(Set.of("e")))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("deep.xml, line 1")
        // Newer JVMs have a limit of their own and meet it first.
        .hasMessageMatching("(?s).*(larger than any entry|exceeds the limit).*");
  }

  @Test
  void noValueCanPassForALineOrReachTheTerminal() {
    Entry entry = new Entry(new Publication("Harbour Board", "HB", null, "en", "test/1"), "test:1");
    Span said = entry.line("Name", "Bruno\nSalvo\u001b[31m \u202eovlaS");

    assertThat(entry.at(said)).isEqualTo("Bruno Salvo [31m ovlaS");
  }

  private static List<String> lines(Path file) {
    List<String> all = new ArrayList<>();
    try (Lines lines = new Lines(ListFile.of(file))) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        all.add(line);
      }
    }
    return all;
  }

  private static List<Map<String, Object>> objects(Path file) {
    List<Map<String, Object>> all = new ArrayList<>();
    try (JsonObjects objects = new JsonObjects(ListFile.of(file), "all")) {
      for (Map<String, Object> each = objects.next(); each != null; each = objects.next()) {
        all.add(each);
      }
    }
    return all;
  }
}
