package dev.trama.analyst;

import dev.trama.graph.Batches;
import dev.trama.graph.Graph;
import dev.trama.graph.Judgements;
import dev.trama.graph.Row;
import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.ClaimState;
import dev.trama.model.EntityType;
import dev.trama.model.Ids;
import dev.trama.model.Name;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.Profile;
import dev.trama.model.SourceDocument;
import dev.trama.model.Span;
import dev.trama.model.TramaException;
import dev.trama.model.Value;
import dev.trama.model.ValueKind;
import dev.trama.query.Ref;
import dev.trama.resolve.Judgement.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts in what somebody knows or thinks, as a source like any other. */
public final class Analyst {
  private static final String EXTRACTOR = "analyst/1";
  private static final int ID_LENGTH = 10;
  private static final Pattern OWN = Pattern.compile("[0-9a-f]{" + ID_LENGTH + "}");

  private static final String KNOWN =
      """
      MATCH (e:Entity {id: $id})
      RETURN e.name AS name, e.namedInFull AS full, e.category AS category
      """;

  private static final String PLACED =
      """
      MATCH (:Profile {id: $profile})-[:OF]->(e:Entity)
      RETURN e.id AS id, COUNT { (e)<-[:OF]-() } AS profiles
      """;

  private static final String LIST =
      """
      MATCH (d:Document)
      WHERE d.uri STARTS WITH $prefix AND d.superseded IS NULL
      MATCH (d)<-[:IN]-(p:Profile)-[:OF]->(e:Entity)
      WHERE $id IS NULL OR EXISTS { (d)<-[:IN]-(:Profile)-[:OF]->(:Entity {id: $id}) }
      WITH d, p, e ORDER BY p.id
      WITH d, collect({p: p, e: e}) AS all
      WITH d, all[0].p AS p, all[0].e AS e,
        COLLECT {
          MATCH (d)<-[:IN]-(x:Profile)-[c]->(y)
          WHERE c.quote IS NOT NULL OR y:Fact
          RETURN {quote: coalesce(c.quote, y.quote), from: x.id}
        }[0] AS claim, all
      WITH d, p, claim,
        CASE WHEN claim IS NULL THEN e
          ELSE [one IN all WHERE one.p.id = claim.from | one.e][0] END AS e
      RETURN d.uri AS uri, d.publisher AS by, d.published AS published,
        coalesce(claim.quote, p.note[0], p.tag[0]) AS text,
        e {.id, .name, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS about
      ORDER BY published DESC, by, text, uri
      """;

  private static final String STANDS =
      """
      MATCH (d:Document {uri: $uri})<-[:IN]-(:Profile)
      WHERE d.superseded IS NULL
      RETURN d.id AS id LIMIT 1
      """;

  private final Graph graph;
  private final String name;
  private final Clock clock;

  /**
   * @param name whose notes these are
   */
  public Analyst(Graph graph, String name, Clock clock) {
    this.graph = graph;
    this.name = name;
    this.clock = clock;
  }

  /** What there is of each kind. */
  public enum Kind {
    NOTE,
    TAG,
    CLAIM;

    String prefix() {
      return "analyst:" + name().toLowerCase(Locale.ROOT) + "/";
    }
  }

  /** Notes something on an entity; returns the note's id. */
  public String note(Ref about, String text) {
    Instant now = clock.instant();
    String id = id(about.id(), text, now.toString());
    write(Kind.NOTE, id, about, ValueKind.NOTE, text, now);
    return id;
  }

  /** Tags an entity; doing so again changes nothing but the day. */
  public String tag(Ref about, String tag) {
    String id = id(about.id(), tag.toLowerCase(Locale.ROOT));
    write(Kind.TAG, id, about, ValueKind.TAG, tag, clock.instant());
    return id;
  }

  /** Claims something; returns the id by which it can be changed and retracted. */
  public String claim(OwnClaim claim) {
    String id = id(claim.from().id(), claim.words(), clock.instant().toString());
    write(id, claim);
    return id;
  }

  /**
   * Puts another claim in the place of one.
   *
   * @throws TramaException where no claim of this id stands
   */
  public void edit(String id, OwnClaim claim) {
    standing(graph, Kind.CLAIM, id);
    write(id, claim);
  }

  /**
   * Takes back something of one's own. It no longer counts; that it was said, and why it is taken
   * back, stays.
   *
   * @throws TramaException where nothing of this id stands
   */
  public void withdraw(Kind kind, String id, String reason) {
    standing(graph, kind, id);
    String text =
        "Withdrawn by "
            + name
            + ", "
            + clock.instant()
            + (reason == null || reason.isBlank() ? "" : "\n" + reason)
            + "\n";
    SourceDocument document = document(kind, id, text);
    inBatch(
        kind.name().toLowerCase(Locale.ROOT) + " " + id + " withdrawn",
        batch -> graph.charts().write(new Chart(document, List.of(), List.of()), batch));
  }

  /**
   * What stands of a kind, the latest first.
   *
   * @param about null for all
   */
  public static List<Entry> list(Graph graph, Kind kind, Ref about) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("prefix", kind.prefix());
    parameters.put("id", about == null ? null : about.id());
    return graph.cypher().read(LIST, parameters).stream()
        .map(
            row ->
                new Entry(
                    row.text("uri").substring(kind.prefix().length()),
                    Ref.of(row.map("about")),
                    row.text("text"),
                    row.text("by"),
                    row.text("published")))
        .toList();
  }

  /** Whether an id is of the form that notes, tags and claims of analysts have. */
  public static boolean isOwn(String id) {
    return OWN.matcher(id).matches();
  }

  /**
   * The id under which the graph has what an analyst claims.
   *
   * @param id as {@link #claim} returned it
   * @throws TramaException where no claim of this id stands
   */
  public static String claimOf(Graph graph, String id) {
    return graph.documents().claims(standing(graph, Kind.CLAIM, id)).get(0).id();
  }

  /** The document that says so. */
  private static String standing(Graph graph, Kind kind, String id) {
    List<Row> found = graph.cypher().read(STANDS, Map.of("uri", kind.prefix() + id));
    if (found.isEmpty()) {
      throw new TramaException(
          TramaException.Kind.NOT_FOUND,
          "There is no "
              + kind.name().toLowerCase(Locale.ROOT)
              + " "
              + id
              + "; 'trama "
              + kind.name().toLowerCase(Locale.ROOT)
              + " list' shows their ids.");
    }
    return found.get(0).text("id");
  }

  private void write(Kind kind, String id, Ref about, ValueKind value, String said, Instant now) {
    Paper paper = new Paper(kind, now);
    Subject subject = paper.subject(about);
    Span span = paper.line(said);
    SourceDocument document = document(kind, id, paper.text());
    Profile profile = subject.profile(document, List.of(new Value(value, said, span)));
    store(
        new Chart(document, List.of(profile), List.of()),
        Map.of(profile.id(), about),
        paper.title());
  }

  private void write(String id, OwnClaim claim) {
    Paper paper = new Paper(Kind.CLAIM, clock.instant());
    Subject from = paper.subject(claim.from());
    Subject to = claim.to() == null ? null : paper.subject(claim.to());
    Span span =
        paper.line(
            claim.from().name()
                + ": "
                + claim.words()
                + (claim.to() == null ? "" : " " + claim.to().name())
                + " ("
                + claim.reason()
                + ")");
    SourceDocument document = document(Kind.CLAIM, id, paper.text());
    Profile source = from.profile(document, List.of());
    Profile target = to == null ? null : to.profile(document, List.of());
    Map<String, Ref> meant = new LinkedHashMap<>(Map.of(source.id(), claim.from()));
    if (target != null) {
      meant.put(target.id(), claim.to());
    }
    String other = target == null ? null : target.id();
    Claim said =
        new Claim(
            Ids.claim(
                document.sha256(),
                claim.type(),
                source.id(),
                other,
                claim.qualifiers().kin(),
                span),
            claim.type(),
            source.id(),
            other,
            claim.qualifiers(),
            span.of(document.text()),
            span,
            EXTRACTOR,
            1,
            ClaimState.ASSERTED);
    List<Profile> profiles = target == null ? List.of(source) : List.of(source, target);
    store(new Chart(document, profiles, List.of(said)), meant, paper.title());
  }

  /** Writes a chart, and sees to it that its profiles are who the analyst means. */
  private void store(Chart chart, Map<String, Ref> meant, String title) {
    inBatch(title, batch -> graph.charts().write(chart, batch));
    meant.forEach(
        (profile, ref) -> {
          Row placed = graph.cypher().read(PLACED, Map.of("profile", profile)).get(0);
          if (placed.text("id").equals(ref.id())) {
            return;
          }
          if (placed.number("profiles") > 1) {
            graph.documents().remove(chart.document().sha256());
            throw new TramaException(
                TramaException.Kind.FAILED,
                "Somebody else is called "
                    + ref.name()
                    + " as well, and what you say would be taken for theirs; merge or rename them"
                    + " first.");
          }
          graph
              .judgements()
              .judge(
                  ref.id(),
                  placed.text("id"),
                  Verdict.SAME,
                  new Judgements.Grounds(name, "named by the analyst", null));
        });
  }

  private interface Writing {
    void into(String batch);
  }

  private void inBatch(String source, Writing writing) {
    Batches batches = graph.batches();
    String batch = batches.start(source, name);
    try {
      writing.into(batch);
    } finally {
      batches.finish(batch);
    }
  }

  private SourceDocument document(Kind kind, String id, String text) {
    return SourceDocument.of(
        text.lines().findFirst().orElseThrow(),
        name,
        PartialDate.of(LocalDate.now(clock.withZone(ZoneOffset.UTC))),
        kind.prefix() + id,
        null,
        text);
  }

  private static String id(String... parts) {
    return Ids.sha256(String.join("\n", parts)).substring(0, ID_LENGTH);
  }

  /** A text that grows line by line, each line's place known. */
  private final class Paper {
    private final StringBuilder text = new StringBuilder();

    Paper(Kind kind, Instant now) {
      String what = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
      line(what + " by " + name + ", " + now);
    }

    String title() {
      return text.substring(0, text.indexOf("\n"));
    }

    Span line(String said) {
      int start = text.length();
      text.append(said).append('\n');
      return new Span(start, start + said.length());
    }

    Subject subject(Ref ref) {
      Row known = graph.cypher().read(KNOWN, Map.of("id", ref.id())).get(0);
      String called = known.text("name");
      NameKind kind =
          known.get("full") == null || known.flag("full") ? NameKind.FULL : NameKind.NICKNAME;
      Category category =
          known.text("category") == null ? null : Category.valueOf(known.text("category"));
      return new Subject(ref, new Name(called, kind, line(called)), category);
    }

    String text() {
      return text.toString();
    }
  }

  private record Subject(Ref ref, Name name, Category category) {
    Profile profile(SourceDocument document, List<Value> values) {
      EntityType type = EntityType.ofLabel(ref.type()).orElseThrow();
      String id = Ids.profile(document.sha256(), type, name.text(), name.span());
      return new Profile(id, type, List.of(name), category, values);
    }
  }
}
