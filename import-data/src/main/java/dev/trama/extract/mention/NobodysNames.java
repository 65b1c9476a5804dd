package dev.trama.extract.mention;

import dev.trama.extract.text.Sentence;
import java.util.Set;

/** What speaks against a bare name being a person: words of bodies, buildings and degrees. */
final class NobodysNames {
  /** Words that end no person's name. */
  private static final Set<String> NOBODY =
      Set.of(
          "counties",
          "districts",
          "relations",
          "safety",
          "tribe",
          "affairs",
          "committee",
          "party",
          "church",
          "team",
          "report",
          "awards",
          "times",
          "today",
          "conference",
          "workshop",
          "school",
          "law",
          "college",
          "security",
          "enforcement",
          "reform",
          "justice",
          "street",
          "avenue",
          "jail",
          "prison",
          "house",
          "hall",
          "system",
          "systems",
          "station",
          "market",
          "plan",
          "project",
          "operation",
          "program",
          "initiative",
          "health",
          "education",
          "transport",
          "protection",
          "exploitation",
          "assistance",
          "response",
          "assembly",
          "union");

  /** What stands beside names and is none by itself. */
  private static final Set<String> NO_NAME =
      Set.of(
          "jr.", "sr.", "m.d.", "ph.d.", "d.o.", "esq.", "iii", "inc.", "generals", "d.c.", "s.");

  /** What bears people's names and is nobody. */
  private static final Set<String> BUILDINGS =
      Set.of(
          "airport",
          "prison",
          "street",
          "avenue",
          "boulevard",
          "university",
          "hospital",
          "school",
          "stadium",
          "bridge",
          "highway",
          "international",
          "building",
          "courthouse",
          "park",
          "road",
          "island",
          "river");

  private NobodysNames() {}

  /** None or less than none. */
  static int points(Mention m) {
    Sentence s = m.sentence();
    boolean initials = true;
    for (int i = m.from(); i < m.to(); i++) {
      initials &= s.token(i).isInitial();
    }
    boolean single = m.to() - m.from() == 1;
    boolean placeholder =
        s.low(m.to() - 1).equals("doe")
            && (s.low(m.from()).equals("john") || s.low(m.from()).equals("jane"));
    boolean none =
        placeholder
            || NOBODY.contains(s.low(m.to() - 1))
            || single && NO_NAME.contains(s.low(m.from()));
    return (none || initials ? -12 : 0) + (BUILDINGS.contains(s.low(m.to())) ? -9 : 0);
  }
}
