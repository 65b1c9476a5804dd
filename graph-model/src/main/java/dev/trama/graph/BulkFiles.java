package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.Profile;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.resolve.Anchors;
import dev.trama.resolve.Decision;
import dev.trama.resolve.Ledger;
import dev.trama.resolve.Resolver;
import dev.trama.resolve.Unresolved;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/**
 * A first load as the CSV files that Neo4j's importer takes: the same nodes, ids and links that
 * writing the charts one after the other into an empty graph gives. Only what tells entities apart
 * is held in memory, some 800 bytes for each; all else goes to disk.
 */
public final class BulkFiles implements AutoCloseable {
  private final ZonedDateTime now;
  private final String batch;
  private Resolver resolver = new Resolver(List.of(), Ledger.EMPTY);
  private final LongHashSet texts = new LongHashSet();
  private final LongHashSet addresses = new LongHashSet();
  private final Spill entities;
  private final Spill links;
  private final BulkTables tables;
  private long documents;

  /**
   * @param folder an empty one, for the files
   * @param source names the import, as {@link Batches#start} has it
   * @param by who imports; may be null
   */
  public BulkFiles(Path folder, String source, String by, Clock clock) {
    this.now = ZonedDateTime.now(clock.withZone(ZoneOffset.UTC));
    this.batch = now.toLocalDate() + "-1";
    this.entities = new Spill(folder, "entities");
    this.links = new Spill(folder, "links");
    this.tables = new BulkTables(folder);
    tables.write(
        "Batch", row("id", batch, "source", source, "by", by, "state", "RUNNING", "started", now));
  }

  /** The batch that all documents are of; it is running until {@link Batches#finish}. */
  public String batch() {
    return batch;
  }

  /** How many documents there are. */
  public long documents() {
    return documents;
  }

  /**
   * Adds what a document says.
   *
   * @return false where its text is there already
   * @throws TramaException where another text has the same address
   */
  public boolean add(Chart chart) {
    String id = chart.document().sha256();
    long text = Long.parseUnsignedLong(id.substring(0, 16), 16);
    if (!texts.add(text)) {
      return false;
    }
    String uri = chart.document().uri();
    if (uri != null && !addresses.add(hash(uri))) {
      throw new TramaException(
          Kind.FAILED,
          "two texts of the same address, "
              + uri
              + ": a bulk import cannot say which is newer;"
              + " import without --bulk");
    }
    String known = ChartRows.known(chart.document(), now);
    tables.write("Document", ChartRows.document(chart, known));
    tables.write(
        "relation IN_BATCH",
        row(
            ":START_ID(Document)",
            id,
            ":END_ID(Batch)",
            batch,
            "at",
            now,
            "position",
            documents++,
            "outcome",
            Written.Outcome.NEW.name()));
    Map<String, String> anchors = Anchors.of(chart);
    for (Profile profile : chart.profiles()) {
      tables.write("Profile", ChartRows.profile(profile, anchors.get(profile.id())));
      tables.write("relation IN", row(":START_ID(Profile)", profile.id(), ":END_ID(Document)", id));
    }
    Map<String, String> entityOf = place(chart);
    chart.claims().forEach(claim -> claim(claim, id, known, entityOf));
    return true;
  }

  private static long hash(String text) {
    return Long.parseUnsignedLong(dev.trama.model.Ids.sha256(text).substring(0, 16), 16);
  }

  private Map<String, String> place(Chart chart) {
    List<Unresolved> profiles = Unresolved.in(chart);
    Map<String, Unresolved> byId = new HashMap<>();
    profiles.forEach(profile -> byId.put(profile.profile(), profile));
    Map<String, String> entityOf = new HashMap<>();
    for (Decision decision : resolver.resolve(profiles)) {
      entityOf.put(decision.profile(), decision.entity());
      tables.write(
          "relation OF",
          row(
              ":START_ID(Profile)",
              decision.profile(),
              ":END_ID(Entity)",
              decision.entity(),
              "by",
              Resolver.BY,
              "at",
              now,
              "why",
              decision.why(),
              "score",
              decision.score()));
      entities.add(PackedProfile.of(decision.entity(), byId.get(decision.profile())));
    }
    return entityOf;
  }

  private void claim(Claim claim, String document, String known, Map<String, String> entityOf) {
    Map<String, Object> properties = ChartRows.claim(claim);
    String number = properties.get("amount") instanceof Double ? "double" : "long";
    if (claim.isFact()) {
      Map<String, Object> fact = new HashMap<>(properties);
      fact.put("type", claim.type().name());
      tables.write("Fact " + number, fact);
      tables.write(
          "relation HAS", row(":START_ID(Profile)", claim.from(), ":END_ID(Fact)", claim.id()));
      return;
    }
    Map<String, Object> ends = new HashMap<>(properties);
    ends.put(":START_ID(Profile)", claim.from());
    ends.put(":END_ID(Profile)", claim.to());
    tables.write("claim " + claim.type() + " " + number, ends);
    String from = entityOf.get(claim.from());
    String to = entityOf.get(claim.to());
    if (claim.state().supports() && !from.equals(to)) {
      LinkKey key = LinkKey.of(from, claim.type(), to, claim.qualifiers().kin());
      links.add(
          Arrays.asList(
              key.from() + key.to(),
              key.from(),
              key.type().name(),
              key.to(),
              key.kin(),
              document,
              text(properties, "status"),
              text(properties, "role"),
              text(properties, "since"),
              text(properties, "until"),
              Double.toString(claim.confidence()),
              known));
    }
  }

  private static String text(Map<String, Object> properties, String name) {
    return (String) properties.get(name);
  }

  /** Writes what follows from all documents together. Nothing can be added afterwards. */
  public void finish() {
    // Its memory is the importer's from here on.
    resolver = null;
    Map<String, EntityState> states = new LinkedHashMap<>();
    entities.each(
        packed -> PackedProfile.absorb(states, packed),
        () -> {
          states.values().forEach(s -> tables.write("Entity;" + s.type().label(), s.properties()));
          states.clear();
        });
    Map<LinkKey, LinkState> linked = new LinkedHashMap<>();
    links.each(
        claim -> {
          LinkKey key =
              new LinkKey(
                  claim.get(1), RelationType.valueOf(claim.get(2)), claim.get(3), claim.get(4));
          Map<String, Object> said =
              row(
                  "status",
                  claim.get(6),
                  "role",
                  claim.get(7),
                  "since",
                  claim.get(8),
                  "until",
                  claim.get(9),
                  "confidence",
                  Double.valueOf(claim.get(10)));
          LinkState state = linked.computeIfAbsent(key, LinkState::new);
          state.support(claim.get(5), said);
          state.known(List.of(Periods.of(claim.get(11), null)));
        },
        () -> {
          linked.forEach(
              (key, state) -> {
                Map<String, Object> link = new HashMap<>(state.properties());
                link.put(":START_ID(Entity)", key.from());
                link.put(":END_ID(Entity)", key.to());
                tables.write("link " + key.type(), link);
              });
          linked.clear();
        });
    close();
  }

  /** What to tell {@code neo4j-admin database import full}, beside the name of the database. */
  public List<String> arguments() {
    return tables.arguments();
  }

  @Override
  public void close() {
    entities.close();
    links.close();
    tables.close();
  }
}
