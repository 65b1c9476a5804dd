package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.extract.Extractor;
import dev.trama.graph.BatchDiff;
import dev.trama.graph.DocumentEntry;
import dev.trama.graph.Statement;
import dev.trama.model.ClaimState;
import dev.trama.model.SourceDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints a document: its text with a mark after each quote, and below what each mark claims. */
public final class DocumentRenderer {
  /** Characters shown before and after a quote. */
  private static final int AROUND = 200;

  private DocumentRenderer() {}

  /**
   * Prints it.
   *
   * @param claims in the order of the text
   */
  public static void print(
      SourceDocument document, List<Statement> claims, Format format, Look look, PrintStream out) {
    switch (format) {
      case TREE -> annotated(document, claims, look, out);
      case JSON -> Json.write(out, json -> json(document, claims, json));
      default -> TableRenderer.print(table(claims), format, look, out);
    }
  }

  private static void annotated(
      SourceDocument document, List<Statement> claims, Look look, PrintStream out) {
    field("title", document.title(), look, out);
    field("publisher", document.publisher(), look, out);
    field(
        "published",
        document.published() == null ? null : document.published().toString(),
        look,
        out);
    field("address", document.uri(), look, out);
    field(
        "language",
        Extractor.supports(document.language())
            ? document.language()
            : document.language() + ", which is not supported: its chart is empty",
        look,
        out);
    field("id", document.sha256(), look, out);
    out.println();
    for (String line : marked(document.text(), claims).split("\n")) {
      lines(line, 0, look).forEach(out::println);
    }
    if (!claims.isEmpty()) {
      out.println();
    }
    for (int i = 0; i < claims.size(); i++) {
      String mark = "[" + (i + 1) + "] ";
      List<String> lines = lines(says(claims.get(i)), mark.length(), look);
      for (int l = 0; l < lines.size(); l++) {
        out.println((l == 0 ? mark : " ".repeat(mark.length())) + lines.get(l));
      }
    }
  }

  private static void field(String name, String value, Look look, PrintStream out) {
    if (value != null) {
      out.println(look.dim(Printable.pad(name, 11)) + Printable.line(value));
    }
  }

  private static List<String> lines(String text, int indent, Look look) {
    String line = Printable.line(text);
    return look.width() == Look.ENDLESS
        ? List.of(line)
        : Printable.fold(line, Math.max(20, look.width() - indent));
  }

  /** The text with "[3]" after the quote of the third claim. */
  private static String marked(String text, List<Statement> claims) {
    Map<Integer, StringBuilder> marks = new TreeMap<>();
    for (int i = 0; i < claims.size(); i++) {
      int end = Math.min(claims.get(i).end(), text.length());
      marks.computeIfAbsent(end, e -> new StringBuilder()).append('[').append(i + 1).append(']');
    }
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (Map.Entry<Integer, StringBuilder> mark : marks.entrySet()) {
      marked.append(text, from, mark.getKey()).append(mark.getValue());
      from = mark.getKey();
    }
    return marked.append(text, from, text.length()).toString();
  }

  /** A claim in a line, with its state where it does not simply hold. */
  public static String says(Statement claim) {
    String state =
        claim.state() == ClaimState.ASSERTED
            ? ""
            : " ("
                + claim.state().name().toLowerCase(Locale.ROOT)
                + String.format(Locale.ROOT, ", confidence %.2f)", claim.confidence());
    String said = claim.accordingTo() == null ? "" : ", according to " + claim.accordingTo();
    return LinkWords.claim(claim) + said + state;
  }

  /** A claim in a line: what it says, and nothing of how sure that is. */
  public static String claim(Statement claim) {
    return LinkWords.claim(claim);
  }

  /** Claims that are not decided on, each with its quote. */
  public static void proposed(List<Statement> claims, Look look, PrintStream out) {
    Tree tree = new Tree("proposed, waiting for review");
    claims.forEach(claim -> StatementTree.add(claim, tree.add(says(claim))));
    tree.print(look, out);
  }

  /** A link in a line: "A: leads B". */
  public static String link(BatchDiff.LinkChange link) {
    return LinkWords.link(link);
  }

  /** A claim with the sentences around its quote, and where they stand. */
  public static void inContext(Statement claim, String text, Look look, PrintStream out) {
    lines(says(claim), 0, look).forEach(line -> out.println(look.bold(line)));
    int start = Math.max(0, claim.start() - AROUND);
    int end = Math.min(text.length(), claim.end() + AROUND);
    String around =
        (start > 0 ? "… " : "")
            + text.substring(start, claim.start())
            + "»"
            + claim.quote()
            + "«"
            + text.substring(claim.end(), end)
            + (end < text.length() ? " …" : "");
    lines(around, 2, look).forEach(line -> out.println("  " + line));
    String cited = Cited.of(claim.document(), claim.start(), claim.end());
    lines(cited, 2, look).forEach(line -> out.println("  " + look.dim(line)));
  }

  private static Table table(List<Statement> claims) {
    List<List<String>> rows = new ArrayList<>();
    for (Statement claim : claims) {
      rows.add(
          Arrays.asList(
              claim.state().name().toLowerCase(Locale.ROOT),
              LinkWords.claim(claim),
              claim.quote(),
              claim.start() + "-" + claim.end(),
              String.format(Locale.ROOT, "%.2f", claim.confidence()),
              claim.id()));
    }
    return new Table(List.of("state", "claim", "quote", "place", "confidence", "id"), rows);
  }

  private static void json(SourceDocument document, List<Statement> claims, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName("document");
    StatementJson.document(
        new DocumentEntry(
            document.sha256(),
            document.title(),
            document.publisher(),
            document.published() == null ? null : document.published().toString(),
            document.uri(),
            false,
            null),
        json);
    json.writeStringField("language", document.language());
    json.writeBooleanField("languageSupported", Extractor.supports(document.language()));
    json.writeStringField("text", document.text());
    StatementJson.write("claims", claims, json);
    json.writeEndObject();
  }
}
