package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.explore.Unit;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An organization as a tree of its parts and people, or a row for each. */
public final class UnitView {
  private UnitView() {}

  public static Tree tree(Unit unit) {
    Tree tree = new Tree(unit.group().name() + " (" + unit.group().type() + ")");
    fill(tree, unit);
    return tree;
  }

  private static void fill(Tree tree, Unit unit) {
    people(tree, "leaders", unit.leaders(), unit.leaderCount());
    people(tree, "members", unit.members(), unit.memberCount());
    if (!unit.units().isEmpty()) {
      Tree parts = tree.add("subunits");
      for (Unit part : unit.units()) {
        fill(parts.add(part.group().name() + ", " + role(part.link(), "subunit")), part);
      }
    }
  }

  private static void people(Tree tree, String what, List<Hop> people, long all) {
    if (people.isEmpty()) {
      return;
    }
    Tree branch =
        tree.add(people.size() < all ? what + " (" + people.size() + " of " + all + ")" : what);
    for (Hop hop : people) {
      String said = LinkWords.qualified(hop);
      branch.add(hop.from().name() + (said.isEmpty() ? "" : ", " + said));
    }
  }

  /** The organization as one nested object. */
  public static void json(Unit unit, PrintStream out) {
    Json.write(out, json -> object(unit, json));
  }

  private static void object(Unit unit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    AnswerRenderer.ref("group", unit.group(), json);
    AnswerRenderer.hop("link", unit.link(), json);
    AnswerRenderer.hops("leaders", unit.leaders(), json);
    json.writeNumberField("leaderCount", unit.leaderCount());
    AnswerRenderer.hops("members", unit.members(), json);
    json.writeNumberField("memberCount", unit.memberCount());
    json.writeArrayFieldStart("subunits");
    for (Unit part : unit.units()) {
      object(part, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  public static Table table(Unit unit) {
    List<List<String>> rows = new ArrayList<>();
    rows(unit, 0, null, rows);
    return new Table(List.of("depth", "part", "name", "of", "role", "documents", "id"), rows);
  }

  private static void rows(Unit unit, int depth, Ref above, List<List<String>> rows) {
    rows.add(
        Arrays.asList(
            Integer.toString(depth),
            above == null ? "organization" : "subunit",
            unit.group().name(),
            above == null ? null : above.name(),
            above == null ? null : role(unit.link(), "subunit"),
            above == null ? null : Long.toString(unit.link().documents()),
            unit.group().id()));
    people(unit, depth, "leader", unit.leaders(), rows);
    people(unit, depth, "member", unit.members(), rows);
    for (Unit part : unit.units()) {
      rows(part, depth + 1, unit.group(), rows);
    }
  }

  private static void people(
      Unit unit, int depth, String part, List<Hop> people, List<List<String>> rows) {
    for (Hop hop : people) {
      rows.add(
          Arrays.asList(
              Integer.toString(depth + 1),
              part,
              hop.from().name(),
              unit.group().name(),
              LinkWords.qualified(hop),
              Long.toString(hop.documents()),
              hop.from().id()));
    }
  }

  private static String role(Hop link, String otherwise) {
    String said = LinkWords.qualified(link);
    return said.isEmpty() ? otherwise : said;
  }
}
