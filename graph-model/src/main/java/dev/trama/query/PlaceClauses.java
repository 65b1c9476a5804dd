package dev.trama.query;

import dev.trama.model.EntityType;
import dev.trama.query.Question.Named;

/** Places take in the places that lie in them: groups in Jalisco are groups in Mexico. */
final class PlaceClauses {
  private static final String LIES_IN = " = place OR any(k IN place.keys WHERE k IN %s.within)";

  private final Compiler compiler;

  PlaceClauses(Compiler compiler) {
    this.compiler = compiler;
  }

  /** Keeps of the nodes {@code x} those that operate in a place. */
  void in(Named place) {
    compiler.line("MATCH (place:Entity {id: " + compiler.entity(place) + "})");
    compiler.line("MATCH (x)-" + compiler.link("r", "OPERATES_IN") + "->(l:Entity)");
    compiler.line("WHERE l" + LIES_IN.formatted("l"));
    compiler.line("WITH x, hops, support, r ORDER BY r.documents DESC, l.id");
    compiler.line("WITH x, hops, support, head(collect(r)) AS r");
    compiler.line(
        "WITH x, hops + [r] AS hops, " + Compiler.WEAKER.formatted("r.documents") + " AS support");
  }

  /** A place and those that lie in it, as {@code x}: who was born in Jalisco was born in Mexico. */
  void inner(Named place) {
    compiler.line("MATCH (place:Entity {id: " + compiler.entity(place) + "})");
    compiler.line("MATCH (x:Entity:" + EntityType.LOCATION.label() + ")");
    compiler.line("WHERE x" + LIES_IN.formatted("x"));
    compiler.line("WITH x, [] AS hops, x.documents AS support");
  }
}
