package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The places that follow a word, the most specific of "town, country". */
final class Places {
  private final Context c;

  Places(Context context) {
    this.c = context;
  }

  /**
   * Claims that the subjects are at the places.
   *
   * @param role what they have there; null for mere presence
   * @param from the first node that says so
   * @param to behind the last
   */
  void claim(List<Entity> subjects, List<Entity> places, String role, int from, int to) {
    for (Entity subject : subjects) {
      for (Entity place : places) {
        Draft draft =
            c.add(
                RelationType.OPERATES_IN,
                subject,
                place,
                c.span(Math.max(0, from - 4), Math.min(c.nodes.size(), to)));
        if (draft != null && draft.role == null) {
          draft.role = role;
        }
      }
    }
  }

  /** The places of the prepositional phrases that follow, the most specific of "town, country". */
  List<Entity> places(int from) {
    List<Entity> places = new ArrayList<>();
    boolean plain = !listed(from);
    for (int i = from; i < c.nodes.size(); i++) {
      Node node = c.nodes.get(i);
      if (node.is(Node.Kind.VERB)
          || node.is(".")
          || node.is(";")
          || node.is("with") && !places.isEmpty()
          || node.is("who")
          || node.is("which")
          || node.is("including")) {
        break;
      }
      if (node.is(Node.Kind.NAME)
          && node.entity.is(EntityType.LOCATION)
          && node.mention.sort() != Mention.Sort.DEMONYM) {
        boolean wider =
            c.is(i - 1, Node.Kind.COMMA)
                && c.is(i - 2, Node.Kind.NAME)
                && c.node(i - 2).entity.is(EntityType.LOCATION)
                && (node.mention.sort() == Mention.Sort.COUNTRY
                        && c.node(i - 2).mention.sort() != Mention.Sort.COUNTRY
                        && (plain || !c.is(i + 1, Node.Kind.COMMA) || !country(c.node(i + 2)))
                    || plain
                    || isState(node) && !isState(c.node(i - 2)))
                && (plain
                    || !c.is(i + 1, Node.Kind.CONJUNCTION)
                        && !(c.is(i + 1, Node.Kind.COMMA) && c.is(i + 2, Node.Kind.CONJUNCTION)));
        boolean ofBoth =
            c.is(i - 1, Node.Kind.COMMA)
                && c.is(i - 2, Node.Kind.NAME)
                && c.is(i - 3, Node.Kind.CONJUNCTION)
                && !c.is(i + 1, Node.Kind.CONJUNCTION)
                && !c.is(i + 1, Node.Kind.COMMA);
        if (!wider && !ofBoth) {
          places.add(node.entity);
        }
      } else if (node.is(Node.Kind.NAME) && !node.entity.is(EntityType.LOCATION) && i > from + 2) {
        break;
      }
    }
    return places;
  }

  private static boolean country(Node node) {
    return node != null && node.is(Node.Kind.NAME) && node.mention.sort() == Mention.Sort.COUNTRY;
  }

  /** A conjunction joins the places that follow: they are several, not a town and its country. */
  private boolean listed(int from) {
    int names = 0;
    for (int i = from; i < c.nodes.size(); i++) {
      Node node = c.nodes.get(i);
      if (node.is(Node.Kind.NAME) && node.entity.is(EntityType.LOCATION)) {
        names++;
      } else if (node.is(Node.Kind.CONJUNCTION) && names > 0) {
        int next = c.is(i + 1, Node.Kind.DETERMINER) ? i + 2 : i + 1;
        return c.is(next, Node.Kind.NAME) && c.node(next).entity.is(EntityType.LOCATION)
            || c.is(i + 1, Node.Kind.PREPOSITION);
      } else if (names > 0 && !node.is(Node.Kind.COMMA)) {
        return names > 3;
      }
    }
    return names > 3;
  }

  private boolean isState(Node node) {
    return node.mention.canonical() != null && node.mention.text().endsWith(".")
        || Set.of(
                "texas",
                "california",
                "ontario",
                "sinaloa",
                "jalisco",
                "virginia",
                "maryland",
                "new jersey",
                "new york",
                "florida")
            .contains(dev.trama.extract.text.Token.fold(node.mention.text()));
  }
}
