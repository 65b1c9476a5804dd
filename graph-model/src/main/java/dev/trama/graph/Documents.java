package dev.trama.graph;

import static dev.trama.model.TramaException.Kind.NOT_FOUND;
import static dev.trama.model.TramaException.Kind.USAGE;

import dev.trama.model.PartialDate;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The documents in the graph. */
public final class Documents {
  private static final int SHORTEST_START = 4;

  private static final String LIST =
      """
      MATCH (d:Document)
      RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.published AS published,
        d.uri AS uri, d.superseded AS superseded, d.ended AS ended
      ORDER BY d.published DESC, d.title, d.id
      SKIP $skip LIMIT $limit
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

  /** A page of them, the latest published first. */
  public List<DocumentEntry> list(int skip, int limit) {
    return cypher.read(LIST, Map.of("skip", skip, "limit", limit)).stream()
        .map(DocumentEntry::of)
        .toList();
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
