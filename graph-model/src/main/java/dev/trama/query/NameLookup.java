package dev.trama.query;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.names.NameKey;
import dev.trama.resolve.Keys;
import dev.trama.resolve.Unresolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Fetches whoever some names may mean: one statement, however many names. */
final class NameLookup {
  private static final int MOST_CANDIDATES = 40;

  /** Whoever searches wants to see the unlikely ones as well. */
  private static final int MOST_FOUND = 120;

  private static final int SEARCHED_FROM = 6;
  private static final int MOST_SLACK = 2;
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_KEY = 300;
  private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");

  private static final String CANDIDATES =
      """
      CALL () {
        UNWIND $lookups AS lookup
        CALL (lookup) {
          CALL db.index.fulltext.queryNodes('keys', lookup.keys, {limit: $limit}) YIELD node
          RETURN collect(node) AS called
        }
        CALL (lookup, called) {
          UNWIND called AS e
          RETURN e
          UNION
          WITH lookup, called
          WHERE lookup.words IS NOT NULL AND none(e IN called WHERE lookup.enough IS NOT NULL
            AND (lookup.enough = [] OR any(label IN labels(e) WHERE label IN lookup.enough)))
          CALL db.index.fulltext.queryNodes('names', lookup.words, {limit: $limit}) YIELD node
          RETURN node AS e
        }
        RETURN lookup.name AS name, e
        UNION
        UNWIND $ids AS id
        MATCH (e:Entity {id: id})
        RETURN id AS name, e
      }
      RETURN name, e.id AS id, [l IN labels(e) WHERE l <> 'Entity'][0] AS type,
        e.name AS main, e.names AS names, e.keys AS keys, e.identifying AS identifying,
        e.acronyms AS acronyms, e.documents AS documents,
        COLLECT {
          MATCH (e)-[r:LEADS|MEMBER_OF|PART_OF|HOLDS_POSITION]->(o:Entity)
          RETURN type(r) + ' ' + o.name ORDER BY r.documents DESC, o.name LIMIT 2
        } AS known
      """;

  private final Cypher cypher;

  NameLookup(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * @param names to be found under any spelling
   * @param whole to be found only if they are a name as they stand
   * @return the candidates for each, by name
   */
  Map<String, List<Candidate>> fetch(Collection<String> names, Collection<String> whole) {
    return fetch(names, whole, Map.of());
  }

  /**
   * @param enough for names that need no other spelling where somebody of one of these types (of
   *     any type, where there are none) is called just so: looking for spellings costs most
   */
  Map<String, List<Candidate>> fetch(
      Collection<String> names, Collection<String> whole, Map<String, Set<EntityType>> enough) {
    return fetch(names, whole, enough, false);
  }

  /** More candidates, and less like the names: for whoever wants to see them all. */
  Map<String, List<Candidate>> search(Collection<String> names) {
    return fetch(names, List.of(), Map.of(), true);
  }

  private Map<String, List<Candidate>> fetch(
      Collection<String> names,
      Collection<String> whole,
      Map<String, Set<EntityType>> enough,
      boolean wide) {
    List<Map<String, Object>> lookups = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(whole);
    for (String name : all) {
      Set<String> keys = keys(name);
      if (!keys.isEmpty()) {
        Map<String, Object> lookup = new HashMap<>();
        lookup.put("name", name);
        lookup.put("keys", keyQuery(keys));
        lookup.put("words", names.contains(name) ? wordQuery(name, wide) : null);
        Set<EntityType> types = enough.get(name);
        lookup.put("enough", types == null ? null : types.stream().map(EntityType::label).toList());
        lookups.add(lookup);
      }
      if (ID.matcher(name.strip()).matches()) {
        ids.add(name.strip());
      }
    }
    Map<String, List<Candidate>> candidates = new HashMap<>();
    all.forEach(name -> candidates.put(name, new ArrayList<>()));
    if (lookups.isEmpty()) {
      return candidates;
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("lookups", lookups);
    parameters.put("ids", ids);
    parameters.put("limit", wide ? MOST_FOUND : MOST_CANDIDATES);
    for (Row row : cypher.read(CANDIDATES, parameters)) {
      List<Candidate> found = candidates.get(row.text("name"));
      if (found != null) {
        found.add(Candidate.of(row));
      }
    }
    return candidates;
  }

  /** The keys under which a name may be stored; none where it is too long for any name. */
  static Set<String> keys(String name) {
    Set<String> keys = new LinkedHashSet<>();
    String key = NameKey.of(name);
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      return keys;
    }
    keys.add(key);
    // Well-known names of places and agencies have a second key.
    List<Unresolved.Form> form = List.of(new Unresolved.Form(name, NameKind.FULL));
    keys.addAll(Keys.all(EntityType.AGENCY, form));
    keys.addAll(Keys.all(EntityType.LOCATION, form));
    return keys;
  }

  /** Keys hold letters, digits and blanks alone, so nothing in them speaks to Lucene. */
  private static String keyQuery(Set<String> keys) {
    return "\"" + String.join("\" OR \"", keys) + "\"";
  }

  private static String wordQuery(String name, boolean wide) {
    StringBuilder query = new StringBuilder();
    List<String> words = NameKey.tokens(name);
    for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
      String part = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
      query.append(part).append("^4 ").append(part).append("*^2 ");
      int letters = Matching.slack(part);
      if (wide && letters > 0 && part.length() >= SEARCHED_FROM) {
        letters = MOST_SLACK;
      }
      if (letters > 0) {
        query.append(part).append('~').append(letters).append(' ');
      }
    }
    return query.toString().strip();
  }
}
