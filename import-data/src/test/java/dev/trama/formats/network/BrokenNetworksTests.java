package dev.trama.formats.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.formats.StructuredFiles;
import dev.trama.formats.lists.Charts;
import dev.trama.formats.tables.TestWorkbook;
import dev.trama.model.Chart;
import dev.trama.model.TramaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is broken or hostile is refused with file and line, or read for what is sound in it. */
class BrokenNetworksTests {
  private static final String GRAPHML =
      "<graphml><graph edgedefault=\"directed\">\n<node id=\"a\"/>\n<node id=\"b\"/>\n%s\n</graph></graphml>";

  @TempDir Path folder;

  @Test
  void entitiesFromOutsideAndEntityBombsAreRefused() throws IOException {
    String bomb = "<!DOCTYPE graphml [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">]>\n";
    for (String root : List.of("graphml", "gexf")) {
      Path file =
          write(
              "x." + root, "<?xml version=\"1.0\"?>\n" + bomb + "<" + root + ">&b;</" + root + ">");
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(TramaException.class)
          .hasMessageContaining("line 2: declares a document type");
    }
    Path sheet =
        new TestWorkbook()
            .sheet("Sheet1", "source,target", "Ana,Bo")
            .prologue("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")
            .write(folder.resolve("x.xlsx"));
    assertThat(StructuredFiles.readerFor(sheet)).as("its sheet is no network").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<node id=\"a\"/> ~ line 4: a second node with the id \"a\"",
        "<edge source=\"a\"/> ~ line 4: <edge> without target",
        "<node/> ~ line 4: <node> without id",
        "<hyperedge/> ~ line 4: a tie of more than two ends",
        "<node id=\"c\"><graph/></node> ~ line 4: a graph inside a node",
        "<edge source=\"a\" ~ line 5: no well-formed XML"
      })
  void aBrokenElementIsRefusedWithItsLine(String element, String message) throws IOException {
    Path file = write("x.graphml", GRAPHML.formatted(element));
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTieToNowhereIsKeptUnderTheIdAndOneToItselfIsNot() throws IOException {
    List<Chart> charts =
        read(
            write(
                "x.graphml",
                GRAPHML.formatted(
                    "<edge source=\"a\" target=\"z\"/><edge source=\"a\" target=\"a\"/>")));
    assertThat(charts).hasSize(3);
    assertThat(Charts.ties(charts.get(2))).containsExactly("a LINKED_TO z");
  }

  @Test
  void aNulAndControlsInANameAreBlanks() throws IOException {
    List<Chart> charts = read(write("x.csv", "source,target\nAn\u0000a\u001b[31m,Bo\r\n\u001a"));
    assertThat(charts.get(0).profiles().get(0).name()).isEqualTo("An a [31m");
  }

  @Test
  void rowsOfAnotherWidthAndMatricesThatDoNotFitAreRefusedWithTheirLine() throws IOException {
    assertThatThrownBy(() -> read(write("a.csv", "source,target\na,b\nc\n")))
        .hasMessageContaining("a.csv, line 3: 1 column where this list has 2");
    assertThatThrownBy(() -> read(write("b.csv", ",a,b\na,0,1\nc,1,0\n")))
        .hasMessageContaining("b.csv, line 3: \"c\" where \"b\" must be");
    assertThatThrownBy(() -> read(write("c.csv", ",a,b\na,0,1\n")))
        .hasMessageContaining("the matrix ends after 1 of its 2 rows");
    assertThatThrownBy(() -> read(write("d.csv", ",a,b\na,0,1\nb,x,0\n")))
        .hasMessageContaining("d.csv, line 3: \"x\" where the matrix must have a number");
    assertThatThrownBy(() -> read(write("e.dl", "dl n=3\ndata:\n0 1 0\n")))
        .hasMessageContaining("ends after 3 numbers; 3 actors need 9");
    assertThatThrownBy(() -> read(write("f.dl", "dl n=99999999\ndata:\n0\n")))
        .hasMessageContaining("does not say how many actors");
  }

  @Test
  void anEndlessLineIsRefused() throws IOException {
    byte[] line = new byte[20 << 20];
    Arrays.fill(line, (byte) 'x');
    byte[] header = "source,target\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(header, 0, line, 0, header.length);
    Path file = Files.write(folder.resolve("long.csv"), line);
    assertThatThrownBy(() -> read(file))
        .hasMessageContaining("long.csv, line 2: longer than 16 MB");
  }

  @Test
  void prosePagesAndOtherTablesAreNoNetworks() throws IOException {
    for (String text :
        List.of(
            "", "DL, the carrier, said so", "a,b\n1,2\n", "From: a, b\nTo: c\n", ",\n,\n", "{}")) {
      assertThat(StructuredFiles.readerFor(write("t.txt", text))).as(text).isEmpty();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<Chart> read(Path file) {
    return Charts.read(StructuredFiles.readerFor(file).orElseThrow(), file);
  }
}
