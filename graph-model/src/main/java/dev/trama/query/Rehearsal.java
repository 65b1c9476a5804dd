package dev.trama.query;

import dev.trama.graph.Cypher;
import dev.trama.graph.Evidence;
import dev.trama.graph.Link;
import dev.trama.model.RelationType;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks about nobody what is likely to be asked first, before anybody does: Neo4j then has planned
 * the statements, and the JVM has compiled what they run. Without it the first question of a server
 * takes more than a second.
 */
public final class Rehearsal {
  private static final String NOBODY = "0000000000000000";
  private static final int TIMES = 5;
  private static final List<String> PHRASES =
      List.of(
          "leaders of X",
          "stepson of leader of X",
          "armed wings of X",
          "members of armed wings of X",
          "rewards of members of X");

  private Rehearsal() {}

  /** Short pieces of work, some tenths of a second for the first ones; none changes anything. */
  public static Iterator<Runnable> of(Cypher cypher) {
    NameLookup lookup = new NameLookup(cypher);
    Evidence evidence = new Evidence(cypher);
    Link link = new Link(NOBODY, RelationType.LEADS, NOBODY, null);
    List<Runnable> once =
        Stream.concat(
                Stream.of(
                    () -> lookup.fetch(List.of("nobody of this name"), List.of()),
                    () -> evidence.of(Set.of(link), Set.of(NOBODY))),
                PHRASES.stream().map(phrase -> (Runnable) () -> ask(cypher, phrase)))
            .toList();
    return IntStream.range(0, TIMES).boxed().flatMap(time -> once.stream()).iterator();
  }

  private static void ask(Cypher cypher, String phrase) {
    AskOptions page = AskOptions.DEFAULT;
    Compiled compiled =
        Compiler.compile(
            PhraseReader.read(phrase).question(), named -> NOBODY, page.skip(), page.limit(), null);
    cypher.read(compiled.cypher(), compiled.parameters());
  }
}
