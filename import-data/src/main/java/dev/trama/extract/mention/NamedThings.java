package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Names that are given to a thing spoken of: "a gang known as X", "a network dubbed the Y". */
final class NamedThings {
  private final Lexicon lexicon;
  private final AliasReader aliases;

  NamedThings(Lexicon lexicon, AliasReader aliases) {
    this.lexicon = lexicon;
    this.aliases = aliases;
  }

  /** "an armed wing known as X", "a network dubbed by the DEA as the X (Y)". */
  void read(Marks marks, int at) {
    Sentence s = marks.sentence();
    if (marks.ownerOf(at) != null || absorbed(marks, at)) {
      return;
    }
    Phrases.Match<String> match = aliases.introductions().at(s.tokens(), at);
    if (match == null) {
      return;
    }
    boolean another =
        match.value().startsWith("also")
            || match.value().startsWith("a")
            || spokenOf(marks, at) == EntityType.PERSON;
    Mention apposed = another ? apposed(marks, at) : null;
    if (apposed != null) {
      apposed.absorb(aliases.items(marks, apposed, at + match.length()));
      return;
    }
    EntityType type = spokenOf(marks, at);
    int from = at + match.length();
    boolean campaign = s.low(from).equals("operation") || s.low(from).equals("project");
    if (type == null || campaign) {
      return;
    }
    if (match.value().equals("dubbed") && s.low(from).equals("by")) {
      int i = from;
      while (i < s.size() && i - from < 6 && !s.low(i).equals("as")) {
        i++;
      }
      from = s.low(i).equals("as") ? i + 1 : from;
    }
    if (s.low(from).equals("the")) {
      from++;
    }
    if (from >= s.size()) {
      return;
    }
    boolean quoted = s.token(from).isOpeningQuote();
    int first = quoted ? from + 1 : from;
    if (quoted && s.low(first).equals("the")) {
      first++;
    }
    Mention there = marks.ownerOf(first);
    if (there != null && there.type() != null && there.type() != type && there.from() == first) {
      return;
    }
    int stop = first;
    while (stop < s.size()
        && stop - first < 6
        && open(marks, stop)
        && (quoted ? !s.token(stop).isClosingQuote() : s.token(stop).isCapital())) {
      stop++;
    }
    while (stop > first + 1 && (s.low(stop - 1).equals(",") || s.low(stop - 1).equals("."))) {
      stop--;
    }
    boolean longer =
        there == null || there.type() == null || there.from() == first && there.to() < stop;
    if (longer && stop > first) {
      List<Mention.Form> known = there == null ? List.of() : List.copyOf(there.forms());
      int extent = there == null ? 0 : there.extent();
      for (int i = first; i < stop; i++) {
        if (marks.ownerOf(i) != null) {
          marks.remove(marks.ownerOf(i));
        }
      }
      there = marks.add(first, stop, type);
      for (int i = 1; i < known.size(); i++) {
        there.forms().add(known.get(i));
      }
      there.absorb(extent);
    }
    if (there == null) {
      return;
    }
    there.setType(type);
    int end = there.extent();
    if (end < s.size() && s.token(end).isClosingQuote()) {
      end++;
      there.absorb(end);
    }
    if (s.low(end).equals("or") || s.low(end).equals("and") && quoted) {
      int list = aliases.items(marks, there, end + 1);
      there.absorb(list);
    }
    aliases.beside(marks, there);
  }

  /** A name before has taken these words for its own. */
  private static boolean absorbed(Marks marks, int at) {
    return marks.mentions().stream().anyMatch(m -> m.to() <= at && at < m.extent());
  }

  /** In "X, a violent gang, also known as Y" the other name is X's. */
  private Mention apposed(Marks marks, int at) {
    Sentence s = marks.sentence();
    for (int i = at - 1; i > 1 && at - i < 12; i--) {
      Mention between = marks.ownerOf(i);
      if (s.low(i).equals(";")
          || between != null && (between.type() == null || between.is(EntityType.PERSON))) {
        return null;
      }
      boolean opens =
          (s.low(i).equals("a") || s.low(i).equals("an") || s.low(i).equals("the"))
              && s.low(i - 1).equals(",");
      if (opens) {
        for (Mention mention : marks.mentions()) {
          boolean ends =
              mention.extent() == i - 1
                  && (mention.is(EntityType.CRIMINAL_GROUP)
                      || mention.is(EntityType.COMPANY)
                      || mention.type() == null);
          if (ends) {
            return mention;
          }
        }
        return null;
      }
    }
    return null;
  }

  private static boolean open(Marks marks, int at) {
    Mention owner = marks.ownerOf(at);
    return marks.titleAt(at) == null
        && (owner == null
            || owner.type() == null
            || owner.is(EntityType.CRIMINAL_GROUP)
            || owner.is(EntityType.LOCATION));
  }

  /** The kind of thing that the nearest noun before "known as" speaks of, or null. */
  EntityType spokenOf(Marks marks, int at) {
    List<EntityType> found = new ArrayList<>();
    for (int i = at - 1; i >= 0 && at - i < 12 && found.isEmpty(); i--) {
      Mention mention = marks.ownerOf(i);
      if (mention != null && !mention.is(EntityType.LOCATION) && !mention.is(EntityType.AGENCY)) {
        return null;
      }
      Lexicon.Role role = lexicon.roles.get(marks.sentence().low(i));
      if (role != null && (role.is(RoleKind.GROUP) || role.is(RoleKind.PART))) {
        found.add(EntityType.CRIMINAL_GROUP);
      } else if (role != null && role.is(RoleKind.COMPANY)) {
        found.add(EntityType.COMPANY);
      } else if (role != null && role.is(RoleKind.PERSON)) {
        found.add(EntityType.PERSON);
      }
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
