package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.graph.DocumentEntry;
import dev.trama.graph.Dossier;
import dev.trama.graph.Dossier.NameForm;
import dev.trama.graph.Dossier.SaidLink;
import dev.trama.graph.Dossier.SaidValue;
import dev.trama.graph.Statement;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints everything on one entity, each part with where it is said. */
public final class DossierRenderer {
  private final Dossier dossier;
  private final Map<String, DocumentEntry> documents;

  private DossierRenderer(Dossier dossier) {
    this.dossier = dossier;
    this.documents =
        dossier.documents().stream()
            .collect(Collectors.toMap(DocumentEntry::id, Function.identity()));
  }

  public static void print(Dossier dossier, Format format, Look look, PrintStream out) {
    DossierRenderer renderer = new DossierRenderer(dossier);
    switch (format) {
      case TREE -> renderer.tree().print(look, out);
      case JSON -> Json.write(out, renderer::json);
      default -> TableRenderer.print(renderer.table(), format, look, out);
    }
  }

  private Tree tree() {
    Tree tree = new Tree(dossier.name() + " (" + kind() + ")");
    section(tree, "names", dossier.names(), (branch, form) -> branch.add(name(form)));
    section(
        tree,
        "known facts",
        dossier.values(),
        (branch, value) ->
            branch
                .add(words(value.kind().name()) + ": " + said(value))
                .addQuiet(cited(value.document())));
    section(
        tree,
        "rewards, charges and the like",
        dossier.facts(),
        (branch, fact) -> StatementTree.add(fact, branch.add(LinkWords.of(fact))));
    section(
        tree,
        counted("links", dossier.links().size(), dossier.linkCount()),
        dossier.links(),
        (branch, link) -> {
          Tree at = branch.add(LinkWords.of(link));
          link.statements().forEach(statement -> StatementTree.add(statement, at));
        });
    section(
        tree,
        "proposed, waiting for review",
        dossier.proposed(),
        (branch, claim) -> StatementTree.add(claim, branch.add(DocumentRenderer.says(claim))));
    section(
        tree,
        counted("documents", dossier.documents().size(), dossier.documentCount()),
        dossier.documents(),
        (branch, document) -> branch.add(Cited.of(document)));
    return tree;
  }

  private interface Adding<T> {
    void add(Tree branch, T item);
  }

  private static <T> void section(Tree tree, String title, List<T> items, Adding<T> adding) {
    if (!items.isEmpty()) {
      Tree branch = tree.add(title);
      items.forEach(item -> adding.add(branch, item));
    }
  }

  private static String counted(String what, long shown, long all) {
    return shown < all ? what + " (" + shown + " of " + all + ")" : what;
  }

  private String kind() {
    return dossier.category() == null
        ? dossier.type().label()
        : dossier.type().label() + ", " + words(dossier.category().name());
  }

  private static String name(NameForm form) {
    return switch (form.kind()) {
      case FULL, ALIAS -> form.text();
      default -> form.text() + " (" + words(form.kind().name()) + ")";
    };
  }

  private static String said(SaidValue value) {
    return switch (value.kind()) {
      case BIRTH_DATE, DEATH_DATE, FOUNDED -> DateWords.of(value.text());
      default -> value.text();
    };
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String cited(String document) {
    DocumentEntry entry = documents.get(document);
    return entry == null ? document : Cited.of(entry);
  }

  private Table table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("entity", kind(), dossier.name(), dossier.id()));
    for (NameForm form : dossier.names()) {
      rows.add(
          List.of(
              "name",
              words(form.kind().name()),
              form.text(),
              form.documents().stream().map(this::cited).collect(Collectors.joining("; "))));
    }
    for (SaidValue value : dossier.values()) {
      rows.add(List.of("value", words(value.kind().name()), said(value), cited(value.document())));
    }
    for (Statement fact : dossier.facts()) {
      rows.add(
          List.of(
              "fact", words(fact.type().name()), LinkWords.of(fact), Cited.of(fact.document())));
    }
    for (SaidLink link : dossier.links()) {
      rows.add(
          List.of(
              "link",
              words(link.link().type().name()),
              LinkWords.of(link),
              link.statements().stream()
                  .map(statement -> Cited.of(statement.document()))
                  .distinct()
                  .collect(Collectors.joining("; "))));
    }
    for (Statement claim : dossier.proposed()) {
      rows.add(
          List.of(
              "proposed",
              words(claim.type().name()),
              DocumentRenderer.says(claim),
              Cited.of(claim.document())));
    }
    for (DocumentEntry document : dossier.documents()) {
      rows.add(List.of("document", "", Cited.of(document), document.id()));
    }
    return new Table(List.of("part", "kind", "what", "said in"), rows);
  }

  private void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", dossier.id());
    json.writeStringField("type", dossier.type().label());
    json.writeStringField("name", dossier.name());
    json.writeStringField(
        "category", dossier.category() == null ? null : dossier.category().name());
    json.writeArrayFieldStart("names");
    for (NameForm form : dossier.names()) {
      json.writeStartObject();
      json.writeStringField("text", form.text());
      json.writeStringField("kind", form.kind().name());
      json.writeFieldName("documents");
      json.writeStartArray();
      for (String document : form.documents()) {
        json.writeString(document);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("values");
    for (SaidValue value : dossier.values()) {
      json.writeStartObject();
      json.writeStringField("kind", value.kind().name());
      json.writeStringField("text", value.text());
      json.writeStringField("document", value.document());
      json.writeNumberField("start", value.start());
      json.writeNumberField("end", value.end());
      json.writeEndObject();
    }
    json.writeEndArray();
    StatementJson.write("facts", dossier.facts(), json);
    json.writeArrayFieldStart("links");
    for (SaidLink link : dossier.links()) {
      json.writeStartObject();
      json.writeStringField("type", link.link().type().name());
      json.writeBooleanField("outgoing", link.outgoing());
      json.writeStringField("kin", link.link().kin());
      json.writeStringField("roles", String.join(", ", link.roles()));
      json.writeStringField("otherId", link.otherId());
      json.writeStringField("otherType", link.otherType().label());
      json.writeStringField("otherName", link.otherName());
      json.writeNumberField("documents", link.documents());
      StatementJson.write("claims", link.statements(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    StatementJson.write("proposed", dossier.proposed(), json);
    json.writeArrayFieldStart("documents");
    for (DocumentEntry document : dossier.documents()) {
      StatementJson.document(document, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
