package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.explore.Relative;
import dev.trama.query.Hop;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A family as a tree, or a row for each relative. What is inferred is marked so. */
public final class FamilyView {
  private FamilyView() {}

  public static Tree tree(Relative root) {
    Tree tree = new Tree(root.person().name() + " (" + root.person().type() + ")");
    fill(tree, root);
    return tree;
  }

  private static void fill(Tree tree, Relative above) {
    for (Relative relative : above.relatives()) {
      String also = also(relative);
      Tree branch =
          tree.add(
              relative.person().name()
                  + ": "
                  + relative.kin()
                  + (relative.inferred() == null ? "" : " (inferred: " + relative.inferred() + ")")
                  + (also.isEmpty() ? "" : "; also " + also));
      fill(branch, relative);
    }
  }

  private static String also(Relative relative) {
    return relative.also().stream()
        .map(link -> LinkWords.of(link, relative.person().id()))
        .collect(Collectors.joining(", "));
  }

  /** The family as one nested object. */
  public static void json(Relative root, PrintStream out) {
    Json.write(out, json -> object(root, json));
  }

  private static void object(Relative relative, JsonGenerator json) throws IOException {
    json.writeStartObject();
    AnswerRenderer.ref("person", relative.person(), json);
    json.writeStringField("kin", relative.kin());
    json.writeStringField("inferred", relative.inferred());
    AnswerRenderer.hop("link", relative.link(), json);
    AnswerRenderer.hops("also", relative.also(), json);
    json.writeArrayFieldStart("relatives");
    for (Relative under : relative.relatives()) {
      object(under, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  public static Table table(Relative root) {
    List<List<String>> rows = new ArrayList<>();
    rows(root, 1, rows);
    return new Table(
        List.of("depth", "name", "kin", "of", "inferred", "also", "documents", "id"), rows);
  }

  private static void rows(Relative above, int depth, List<List<String>> rows) {
    for (Relative relative : above.relatives()) {
      Hop link = relative.link();
      rows.add(
          Arrays.asList(
              Integer.toString(depth),
              relative.person().name(),
              relative.kin(),
              above.person().name(),
              relative.inferred(),
              also(relative),
              Long.toString(link.documents()),
              relative.person().id()));
      rows(relative, depth + 1, rows);
    }
  }
}
