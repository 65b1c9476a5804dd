package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.DocumentEntry;
import dev.trama.graph.Evidence;
import dev.trama.graph.Row;
import dev.trama.graph.Statement;
import dev.trama.model.PartialDate;
import dev.trama.model.ValueKind;
import dev.trama.query.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is dated of somebody or of a group, in order of time. */
final class Timeline {
  private static final int MOST = 10_000;

  private static final String CLAIMS =
      """
      MATCH (main:Entity {id: $id})
      CALL (main) {
        RETURN main AS e
        UNION
        WITH main WHERE $people
        MATCH (main)<-[:LEADS|MEMBER_OF]-(e:Entity) RETURN e
      }
      WITH DISTINCT e
      MATCH (e)<-[:OF]-(p:Profile)-[:IN]->(d:Document) WHERE d.superseded IS NULL
      CALL (p) {
        MATCH (p)-[c:%1$s]-(q:Profile)
        WHERE %4$s
          AND ($undated OR coalesce(c.date, c.since, c.until) IS NOT NULL)
        RETURN type(c) AS type, properties(c) AS claim, startNode(c).name AS fromName,
          endNode(c).name AS toName, null AS value
        UNION ALL
        MATCH (p)-[:HAS]->(f:Fact)
        WHERE %5$s
          AND ($undated OR coalesce(f.date, f.since, f.until) IS NOT NULL)
        RETURN f.type AS type, properties(f) AS claim, p.name AS fromName, null AS toName,
          null AS value
        UNION ALL
        UNWIND ['birthDate', 'deathDate', 'founded'] AS type
        UNWIND p[type] AS value
        RETURN type, null AS claim, p.name AS fromName, null AS toName, value
      }
      RETURN type, claim, fromName, toName, value, %2$s AS document,
        e {.id, .name, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS about,
        COLLECT { MATCH (s:Profile {id: claim.accordingTo}) RETURN s.name }[0] AS accordingTo
      LIMIT %3$d
      """
          .formatted(
              LinkFilter.ALL.pattern(),
              DocumentEntry.FIELDS,
              MOST,
              Evidence.supports("c"),
              Evidence.supports("f"));

  private final Cypher cypher;

  Timeline(Cypher cypher) {
    this.cypher = cypher;
  }

  List<Event> of(Ref entity, boolean people, boolean undated) {
    List<Event> events = new ArrayList<>();
    // A claim between two members is found from both.
    Set<String> told = new HashSet<>();
    Map<String, Object> parameters =
        Map.of("id", entity.id(), "people", people, "undated", undated);
    for (Row row : cypher.read(CLAIMS, parameters)) {
      if (row.map("claim") == null || told.add((String) row.map("claim").get("id"))) {
        add(row, undated, events);
      }
    }
    return events.stream().distinct().sorted(Event.BY_TIME).toList();
  }

  private static void add(Row row, boolean undated, List<Event> events) {
    Ref about = Ref.of(row.map("about"));
    DocumentEntry document = DocumentEntry.of(new Row(row.map("document")));
    if (row.map("claim") == null) {
      ValueKind kind =
          switch (row.text("type")) {
            case "birthDate" -> ValueKind.BIRTH_DATE;
            case "deathDate" -> ValueKind.DEATH_DATE;
            default -> ValueKind.FOUNDED;
          };
      // Of a range the first bound has its place in time.
      PartialDate.parse(row.text("value").split("/", 2)[0])
          .ifPresent(
              date -> events.add(new Event(date, Event.Kind.ON, about, null, kind, document)));
      return;
    }
    Statement said = Statement.of(row);
    int before = events.size();
    add(said.date(), Event.Kind.ON, about, said, events);
    add(said.since(), Event.Kind.SINCE, about, said, events);
    add(said.until(), Event.Kind.UNTIL, about, said, events);
    if (undated && events.size() == before) {
      add(document.published(), Event.Kind.REPORTED, about, said, events);
    }
  }

  private static void add(
      String date, Event.Kind kind, Ref about, Statement said, List<Event> events) {
    if (date != null) {
      PartialDate.parse(date)
          .ifPresent(when -> events.add(new Event(when, kind, about, said, null, said.document())));
    }
  }
}
