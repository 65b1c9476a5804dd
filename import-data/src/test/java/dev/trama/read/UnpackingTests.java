package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTests {
  @TempDir Path folder;

  private List<Unpacking.Part> open(Unpacking unpacking, byte[] zip) throws IOException {
    Path file = Files.write(folder.resolve("notices.zip"), zip);
    return unpacking.open("notices.zip", file, file.toString());
  }

  @Test
  void filesComeOutInOrderToAnyDepthWithoutHiddenOnes() throws IOException {
    byte[] inner = new TestZip().with("c.txt", "Third.").bytes();
    byte[] zip =
        new TestZip()
            .with("b/inner.zip", inner)
            .with("a.txt", "First.")
            .with("__MACOSX/a.txt", "no")
            .with("b/.hidden", "no")
            .bytes();
    try (Unpacking unpacking = new Unpacking()) {
      List<Unpacking.Part> parts = open(unpacking, zip);
      assertThat(parts)
          .extracting(Unpacking.Part::name)
          .containsExactly("notices.zip/a.txt", "notices.zip/b/inner.zip/c.txt");
      assertThat(parts.get(1).address())
          .isEqualTo(folder.resolve("notices.zip") + "!/b/inner.zip!/c.txt");
      assertThat(Files.readString(parts.get(1).path())).isEqualTo("Third.");
    }
  }

  @Test
  void namesNeverLeadOutOfTheFolderAndNothingStaysBehind() throws IOException {
    byte[] zip =
        new TestZip().with("../../out.txt", "Out.").with("/etc/out\u001b[2J.txt", "Out.").bytes();
    Path laidDown;
    try (Unpacking unpacking = new Unpacking()) {
      List<Unpacking.Part> parts = open(unpacking, zip);
      assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part.problem()).isNull());
      laidDown = parts.get(0).path().getParent().getParent();
      assertThat(laidDown.getFileName().toString()).startsWith("trama-unpacked-");
      try (Stream<Path> files = Files.walk(laidDown)) {
        assertThat(files.filter(Files::isRegularFile)).hasSize(2);
      }
      assertThat(folder.resolve("../../out.txt").normalize()).doesNotExist();
    }
    assertThat(laidDown).doesNotExist();
  }

  @Test
  void aBombIsToldAndTheOthersGoOn() throws IOException {
    byte[] zip =
        new TestZip().withZeros("bomb.txt", 100L << 20).with("notice.txt", "A notice.").bytes();
    try (Unpacking unpacking = new Unpacking()) {
      List<Unpacking.Part> parts = open(unpacking, zip);
      assertThat(parts.get(0).problem()).contains("notices.zip/bomb.txt", "more than 64 MB");
      assertThat(parts.get(1).problem()).isNull();
    }
  }

  @Test
  void archivesInArchivesEndSomewhere() throws IOException {
    byte[] zip = new TestZip().with("deep.txt", "Deep.").bytes();
    for (int i = 0; i < 10; i++) {
      zip = new TestZip().with("z.zip", zip).bytes();
    }
    try (Unpacking unpacking = new Unpacking()) {
      assertThat(open(unpacking, zip))
          .singleElement()
          .satisfies(part -> assertThat(part.problem()).contains("5 archives deep"));
    }
  }

  @Test
  void allTogetherMayNotFillTheDisk() throws IOException {
    TestZip zip = new TestZip();
    for (int i = 0; i < 4; i++) {
      zip.withZeros("part" + i, 40L << 20);
    }
    try (Unpacking unpacking = new Unpacking(100L << 20)) {
      assertThat(open(unpacking, zip.bytes()))
          .singleElement()
          .satisfies(part -> assertThat(part.problem()).contains("more than 100 MB"));
    }
  }

  @Test
  void brokenEmptyAndTruncatedArchivesAreToldInOneLine() throws IOException {
    byte[] whole = new TestZip().with("a.txt", "A notice.").bytes();
    for (byte[] zip :
        new byte[][] {
          Arrays.copyOf(whole, whole.length - 20), new TestZip().with("d/", "").bytes()
        }) {
      try (Unpacking unpacking = new Unpacking()) {
        assertThat(open(unpacking, zip))
            .singleElement()
            .satisfies(
                part -> assertThat(part.problem()).contains("notices.zip").doesNotContain("\n"));
      }
    }
  }
}
