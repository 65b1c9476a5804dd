package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.explore.Way;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import dev.trama.query.Support;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints ways through the graph, each step with what says so. */
public final class WayRenderer {
  private WayRenderer() {}

  /**
   * @param around true where all ways start from one entity, and their other ends are what counts:
   *     a row for each; otherwise a row for each step
   * @param claims at most so many sentences a step where a reader reads; programs get all
   */
  public static void print(
      List<Way> ways, boolean around, int claims, Format format, Look look, PrintStream out) {
    switch (format) {
      case JSON ->
          Json.write(
              out,
              json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("ways");
                for (Way way : ways) {
                  way(way, json);
                }
                json.writeEndArray();
                json.writeEndObject();
              });
      case NDJSON -> ways.forEach(way -> Json.writeLine(out, json -> way(way, json)));
      case TREE -> {
        if (around) {
          around(ways, claims).print(look, out);
        } else {
          trees(ways, claims, look, out);
        }
      }
      default -> TableRenderer.print(around ? ends(ways) : steps(ways, claims), format, look, out);
    }
  }

  /** A tree for each way, under the name it starts from. */
  private static void trees(List<Way> ways, int claims, Look look, PrintStream out) {
    for (int i = 0; i < ways.size(); i++) {
      if (i > 0) {
        out.println();
      }
      Way way = ways.get(i);
      Tree tree = new Tree(way.from().name() + " (" + way.from().type() + ")");
      String near = way.from().id();
      for (int hop = 0; hop < way.hops().size(); hop++) {
        Tree step = tree.add(LinkWords.of(way.hops().get(hop), near));
        near = AnswerRenderer.far(way.hops().get(hop), near);
        say(way, hop, claims, step);
      }
      tree.print(look, out);
    }
  }

  /** One tree for all: ways that begin alike share their beginning. */
  private static Tree around(List<Way> ways, int claims) {
    Ref root = ways.get(0).from();
    Tree tree = new Tree(root.name() + " (" + root.type() + ")");
    Map<List<Hop>, Tree> branches = new HashMap<>();
    for (Way way : ways) {
      Tree at = tree;
      String near = root.id();
      for (int hop = 0; hop < way.hops().size(); hop++) {
        Tree parent = at;
        String words = LinkWords.of(way.hops().get(hop), near);
        List<Hop> beginning = way.hops().subList(0, hop + 1);
        boolean known = branches.containsKey(beginning);
        at = branches.computeIfAbsent(beginning, begun -> parent.add(words));
        near = AnswerRenderer.far(way.hops().get(hop), near);
        if (!known) {
          say(way, hop, claims, at);
        }
      }
    }
    return tree;
  }

  private static void say(Way way, int hop, int most, Tree step) {
    List<Support> all = way.claims().stream().filter(s -> s.hop() == hop).toList();
    all.stream().limit(most).forEach(s -> StatementTree.add(s.statement(), step));
    if (all.size() > most) {
      step.addQuiet("and " + (all.size() - most) + " more");
    }
  }

  private static Table steps(List<Way> ways, int claims) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      Way way = ways.get(i);
      List<Ref> stations = way.stations();
      for (int hop = 0; hop < way.hops().size(); hop++) {
        int at = hop;
        String words = LinkWords.of(way.hops().get(hop), stations.get(hop).id());
        List<Support> all = way.claims().stream().filter(s -> s.hop() == at).toList();
        List<Support> told = all.subList(0, Math.min(claims, all.size()));
        String documents = Long.toString(way.hops().get(hop).documents());
        for (Support support : told.isEmpty() ? Arrays.asList((Support) null) : told) {
          rows.add(
              Arrays.asList(
                  Integer.toString(i + 1),
                  Integer.toString(hop + 1),
                  stations.get(hop).name(),
                  words,
                  documents,
                  support == null ? null : support.statement().quote(),
                  support == null ? null : Cited.of(support.statement().document()),
                  support == null ? null : support.statement().accordingTo()));
        }
      }
    }
    return new Table(
        List.of("path", "step", "name", "link", "documents", "quote", "document", "according to"),
        rows);
  }

  private static Table ends(List<Way> ways) {
    List<List<String>> rows = new ArrayList<>();
    for (Way way : ways) {
      List<Ref> stations = way.stations();
      List<String> how = new ArrayList<>();
      for (int hop = way.hops().size() - 1; hop >= 0; hop--) {
        how.add(LinkWords.of(way.hops().get(hop), stations.get(hop + 1).id()));
      }
      long documents = way.hops().stream().mapToLong(Hop::documents).min().orElse(0);
      rows.add(
          List.of(
              Integer.toString(way.hops().size()),
              way.to().name(),
              way.to().type(),
              String.join(", ", how),
              Long.toString(documents),
              way.to().id()));
    }
    return new Table(List.of("links", "name", "type", "how", "documents", "id"), rows);
  }

  private static void way(Way way, JsonGenerator json) throws IOException {
    json.writeStartObject();
    AnswerRenderer.ref("from", way.from(), json);
    AnswerRenderer.ref("to", way.to(), json);
    json.writeNumberField("links", way.hops().size());
    AnswerRenderer.hops("path", way.hops(), json);
    AnswerRenderer.claims(way.claims(), json);
    json.writeEndObject();
  }
}
