package dev.trama.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderTests {
  private static final Table TABLE =
      new Table(
          List.of("name", "note"),
          List.of(
              List.of("Ana María", "leads the \"Cell\", they say"),
              Arrays.asList("=HYPERLINK(1)", null)));

  @Test
  void aTableIsAlignedAndLeavesNoTrailingBlanks() {
    assertThat(printed(Format.TABLE, Look.PLAIN))
        .isEqualTo(
            """
            name           note
            Ana María      leads the "Cell", they say
            =HYPERLINK(1)
            """);
  }

  @Test
  void aNarrowTerminalFoldsTheWidestColumnAndCutsNothing() {
    assertThat(printed(Format.TABLE, new Look(28, false, true)))
        .isEqualTo(
            """
            name           note
            Ana María      leads the
                           "Cell", they
                           say
            =HYPERLINK(1)
            """);
  }

  @Test
  void wordsAreBrokenOnlyWhereFoldingBetweenThemIsNotEnough() {
    Table table =
        new Table(
            List.of("name", "id"),
            List.of(List.of("Ana María de la Vega y Mora", "zk812mm9wn28fshm")));
    assertThat(printed(table, Format.TABLE, new Look(26, false, true)))
        .isEqualTo(
            """
            name      id
            Ana       zk812mm9wn28fshm
            María de
            la Vega
            y Mora
            """);
  }

  @Test
  void csvQuotesAndNeutralisesFormulas() {
    assertThat(printed(Format.CSV, Look.PLAIN))
        .isEqualTo(
            """
            name,note
            Ana María,"leads the ""Cell"", they say"
            '=HYPERLINK(1),
            """);
  }

  @Test
  void jsonKeepsAbsentValuesAsNull() {
    assertThat(printed(Format.NDJSON, Look.PLAIN))
        .isEqualTo(
            """
            {"name":"Ana María","note":"leads the \\"Cell\\", they say"}
            {"name":"=HYPERLINK(1)","note":null}
            """);
  }

  @Test
  void markdownEscapesItsOwnMarks() {
    Table table = new Table(List.of("name"), List.of(List.of("a|b *c* <i>")));
    assertThat(printed(table, Format.MARKDOWN, Look.PLAIN))
        .isEqualTo("| name |\n| --- |\n| a\\|b \\*c\\* \\<i\\> |\n");
  }

  @Test
  void controlCharactersAndDirectionMarksNeverReachTheTerminal() {
    assertThat(Printable.line("a\u001b[31mb\u202ec\u0007\nd\u200be")).isEqualTo("a[31mbc de");
  }

  @Test
  void wideCharactersCountTwoColumns() {
    assertThat(Printable.fold("山口組 山口組", 7)).containsExactly("山口組", "山口組");
  }

  @Test
  void aTreeFoldsLongLinesUnderTheirBranch() {
    Tree tree = new Tree("Grupo Norte");
    tree.add("armed wing of the Cartel of Somewhere").addQuiet("a notice");
    tree.add("led by Ana");
    assertThat(capture(out -> tree.print(new Look(26, false, true), out)))
        .isEqualTo(
            """
            Grupo Norte
            ├─ armed wing of the
            │  Cartel of Somewhere
            │  └─ a notice
            └─ led by Ana
            """);
  }

  private static String printed(Format format, Look look) {
    return printed(TABLE, format, look);
  }

  private static String printed(Table table, Format format, Look look) {
    return capture(out -> TableRenderer.print(table, format, look, out));
  }

  private static String capture(java.util.function.Consumer<PrintStream> printing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    printing.accept(out);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
