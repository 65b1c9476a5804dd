package dev.trama.formats.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.formats.StructuredFiles;
import dev.trama.formats.lists.Charts;
import dev.trama.formats.tables.TestWorkbook;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.EntityType;
import dev.trama.model.Profile;
import dev.trama.model.ValueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkReadersTests {
  @TempDir Path folder;

  @Test
  void graphmlGivesNodesWithTheirValuesAndTiesWithTheirMeaning() throws IOException {
    List<Chart> charts =
        read(
            "ring.xml",
            """
            <graphml><key id="n" for="node" attr.name="label"/>
            <key id="t" for="node" attr.name="type"><default>person</default></key>
            <key id="b" for="node" attr.name="birth date"/><key id="a" for="node" attr.name="aka"/>
            <key id="x" for="node" attr.name="x"/>
            <key id="r" for="edge" attr.name="relationship"/>
            <key id="w" for="edge" attr.name="weight"/><key id="s" for="edge" attr.name="since"/>
            <graph edgedefault="directed">
            <node id="1"><data key="n">Rosa Lima Paz</data><data key="b">1970-02</data>
              <data key="a">La Perla; Rosita</data><data key="x">3.5</data></node>
            <node id="2"><data key="n">Grupo Faro</data><data key="t">group</data></node>
            <node id="3"><data key="n">Ivan Lima Paz</data></node>
            <edge id="e1" source="1" target="2"><data key="r">leads</data><data key="s">2011</data></edge>
            <edge id="e2" source="3" target="1"><data key="r">brother of</data></edge>
            <edge id="e3" source="3" target="2"><data key="r">drives for</data><data key="w">4.0</data></edge>
            <edge id="e4" source="2" target="1"><data key="r">LED_BY</data></edge>
            </graph></graphml>
            """);
    Profile rosa = Charts.subject(charts.get(0));
    assertThat(Charts.names(rosa)).containsExactly("Rosa Lima Paz", "La Perla", "Rosita");
    assertThat(Charts.values(rosa, ValueKind.BIRTH_DATE)).containsExactly("1970-02");
    assertThat(charts.get(0).document().text()).doesNotContain("3.5");
    assertThat(Charts.subject(charts.get(1)).type()).isEqualTo(EntityType.CRIMINAL_GROUP);
    assertThat(charts.subList(3, 7).stream().flatMap(c -> Charts.ties(c).stream()))
        .containsExactly(
            "Rosa Lima Paz LEADS Grupo Faro",
            "Ivan Lima Paz KIN_OF Rosa Lima Paz",
            "Ivan Lima Paz LINKED_TO Grupo Faro",
            "Rosa Lima Paz LEADS Grupo Faro");
    Claim leads = charts.get(3).claims().get(0);
    assertThat(leads.qualifiers().since()).hasToString("2011");
    assertThat(leads.quote()).isEqualTo("Tie: Rosa Lima Paz - leads - Grupo Faro (since 2011)");
    assertThat(charts.get(4).claims().get(0).qualifiers().kin()).isEqualTo("brother");
    Claim drives = charts.get(5).claims().get(0);
    assertThat(drives.qualifiers().role()).isEqualTo("drives for");
    assertThat(drives.quote()).contains("weight 4.0");
    assertThat(Charts.values(charts.get(3).profiles().get(0), ValueKind.IDENTIFIER))
        .as("a tie names the node that it means")
        .isEqualTo(Charts.values(rosa, ValueKind.IDENTIFIER));
  }

  @Test
  void gexfGivesPeriodsKindsAndNodesInsideNodes() throws IOException {
    List<Chart> charts =
        read(
            "ring.gexf",
            """
            <gexf version="1.3"><graph defaultedgetype="undirected" mode="dynamic">
            <attributes class="node"><attribute id="0" title="type"/><attribute id="1" title="rank"/></attributes>
            <nodes><node id="a" label="Grupo Faro"><attvalues><attvalue for="0" value="group"/>
              <attvalue for="1" value="2" start="2010" end="2012"/><attvalue for="1" value="3" start="2012"/></attvalues>
              <nodes><node id="b" label="Grupo Boya"><attvalues><attvalue for="0" value="group"/></attvalues></node></nodes>
            </node><node id="c" label="Rosa Lima Paz"/></nodes>
            <edges><edge id="1" source="b" target="a" kind="armed wing" start="2010" end="2014"/>
            <edge id="2" source="c" target="a" label="member of" weight="2.5"/>
            <edge id="3" source="c" target="b"/></edges></graph></gexf>
            """);
    assertThat(charts).hasSize(6);
    assertThat(charts.get(0).document().text()).contains("rank: 2 [2010/2012]; 3 [2012/]");
    Claim wing = charts.get(3).claims().get(0);
    assertThat(Charts.ties(charts.get(3))).containsExactly("Grupo Boya PART_OF Grupo Faro");
    assertThat(wing.qualifiers().role()).isEqualTo("armed wing");
    assertThat(wing.qualifiers().until()).hasToString("2014");
    assertThat(Charts.ties(charts.get(4))).containsExactly("Rosa Lima Paz MEMBER_OF Grupo Faro");
    assertThat(Charts.ties(charts.get(5))).containsExactly("Rosa Lima Paz LINKED_TO Grupo Boya");
  }

  @Test
  void anEdgeListTakesWhatItsNodesAreFromTheTableBesideIt() throws IOException {
    Files.writeString(
        folder.resolve("ring-nodes.csv"),
        "Id;Label;type\n1;Rosa Lima Paz;person\n2;Grupo Faro;group\n");
    List<Chart> charts =
        read(
            "ring-edges.csv",
            "Source;Target;Type;Label\n1;2;Directed;member\n1;2;Directed;member\n");
    assertThat(charts).hasSize(4);
    assertThat(Charts.ties(charts.get(2))).containsExactly("Rosa Lima Paz MEMBER_OF Grupo Faro");
    assertThat(charts.get(3).document().uri()).endsWith("#2");
  }

  @Test
  void aTableThatTellsTheTypesOfItsEndsGivesNodes() throws IOException {
    List<Chart> charts =
        read(
            "who.csv",
            "\uFEFFEntity A Type,Entity A,Entity B Type,Entity B,Connection\n"
                + "Person,Rosa Lima Paz,Company,Naviera Boya,owns\n\u001a");
    assertThat(charts).hasSize(3);
    assertThat(Charts.ties(charts.get(2))).containsExactly("Rosa Lima Paz OWNS Naviera Boya");
  }

  @Test
  void aMatrixOfEqualHalvesIsUndirectedAndAnyOtherIsNot() throws IOException {
    List<Chart> alike = read("m.csv", "\"\",Ana,Bo,Cy\nAna,0,1,0\nBo,1,0,2\nCy,0,2,0\n");
    assertThat(alike).hasSize(5);
    assertThat(alike.get(4).document().text()).contains("Tie: Bo - Cy (weight 2)");
    List<Chart> directed = read("d.csv", ",Ana,Bo\nAna,0,1\nBo,0,0\n");
    assertThat(directed).hasSize(3);
    assertThat(directed.get(2).document().text()).contains("Tie: Ana -> Bo\n");
  }

  @Test
  void aMatrixOfTwoKindsIsReadWhereItsCornerNamesThem() throws IOException {
    List<Chart> charts =
        read("two.csv", "person / group,Grupo Faro,Grupo Boya\nRosa Lima,1,0\nIvan Paz,2,1\n");
    assertThat(charts).hasSize(7);
    assertThat(charts.get(0).profiles().get(0).type()).isEqualTo(EntityType.CRIMINAL_GROUP);
    assertThat(charts.get(2).profiles().get(0).type()).isEqualTo(EntityType.PERSON);
    assertThat(Charts.ties(charts.get(4))).containsExactly("Rosa Lima LINKED_TO Grupo Faro");
    assertThat(charts.get(5).document().text())
        .contains("Tie: Ivan Paz -> Grupo Faro (weight 2)\n");
    assertThatThrownBy(() -> read("bad.csv", "person/group,Ana,Bo\nCy,1,0\nAna,1,0\n"))
        .hasMessageContaining("bad.csv, line 3: \"Ana\" a second time");
    Path unnamed =
        Files.writeString(folder.resolve("unnamed.csv"), ",Grupo Faro,Grupo Boya\nRosa Lima,1,0\n");
    assertThat(StructuredFiles.readerFor(unnamed)).isEmpty();
  }

  @Test
  void theSheetsOfASpreadsheetAreRelationsOfTheSamePeople() throws IOException {
    Path file =
        new TestWorkbook()
            .sheet("Notes", "only words")
            .sheet("brother", ",Ana Paz,Bo Paz", "Ana Paz,=0,=0", "Bo Paz,=1,=0")
            .sheet("Sheet3", "source,target,since", "#0,#1,@40544")
            .write(folder.resolve("net.xlsx"));
    List<Chart> charts = read(file);
    assertThat(charts).hasSize(4);
    assertThat(Charts.ties(charts.get(2))).containsExactly("Bo Paz KIN_OF Ana Paz");
    assertThat(charts.get(3).claims().get(0).quote())
        .isEqualTo("Tie: shared text -> of two pieces (since 2011-01-01)");
  }

  @Test
  void ucinetFilesAreReadInTheirThreeFormats() throws IOException {
    String labels = "labels:\nAna,Bo\n\"Cy Lo\"\ndata:\n";
    List<Chart> matrix =
        read("m.dl", "dl n = 3 format = fullmatrix\n" + labels + "0 1 0\n0 0 2\n0 0 0\n");
    assertThat(matrix).hasSize(5);
    assertThat(Charts.ties(matrix.get(4))).containsExactly("Bo LINKED_TO Cy Lo");
    List<Chart> edges = read("e.dl", "DL n=3\nformat=edgelist1\n" + labels + "1 2\n2 3 5\n");
    assertThat(edges.get(4).document().text()).contains("Tie: Bo -> Cy Lo (weight 5)");
    List<Chart> nodes =
        read("n.dl", "dl n=3, format=nodelist1\nlabels embedded\ndata:\nAna Bo Cy\n");
    assertThat(nodes).hasSize(5);
    List<Chart> several =
        read(
            "s.dl",
            "dl nm=2 n=2\nlabels embedded\nmatrix labels:\nson, ally\ndata:\nAna Bo\nAna 0 1\nBo 0 0\nAna 0 1\nBo 1 0\n");
    assertThat(several.subList(2, 4).stream().map(c -> c.claims().get(0).type().name()))
        .containsExactly("KIN_OF", "LINKED_TO");
  }

  private List<Chart> read(String name, String text) throws IOException {
    return read(Files.writeString(folder.resolve(name), text));
  }

  private static List<Chart> read(Path file) {
    List<Chart> charts = Charts.read(StructuredFiles.readerFor(file).orElseThrow(), file);
    charts.forEach(Charts::assertSound);
    return charts;
  }
}
