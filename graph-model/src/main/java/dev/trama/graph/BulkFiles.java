package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;

import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.Profile;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.model.ValueKind;
import dev.trama.resolve.Anchors;
import dev.trama.resolve.Decision;
import dev.trama.resolve.Ledger;
import dev.trama.resolve.Resolver;
import dev.trama.resolve.Unresolved;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/**
 * A first load as the CSV files that Neo4j's importer takes: the same nodes, ids and links that
 * writing the charts one after the other into an empty graph gives. Only what tells entities apart
 * is held in memory, some 2 kB for each; all else goes to disk.
 */
public final class BulkFiles implements AutoCloseable {
  private static final String[] CLAIM = {
    "role",
    "kin",
    "currency",
    "programme",
    "date",
    "since",
    "until",
    "status",
    "accordingTo",
    "dateFrom:date",
    "dateTo:date",
    "quote",
    "start:long",
    "end:long",
    "extractor",
    "confidence:double",
    "state"
  };

  private final Path folder;
  private final ZonedDateTime now;
  private final String batch;
  private Resolver resolver = new Resolver(List.of(), Ledger.EMPTY);
  private final LongHashSet texts = new LongHashSet();
  private final LongHashSet addresses = new LongHashSet();
  private final Spill entities;
  private final Spill links;
  private final Map<String, BulkTable> tables = new LinkedHashMap<>();
  private long documents;

  /**
   * @param folder an empty one, for the files
   * @param source names the import, as {@link Batches#start} has it
   * @param by who imports; may be null
   */
  public BulkFiles(Path folder, String source, String by, Clock clock) {
    this.folder = folder;
    this.now = ZonedDateTime.now(clock.withZone(ZoneOffset.UTC));
    this.batch = now.toLocalDate() + "-1";
    this.entities = new Spill(folder, "entities");
    this.links = new Spill(folder, "links");
    table("Batch", "id:ID(Batch)", "source", "by", "state", "started:datetime");
    table(
        "Document",
        "id:ID(Document)",
        "title",
        "publisher",
        "published",
        "uri",
        "language",
        "text",
        "known",
        "proposed:long");
    List<String> profile =
        new ArrayList<>(
            List.of(
                "id:ID(Profile)",
                "anchor",
                "type",
                "name",
                "names:string[]",
                "nameKinds:string[]",
                "nameSpans:string[]",
                "category"));
    for (ValueKind kind : ValueKind.values()) {
      profile.add(kind.property() + ":string[]");
      profile.add(kind.property() + "Spans:string[]");
    }
    table("Profile", profile.toArray(String[]::new));
    for (EntityType type : EntityType.values()) {
      table(
          "Entity;" + type.label(),
          "id:ID(Entity)",
          "name",
          "namedInFull:boolean",
          "documents:long",
          "category",
          "names:string[]",
          "keys:string[]",
          "identifying:string[]",
          "acronyms:string[]",
          "birthDates:string[]",
          "genders:string[]",
          "identifiers:string[]",
          "homes:string[]",
          "idKeys:string[]",
          "within:string[]");
    }
    // What a column holds is of one type: sums that are not whole have a table of their own.
    for (String number : List.of("long", "double")) {
      table("Fact " + number, with(CLAIM, "id:ID(Fact)", "type", "amount:" + number));
      for (RelationType type : RelationType.values()) {
        table(
            "claim " + type + " " + number,
            with(CLAIM, ":START_ID(Profile)", ":END_ID(Profile)", "id", "amount:" + number));
      }
    }
    table("relation IN", ":START_ID(Profile)", ":END_ID(Document)");
    table(
        "relation IN_BATCH",
        ":START_ID(Document)",
        ":END_ID(Batch)",
        "at:datetime",
        "position:long",
        "outcome");
    table("relation HAS", ":START_ID(Profile)", ":END_ID(Fact)");
    table(
        "relation OF",
        ":START_ID(Profile)",
        ":END_ID(Entity)",
        "by",
        "at:datetime",
        "why",
        "score:double");
    for (RelationType type : RelationType.values()) {
      table(
          "link " + type,
          ":START_ID(Entity)",
          ":END_ID(Entity)",
          "claims:long",
          "documents:long",
          "confidence:double",
          "role",
          "roles:string[]",
          "kin",
          "since",
          "until",
          "status",
          "known:string[]");
    }
    tables
        .get("Batch")
        .write(row("id", batch, "source", source, "by", by, "state", "RUNNING", "started", now));
  }

  private static String[] with(String[] columns, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(List.of(columns));
    return all.toArray(String[]::new);
  }

  private void table(String name, String... columns) {
    tables.put(name, new BulkTable(folder, name.replaceAll("[; ]", "-"), columns));
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
    if (uri != null) {
      if (!addresses.add(hash(uri))) {
        throw new TramaException(
            Kind.FAILED,
            "two texts of the same address, "
                + uri
                + ": a bulk import cannot say which is newer;"
                + " import without --bulk");
      }
    }
    tables.get("Document").write(ChartRows.document(chart, ChartRows.known(chart.document(), now)));
    tables
        .get("relation IN_BATCH")
        .write(
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
      tables.get("Profile").write(ChartRows.profile(profile, anchors.get(profile.id())));
      tables
          .get("relation IN")
          .write(row(":START_ID(Profile)", profile.id(), ":END_ID(Document)", id));
    }
    Map<String, String> entityOf = place(chart);
    String known = ChartRows.known(chart.document(), now);
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
      tables
          .get("relation OF")
          .write(
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
      entities.add(packed(decision.entity(), byId.get(decision.profile())));
    }
    return entityOf;
  }

  private void claim(Claim claim, String document, String known, Map<String, String> entityOf) {
    Map<String, Object> properties = ChartRows.claim(claim);
    String number = properties.get("amount") instanceof Double ? "double" : "long";
    if (claim.isFact()) {
      Map<String, Object> fact = new HashMap<>(properties);
      fact.put("type", claim.type().name());
      tables.get("Fact " + number).write(fact);
      tables
          .get("relation HAS")
          .write(row(":START_ID(Profile)", claim.from(), ":END_ID(Fact)", claim.id()));
      return;
    }
    Map<String, Object> ends = new HashMap<>(properties);
    ends.put(":START_ID(Profile)", claim.from());
    ends.put(":END_ID(Profile)", claim.to());
    tables.get("claim " + claim.type() + " " + number).write(ends);
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
        packed -> absorb(states, packed),
        () -> {
          states
              .values()
              .forEach(s -> tables.get("Entity;" + s.type().label()).write(s.properties()));
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
                tables.get("link " + key.type()).write(link);
              });
          linked.clear();
        });
    close();
  }

  /** A profile of an entity as a row; lists are counted before they are written. */
  private static List<String> packed(String entity, Unresolved profile) {
    List<String> row = new ArrayList<>();
    row.add(entity);
    row.add(profile.type().name());
    row.add(profile.document());
    row.add(profile.category() == null ? null : profile.category().name());
    row.add(Integer.toString(profile.names().size()));
    profile
        .names()
        .forEach(
            form -> {
              row.add(form.text());
              row.add(form.kind().name());
            });
    for (List<String> list :
        List.of(profile.birthDates(), profile.genders(), profile.identifiers())) {
      row.add(Integer.toString(list.size()));
      row.addAll(list);
    }
    return row;
  }

  private static void absorb(Map<String, EntityState> states, List<String> row) {
    EntityType type = EntityType.valueOf(row.get(1));
    List<Unresolved.Form> names = new ArrayList<>();
    int at = 5;
    for (int i = 0; i < Integer.parseInt(row.get(4)); i++, at += 2) {
      names.add(new Unresolved.Form(row.get(at), NameKind.valueOf(row.get(at + 1))));
    }
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int size = Integer.parseInt(row.get(at));
      lists.add(row.subList(at + 1, at + 1 + size));
      at += size + 1;
    }
    Category category = row.get(3) == null ? null : Category.valueOf(row.get(3));
    states
        .computeIfAbsent(row.get(0), id -> EntityState.fresh(id, type))
        .absorb(
            new Unresolved(
                null,
                row.get(2),
                null,
                type,
                names,
                category,
                lists.get(0),
                lists.get(1),
                lists.get(2),
                List.of()),
            true);
  }

  /** What to tell {@code neo4j-admin database import full}, beside the name of the database. */
  public List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--id-type=string", "--multiline-fields=true",
                "--array-delimiter=U+001F", "--quote=\""));
    tables.forEach(
        (name, table) -> {
          if (table.rows() > 0) {
            String file = folder.resolve(name.replaceAll("[; ]", "-")).toString();
            String[] words = name.split(" ");
            boolean relationship = Set.of("claim", "link", "relation").contains(words[0]);
            String label = relationship ? words[1] : words[0].replace(';', ':');
            arguments.add(
                (relationship ? "--relationships=" : "--nodes=")
                    + label
                    + "="
                    + file
                    + "-header.csv,"
                    + file
                    + ".csv");
          }
        });
    return arguments;
  }

  @Override
  public void close() {
    entities.close();
    links.close();
    tables.values().forEach(BulkTable::close);
  }
}
