package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;
import static dev.trama.model.TramaException.Kind.NOT_FOUND;
import static dev.trama.model.TramaException.Kind.USAGE;

import dev.trama.model.PartialDate;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The documents in the graph. */
public final class Documents {
  private static final int SHORTEST_START = 4;

  private static final String LIST =
      """
      MATCH (d:Document)
      WHERE ($text IS NULL OR toLower(coalesce(d.title, '')) CONTAINS $text
          OR toLower(coalesce(d.uri, '')) CONTAINS $text)
        AND ($publisher IS NULL OR toLower(coalesce(d.publisher, '')) CONTAINS $publisher)
        AND ($since IS NULL OR d.published >= $since)
        AND ($until IS NULL OR left(d.published, size($until)) <= $until)
        AND ($batch IS NULL OR EXISTS { (d)-[:IN_BATCH|KNOWN_IN]->(:Batch {id: $batch}) })
        AND (NOT $proposed OR d.proposed > 0)
        AND ($superseded OR d.superseded IS NULL AND d.ended IS NULL)
      WITH d
      ORDER BY d.published IS NULL, d.published DESC, d.title, d.id
      SKIP $skip LIMIT $limit
      RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.published AS published,
        d.uri AS uri, d.superseded AS superseded, d.ended AS ended, d.language AS language,
        d.proposed AS proposed,
        COUNT { (d)<-[:IN]-(:Profile) } AS profiles,
        COUNT { (d)<-[:IN]-(:Profile)-[:%1$s]->(:Profile) }
          + COUNT { (d)<-[:IN]-(:Profile)-[:HAS]->(:Fact) } AS claims
      """
          .formatted(Links.TYPES);

  private static final String CLAIMS =
      """
      MATCH (d:Document {id: $id})
      CALL (d) {
        MATCH (d)<-[:IN]-(p:Profile)-[c:%s]->(q:Profile)
        RETURN type(c) AS type, properties(c) AS claim, p.name AS fromName, q.name AS toName
        UNION ALL
        MATCH (d)<-[:IN]-(p:Profile)-[:HAS]->(f:Fact)
        RETURN f.type AS type, properties(f) AS claim, p.name AS fromName, null AS toName
      }
      RETURN type, claim, fromName, toName, %s AS document,
        COLLECT { MATCH (s:Profile {id: claim.accordingTo}) RETURN s.name }[0] AS accordingTo, %s
      ORDER BY claim.start, claim.end, claim.id
      """
          .formatted(Links.TYPES, DocumentEntry.FIELDS, Statement.Dispute.OF_CLAIM);

  private static final String STANDING =
      """
      UNWIND $rows AS row
      OPTIONAL MATCH (same:Document {id: row.id})
      OPTIONAL MATCH (older:Document {uri: row.uri})
      WHERE older.id <> row.id AND older.superseded IS NULL
      RETURN row.id AS id, same IS NOT NULL AS known, older.id AS older
      """;

  private static final String KNOWN =
      """
      UNWIND $ids AS id
      MATCH (d:Document {id: id})
      RETURN d.id AS id
      """;

  private final Cypher cypher;
  private final DocumentRepository repository;
  private final Clock clock;

  Documents(Cypher cypher, DocumentRepository repository, Clock clock) {
    this.cypher = cypher;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Which documents are asked for; each may be null for any.
   *
   * @param text words of the title or address
   * @param publisher words of the publisher's name
   * @param since published at that date or later, as {@link PartialDate} writes it
   * @param until published at that date or earlier
   * @param batch id of a batch that brought it or came upon it
   * @param proposed only those with claims that wait for review
   * @param superseded also those that a newer text has superseded
   */
  public record Filter(
      String text,
      String publisher,
      PartialDate since,
      PartialDate until,
      String batch,
      boolean proposed,
      boolean superseded) {
    /** All that count. */
    public static final Filter NONE = new Filter(null, null, null, null, null, false, false);
  }

  /**
   * A document in a listing.
   *
   * @param language ISO 639-1, or null
   * @param proposed how many of the claims wait for review
   */
  public record Listed(
      DocumentEntry document, String language, long profiles, long claims, long proposed) {}

  /** A page of them, the latest published first, those without a date last. */
  public List<Listed> list(Filter filter, int skip, int limit) {
    Map<String, Object> parameters =
        row(
            "text", lower(filter.text()),
            "publisher", lower(filter.publisher()),
            "since", filter.since() == null ? null : filter.since().toString(),
            "until", filter.until() == null ? null : filter.until().toString(),
            "batch", filter.batch(),
            "proposed", filter.proposed(),
            "superseded", filter.superseded(),
            "skip", skip,
            "limit", limit);
    return cypher.read(LIST, parameters).stream()
        .map(
            row ->
                new Listed(
                    DocumentEntry.of(row),
                    row.text("language"),
                    row.number("profiles"),
                    row.number("claims"),
                    row.number("proposed")))
        .toList();
  }

  private static String lower(String words) {
    return words == null ? null : words.toLowerCase(Locale.ROOT);
  }

  /** All that a document says, whatever became of it, in the order of its text. */
  public List<Statement> claims(String id) {
    return cypher.read(CLAIMS, Map.of("id", id)).stream().map(Statement::of).toList();
  }

  /** What writing these documents would do, by their ids. */
  public Map<String, Written.Outcome> standing(Collection<SourceDocument> documents) {
    List<Map<String, Object>> rows =
        documents.stream().map(d -> row("id", d.sha256(), "uri", d.uri())).toList();
    Map<String, Written.Outcome> standing = new HashMap<>();
    cypher
        .read(STANDING, Map.of("rows", rows))
        .forEach(
            row ->
                standing.put(
                    row.text("id"),
                    row.flag("known")
                        ? Written.Outcome.KNOWN
                        : row.text("older") == null
                            ? Written.Outcome.NEW
                            : Written.Outcome.CHANGED));
    return standing;
  }

  /**
   * One document with its text.
   *
   * @param id its SHA-256, or the first characters of it (four or more) where no other starts so
   * @throws TramaException where there is none, or more than one
   */
  public SourceDocument find(String id) {
    List<DocumentNode> found =
        repository
            .findById(id)
            .map(List::of)
            .orElseGet(
                () ->
                    id.length() < SHORTEST_START
                        ? List.of()
                        : repository.findAllByIdStartsWith(id));
    if (found.isEmpty()) {
      throw new TramaException(NOT_FOUND, "There is no document " + id + ".");
    }
    if (found.size() > 1) {
      throw new TramaException(
          USAGE, "More than one document starts with " + id + "; give more of its id.");
    }
    DocumentNode node = found.get(0);
    return new SourceDocument(
        node.id(),
        node.title(),
        node.publisher(),
        node.published() == null ? null : PartialDate.parse(node.published()).orElse(null),
        node.uri(),
        node.language(),
        node.text());
  }

  /** Those of these hashes whose documents are here, superseded ones included. */
  public Set<String> known(Collection<String> sha256s) {
    if (sha256s.isEmpty()) {
      return Set.of();
    }
    return cypher.read(KNOWN, Map.of("ids", List.copyOf(sha256s))).stream()
        .map(row -> row.text("id"))
        .collect(Collectors.toSet());
  }

  /**
   * Takes one document out, as undoing its batch would.
   *
   * @param id as {@link #find} takes it
   */
  public void remove(String id) {
    String whole = find(id).sha256();
    cypher.write(
        transaction -> {
          Removal.remove(transaction, List.of(whole), ZonedDateTime.now(clock));
          return null;
        });
  }
}
