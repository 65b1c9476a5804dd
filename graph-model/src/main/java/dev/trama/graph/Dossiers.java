package dev.trama.graph;

import static dev.trama.model.TramaException.Kind.NOT_FOUND;

import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what the graph knows of one entity. */
public final class Dossiers {
  private static final String ENTITY =
      """
      MATCH (e:Entity {id: $id})
      RETURN e.name AS name, [l IN labels(e) WHERE l <> 'Entity'][0] AS type,
        e.category AS category, e.documents AS documents,
        COUNT { (e)-[:%s]-(:Entity) } AS links
      """
          .formatted(Links.TYPES);

  private static final String PROFILES =
      """
      MATCH (:Entity {id: $id})<-[:OF]-(p:Profile)-[:IN]->(d:Document)
      WHERE d.superseded IS NULL
      RETURN properties(p) AS profile, %s AS document
      ORDER BY d.published DESC, d.id, p.id
      LIMIT $limit
      """
          .formatted(DocumentEntry.FIELDS);

  private static final String FACTS =
      """
      MATCH (:Entity {id: $id})<-[:OF]-(p:Profile)-[:HAS]->(f:Fact)
      MATCH (p)-[:IN]->(d:Document)
      WHERE d.superseded IS NULL AND %s
      RETURN f.type AS type, properties(f) AS claim, p.name AS fromName, null AS toName,
        %s AS document,
        COLLECT { MATCH (s:Profile {id: f.accordingTo}) RETURN s.name }[0] AS accordingTo, %s
      ORDER BY type, d.published DESC, d.id, f.start
      LIMIT $limit
      """
          .formatted(Evidence.supports("f"), DocumentEntry.FIELDS, Statement.Dispute.of("f"));

  private static final String PROPOSED =
      """
      MATCH (:Entity {id: $id})<-[:OF]-(p:Profile)-[:IN]->(d:Document)
      WHERE d.superseded IS NULL AND d.proposed > 0
      CALL (p) {
        MATCH (p)-[c:%s]-(:Profile) WHERE c.state = 'PROPOSED'
        RETURN type(c) AS type, properties(c) AS claim, startNode(c).name AS fromName,
          endNode(c).name AS toName
        UNION ALL
        MATCH (p)-[:HAS]->(f:Fact) WHERE f.state = 'PROPOSED'
        RETURN f.type AS type, properties(f) AS claim, p.name AS fromName, null AS toName
      }
      RETURN type, claim, fromName, toName, %s AS document,
        COLLECT { MATCH (s:Profile {id: claim.accordingTo}) RETURN s.name }[0] AS accordingTo
      ORDER BY d.published DESC, d.id, claim.start
      LIMIT $limit
      """
          .formatted(Links.TYPES, DocumentEntry.FIELDS);

  private static final String LINKS =
      """
      MATCH (e:Entity {id: $id})-[l:%s]-(other:Entity)
      RETURN startNode(l) = e AS outgoing, type(l) AS type, l.kin AS kin, l.roles AS roles,
        l.since AS since, l.until AS until, l.status AS status, l.claims AS claims,
        l.documents AS documents, other.id AS otherId, other.name AS otherName,
        [label IN labels(other) WHERE label <> 'Entity'][0] AS otherType
      ORDER BY type, claims DESC, otherName, otherId, kin
      LIMIT $limit
      """
          .formatted(Links.TYPES);

  private final Cypher cypher;
  private final Evidence evidence;

  Dossiers(Cypher cypher, Evidence evidence) {
    this.cypher = cypher;
    this.evidence = evidence;
  }

  /**
   * The dossier of this entity.
   *
   * @param limit at most so many profiles, facts and links are told of, the best supported links
   *     first
   * @throws TramaException where there is no entity of this id
   */
  public Dossier of(String id, int limit) {
    Map<String, Object> parameters = Map.of("id", id, "limit", limit);
    Row entity =
        cypher.read(ENTITY, parameters).stream()
            .findFirst()
            .orElseThrow(() -> new TramaException(NOT_FOUND, "There is no entity " + id + "."));
    List<Row> profiles = cypher.read(PROFILES, parameters);
    Map<String, DocumentEntry> documents = new LinkedHashMap<>();
    for (Row row : profiles) {
      DocumentEntry document = DocumentEntry.of(new Row(row.map("document")));
      documents.put(document.id(), document);
    }
    List<Row> rows = cypher.read(LINKS, parameters);
    List<Dossier.SaidLink> links = SaidOnce.of(links(id, rows), Dossiers::told, Dossiers::joined);
    return new Dossier(
        id,
        EntityType.ofLabel(entity.text("type")).orElseThrow(),
        entity.text("name"),
        EntityState.category(entity.text("category")),
        names(profiles),
        values(profiles),
        cypher.read(FACTS, parameters).stream().map(Statement::of).toList(),
        links,
        cypher.read(PROPOSED, parameters).stream().map(Statement::of).toList(),
        List.copyOf(documents.values()),
        entity.number("documents"),
        entity.number("links") - rows.size() + links.size());
  }

  private static SaidOnce.Told told(Dossier.SaidLink link) {
    return link.link().type() == RelationType.KIN_OF
        ? new SaidOnce.Told(link.otherId(), SaidOnce.term(link.link().kin(), link.outgoing()))
        : null;
  }

  private static Dossier.SaidLink joined(Dossier.SaidLink told, Dossier.SaidLink other) {
    List<Statement> statements = new ArrayList<>(told.statements());
    statements.addAll(other.statements());
    return new Dossier.SaidLink(
        told.link(),
        told.outgoing(),
        told.otherId(),
        told.otherType(),
        told.otherName(),
        told.roles(),
        told.since(),
        told.until(),
        told.status() == other.status() ? told.status() : null,
        told.claims() + other.claims(),
        statements.stream().map(statement -> statement.document().id()).distinct().count(),
        List.copyOf(statements));
  }

  private static String document(Row profile) {
    return (String) profile.map("document").get("id");
  }

  private static List<Dossier.NameForm> names(List<Row> profiles) {
    Map<List<String>, List<String>> seen = new LinkedHashMap<>();
    for (Row row : profiles) {
      Row profile = new Row(row.map("profile"));
      List<String> texts = profile.texts("names");
      List<String> kinds = profile.texts("nameKinds");
      for (int i = 0; i < texts.size(); i++) {
        seen.computeIfAbsent(List.of(texts.get(i), kinds.get(i)), form -> new ArrayList<>())
            .add(document(row));
      }
    }
    List<Dossier.NameForm> names = new ArrayList<>();
    seen.forEach(
        (form, documents) ->
            names.add(
                new Dossier.NameForm(
                    form.get(0),
                    NameKind.valueOf(form.get(1)),
                    documents.stream().distinct().toList())));
    return names;
  }

  private static List<Dossier.SaidValue> values(List<Row> profiles) {
    List<Dossier.SaidValue> values = new ArrayList<>();
    for (ValueKind kind : ValueKind.values()) {
      for (Row row : profiles) {
        Row profile = new Row(row.map("profile"));
        if (!profile.columns().containsKey(kind.property())) {
          continue;
        }
        List<String> texts = profile.texts(kind.property());
        List<String> spans = profile.texts(kind.property() + "Spans");
        for (int i = 0; i < texts.size(); i++) {
          String[] ends =
              spans.get(i).isEmpty() ? new String[] {"-1", "-1"} : spans.get(i).split("-");
          values.add(
              new Dossier.SaidValue(
                  kind,
                  texts.get(i),
                  document(row),
                  Integer.parseInt(ends[0]),
                  Integer.parseInt(ends[1])));
        }
      }
    }
    return values;
  }

  private List<Dossier.SaidLink> links(String id, List<Row> rows) {
    Evidence.Claims claims = evidence.of(rows.stream().map(r -> link(id, r)).toList(), List.of());
    return rows.stream()
        .map(
            row -> {
              Link link = link(id, row);
              String status = row.text("status");
              return new Dossier.SaidLink(
                  link,
                  row.flag("outgoing"),
                  row.text("otherId"),
                  EntityType.ofLabel(row.text("otherType")).orElseThrow(),
                  row.text("otherName"),
                  row.texts("roles"),
                  row.text("since"),
                  row.text("until"),
                  status == null ? null : ClaimStatus.valueOf(status),
                  row.number("claims"),
                  row.number("documents"),
                  claims.of(link));
            })
        .toList();
  }

  private static Link link(String id, Row row) {
    boolean outgoing = row.flag("outgoing");
    return new Link(
        outgoing ? id : row.text("otherId"),
        RelationType.valueOf(row.text("type")),
        outgoing ? row.text("otherId") : id,
        row.text("kin"));
  }
}
