package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.Set;

/** Finds criminal groups that share the head of their names: "the Norte, Lago and Sur cartels". */
final class SharedHeads {
  /** Heads that several names may share. */
  private static final Set<String> PLURALS = Set.of("cartels", "clans", "gangs", "cárteles");

  private final Lexicon lexicon;

  SharedHeads(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "the Norte, Lago and Sur cartels": the head belongs to each name of the list. */
  void several(Marks marks, int at) {
    Sentence s = marks.sentence();
    int head = at;
    if (s.low(at).equals("families") && s.low(at - 1).equals("crime")) {
      head = s.low(at - 2).equals("organized") ? at - 2 : at - 1;
    }
    boolean crimeFamilies = head < at;
    if (!crimeFamilies && !PLURALS.contains(s.low(at))) {
      return;
    }
    int end = head;
    boolean joined = false;
    while (end > 0) {
      int from = end;
      while (from > 0
          && marks.token(from - 1).isCapital()
          && !marks.token(from - 1).isPossessive()
          && (marks.free(from - 1) || placeAt(marks, from - 1))
          && end - from < 4
          && !lexicon.starters.contains(marks.token(from - 1).text())) {
        from--;
      }
      boolean nationality = from < end && lexicon.demonyms.contains(marks.token(from).low());
      if (from == end || nationality || !joined && !listed(s, from - 1)) {
        return;
      }
      for (int i = from; i < end; i++) {
        if (marks.ownerOf(i) != null) {
          marks.remove(marks.ownerOf(i));
        }
      }
      marks.add(from, end, EntityType.CRIMINAL_GROUP);
      if (!listed(s, from - 1)) {
        return;
      }
      joined = true;
      end = from - 1;
      if (s.low(end).equals("and") && s.low(end - 1).equals(",")) {
        end--;
      }
    }
  }

  private static boolean listed(Sentence s, int at) {
    return s.low(at).equals("and") || s.low(at).equals("or") || s.low(at).equals(",");
  }

  private static boolean placeAt(Marks marks, int at) {
    Mention owner = marks.ownerOf(at);
    return owner != null && owner.is(EntityType.LOCATION);
  }
}
