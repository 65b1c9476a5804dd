package dev.trama.graph;

import static dev.trama.model.TramaException.Kind.NOT_FOUND;

import dev.trama.model.EntityType;
import dev.trama.model.TramaException;
import dev.trama.names.BlockingKeys;
import dev.trama.names.NameKey;
import dev.trama.names.NameSimilarity;
import dev.trama.names.ParsedName;
import dev.trama.resolve.Blocks;
import dev.trama.resolve.Comparison;
import dev.trama.resolve.IdentifierKeys;
import dev.trama.resolve.Judgement.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Who may be the same as whom and has not been judged yet, the likeliest first. Only entities that
 * share a sound of their names or a document number are compared, and each with so many others at
 * most: never all with all.
 */
public final class Candidates {
  private static final int LARGEST_BLOCK = 40;
  private static final int MOST_EACH = 60;
  private static final int MOST_NAMES = 8;
  private static final double LEAST_LIKENESS = 0.72;

  /** Names alone do not tell the best pairs; so many times more are looked at closely. */
  private static final int CLOSELY = 6;

  private static final String ENTITIES =
      """
      MATCH (e:Entity)
      WHERE e:Person OR e:CriminalGroup OR e:Company OR e:Vessel OR e:Aircraft
      RETURN e.id AS id, [l IN labels(e) WHERE l <> 'Entity'][0] AS type,
        e.identifying AS identifying, e.identifiers AS identifiers
      """;

  private static final String SIDES =
      """
      UNWIND $ids AS id
      MATCH (e:Entity {id: id})
      RETURN e.id AS id, [l IN labels(e) WHERE l <> 'Entity'][0] AS type, e.name AS name,
        e.names AS names, e.identifying AS identifying, e.birthDates AS births,
        e.genders AS genders, e.identifiers AS identifiers, e.documents AS documents,
        COLLECT {
          MATCH (e)<-[:OF]-(p:Profile)
          UNWIND coalesce(p.nationality, []) + coalesce(p.citizenship, []) AS country
          RETURN DISTINCT toLower(country) LIMIT 10
        } AS countries,
        COLLECT {
          MATCH (e)<-[:OF]-(p:Profile)
          UNWIND coalesce(p.phone, []) + coalesce(p.email, []) AS contact
          RETURN DISTINCT contact LIMIT 20
        } AS contacts,
        COLLECT {
          MATCH (e)--(o:Entity) WHERE o:Person OR o:CriminalGroup OR o:Company
          RETURN DISTINCT o.name LIMIT 50
        } AS related,
        COLLECT {
          MATCH (e)<-[:OF]-(:Profile)-[:IN]->(d:Document)
          WITH DISTINCT d ORDER BY d.published DESC, d.id LIMIT 3
          RETURN %s
        } AS cited
      """
          .formatted(DocumentEntry.FIELDS);

  private static final String ENTRY =
      "MATCH (:Profile {anchor: $entry})-[:OF]->(e:Entity) RETURN e.id AS id LIMIT 1";

  private static final String JUDGED =
      """
      MATCH (j:Judgement) WHERE j.undone IS NULL AND j.verdict <> '%s'
      MATCH (:Profile {anchor: j.left})-[:OF]->(a:Entity)
      MATCH (:Profile {anchor: j.right})-[:OF]->(b:Entity)
      RETURN DISTINCT a.id AS one, b.id AS other
      """
          .formatted(Verdict.SAME.name());

  private final Cypher cypher;

  Candidates(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * An entity as it is shown to whoever judges.
   *
   * @param documents how many speak of it
   * @param cited some of them, the latest first
   */
  public record Side(
      String id,
      String name,
      Comparison.Side compared,
      long documents,
      List<DocumentEntry> cited) {}

  /** Two that may be one, with what speaks for it. */
  public record Candidate(Side one, Side other, Comparison comparison) {}

  /**
   * The likeliest pairs that nobody has judged.
   *
   * @param least pairs of a lower score are left out
   */
  public List<Candidate> likeliest(int limit, double least) {
    List<String> ids = new ArrayList<>();
    List<Known> known = new ArrayList<>();
    Blocks blocks = new Blocks(LARGEST_BLOCK);
    cypher.read(
        ENTITIES,
        Map.of(),
        row -> {
          Known each = Known.of(row);
          Set<String> keys = new HashSet<>(IdentifierKeys.documents(each.identifiers));
          each.names.forEach(
              name -> BlockingKeys.of(name).forEach(key -> keys.add(each.type + key)));
          blocks.add(ids.size(), keys);
          ids.add(row.text("id"));
          known.add(each);
        });
    Set<Links.Pair> judged = judged();
    PriorityQueue<Likely> best = new PriorityQueue<>(Comparator.comparingDouble(Likely::likeness));
    int[] compared = new int[ids.size()];
    for (long pair : pairs(blocks)) {
      int one = (int) (pair >>> 32);
      int other = (int) pair;
      if (compared[one] >= MOST_EACH && compared[other] >= MOST_EACH) {
        continue;
      }
      compared[one]++;
      compared[other]++;
      double likeness = known.get(one).likeness(known.get(other));
      if (likeness >= LEAST_LIKENESS
          && !judged.contains(Links.Pair.of(ids.get(one), ids.get(other)))) {
        best.add(new Likely(ids.get(one), ids.get(other), likeness));
        if (best.size() > limit * CLOSELY + CLOSELY) {
          best.poll();
        }
      }
    }
    return closely(best, limit, least);
  }

  /** The entity of an entry of a list: {@code ofac:sdn/12345}. */
  public Optional<String> entityOf(String entry) {
    return cypher.read(ENTRY, Map.of("entry", entry)).stream()
        .findFirst()
        .map(row -> row.text("id"));
  }

  /** What speaks for two entities being one. */
  public Candidate compare(String one, String other) {
    Map<String, Side> sides = sides(List.of(one, other));
    for (String id : List.of(one, other)) {
      if (!sides.containsKey(id)) {
        throw new TramaException(NOT_FOUND, "There is no entity " + id + ".");
      }
    }
    return candidate(sides.get(one), sides.get(other));
  }

  private record Likely(String one, String other, double likeness) {}

  private List<Candidate> closely(Collection<Likely> likely, int limit, double least) {
    Set<String> ids = new LinkedHashSet<>();
    likely.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
    Map<String, Side> sides = sides(ids);
    return likely.stream()
        .filter(pair -> sides.containsKey(pair.one()) && sides.containsKey(pair.other()))
        .map(pair -> candidate(sides.get(pair.one()), sides.get(pair.other())))
        .filter(candidate -> candidate.comparison().score() >= least)
        .sorted(
            Comparator.comparingDouble((Candidate c) -> c.comparison().points())
                .reversed()
                .thenComparing(c -> c.one().id())
                .thenComparing(c -> c.other().id()))
        .limit(limit)
        .toList();
  }

  /** The one that more documents speak of comes first. */
  private static Candidate candidate(Side one, Side other) {
    boolean inOrder =
        one.documents() > other.documents()
            || one.documents() == other.documents() && one.id().compareTo(other.id()) <= 0;
    Side first = inOrder ? one : other;
    Side second = inOrder ? other : one;
    return new Candidate(first, second, Comparison.of(first.compared(), second.compared()));
  }

  /** Each pair once, the smaller number in the upper half. */
  private static long[] pairs(Blocks blocks) {
    long[][] pairs = {new long[1024]};
    int[] size = {0};
    blocks.forEach(
        (one, other) -> {
          if (size[0] == pairs[0].length) {
            pairs[0] = Arrays.copyOf(pairs[0], size[0] * 2);
          }
          pairs[0][size[0]++] = (long) Math.min(one, other) << 32 | Math.max(one, other);
        });
    return Arrays.stream(pairs[0], 0, size[0]).sorted().distinct().toArray();
  }

  private Set<Links.Pair> judged() {
    Set<Links.Pair> judged = new HashSet<>();
    cypher
        .read(JUDGED, Map.of())
        .forEach(row -> judged.add(Links.Pair.of(row.text("one"), row.text("other"))));
    return judged;
  }

  private Map<String, Side> sides(Collection<String> ids) {
    Map<String, Side> sides = new HashMap<>();
    cypher
        .read(SIDES, Map.of("ids", List.copyOf(ids)))
        .forEach(row -> sides.put(row.text("id"), side(row)));
    return sides;
  }

  private static Side side(Row row) {
    Set<String> identifying = Set.copyOf(row.texts("identifying"));
    List<String> whole =
        row.texts("names").stream().filter(name -> identifying.contains(NameKey.of(name))).toList();
    return new Side(
        row.text("id"),
        row.text("name"),
        new Comparison.Side(
            EntityType.ofLabel(row.text("type")).orElseThrow(),
            whole.isEmpty() ? List.of(row.text("name")) : whole,
            Set.copyOf(row.texts("births")),
            Set.copyOf(row.texts("genders")),
            Set.copyOf(row.texts("identifiers")),
            Set.copyOf(row.texts("countries")),
            Set.copyOf(row.texts("contacts")),
            Set.copyOf(row.texts("related"))),
        row.number("documents"),
        row.rows("cited").stream().map(DocumentEntry::of).toList());
  }

  /** What the first look at an entity needs. */
  private record Known(EntityType type, List<ParsedName> names, List<String> identifiers) {
    static Known of(Row row) {
      EntityType type = EntityType.ofLabel(row.text("type")).orElseThrow();
      return new Known(
          type,
          row.texts("identifying").stream()
              .limit(MOST_NAMES)
              .map(name -> ParsedName.of(name, type))
              .toList(),
          row.texts("identifiers"));
    }

    double likeness(Known other) {
      if (type != other.type || IdentifierKeys.contradict(identifiers, other.identifiers)) {
        return 0;
      }
      if (IdentifierKeys.documents(identifiers).stream()
          .anyMatch(IdentifierKeys.documents(other.identifiers)::contains)) {
        return 1;
      }
      double most = 0;
      for (ParsedName one : names) {
        for (ParsedName two : other.names) {
          most = Math.max(most, NameSimilarity.builtIn().score(one, two));
        }
      }
      return most;
    }
  }
}
