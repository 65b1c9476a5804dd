package dev.trama.imports;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.Publication;
import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A list of invented people, groups and companies tied to each other, the same for the same seed,
 * made entry by entry in constant memory. Given names and surnames are as often as their rank tells
 * (Zipf's law), one in three entries has an alias, and ties prefer early entries (a few have very
 * many, most have few), as in real networks.
 */
public final class SyntheticList {
  private static final int GIVEN = 2_000;
  private static final int SURNAMES = 25_000;
  private static final String[] STARTS = {
    "Al", "Be", "Ca", "Da", "Es", "Fa", "Ga", "He", "Is", "Ja", "Le", "Ma", "Na", "Or", "Pa", "Qui",
    "Ro", "Sa", "Te", "Ur", "Va", "Xi", "Ya", "Ze"
  };
  private static final String[] MIDDLES = {
    "ba", "che", "di", "fo", "gue", "la", "mi", "no", "pe", "rra", "se", "ti", "va", "lle", "nto"
  };
  private static final String[] ENDS = {
    "na", "do", "ra", "rio", "la", "les", "mez", "nez", "no", "rez", "so", "ta", "to", "ya", "z"
  };
  private static final RelationType[] OF_PEOPLE = {
    RelationType.ASSOCIATE_OF, RelationType.LINKED_TO, RelationType.KIN_OF
  };

  private final long seed;
  private final long entities;
  private final double claims;
  private final Publication publication =
      new Publication("Invented list", "INV", PartialDate.of(2024, 1), null, "invented/1");

  /**
   * @param entities how many entries
   * @param claims how many ties each has, on average
   */
  public SyntheticList(long seed, long entities, double claims) {
    this.seed = seed;
    this.entities = entities;
    this.claims = claims;
  }

  /** The entries, in order. */
  public Stream<Chart> charts() {
    return LongStream.range(0, entities).mapToObj(this::chart);
  }

  private Chart chart(long number) {
    Random random = random(number);
    EntityType type = type(number);
    String name = name(number);
    Entry entry = new Entry(publication, uri(number));
    Span said = entry.line("Name", name);
    Category category = type == EntityType.PERSON ? Category.SUBJECT : null;
    Party self = entry.party(type, category, name, said);
    self.identifier(Identifier.parse(uri(number)).orElseThrow(), entry.address());
    if (random.nextInt(3) == 0) {
      String alias = name.split(" ")[0] + " " + surname(random) + " " + surname(random);
      self.name(alias, NameKind.ALIAS, entry.line("a.k.a.", alias));
    }
    if (type == EntityType.PERSON && random.nextInt(4) > 0) {
      PartialDate born =
          new PartialDate(
              1940 + random.nextInt(65),
              1 + random.nextInt(12),
              1 + random.nextInt(28),
              false,
              false);
      self.value(ValueKind.BIRTH_DATE, born.toString(), entry.line("Born", born.toString()));
    }
    long ties = Math.round(-Math.log(1 - random.nextDouble()) * claims);
    for (long i = 0; i < Math.min(ties, entities - 1); i++) {
      // Early entries are preferred: the density falls with the square root of the number.
      long other = (long) (Math.pow(random.nextDouble(), 2) * entities);
      if (other != number) {
        tie(entry, self, other, random);
      }
    }
    return entry.chart(name);
  }

  private void tie(Entry entry, Party self, long number, Random random) {
    String name = name(number);
    Span said = entry.line("Tie", name + " (" + uri(number) + ")");
    Span named = new Span(said.start(), said.start() + name.length());
    Party other =
        entry.reference(type(number), name, Identifier.parse(uri(number)).orElseThrow(), named);
    RelationType type =
        switch (other.type()) {
          case PERSON -> OF_PEOPLE[random.nextInt(OF_PEOPLE.length)];
          case CRIMINAL_GROUP -> RelationType.MEMBER_OF;
          default -> RelationType.OWNS;
        };
    Qualifiers qualifiers =
        type == RelationType.KIN_OF ? Qualifiers.NONE.withKin("cousin") : Qualifiers.NONE;
    entry.tie(type, self, other, qualifiers, "tied to", said);
  }

  private String uri(long number) {
    return "table:invented:" + seed + "/" + number;
  }

  private Random random(long number) {
    return new Random(seed * 1_000_003 + number * 7_919 + 17);
  }

  private static EntityType type(long number) {
    return switch ((int) (number % 10)) {
      case 0 -> EntityType.CRIMINAL_GROUP;
      case 1, 2 -> EntityType.COMPANY;
      default -> EntityType.PERSON;
    };
  }

  private String name(long number) {
    Random random = random(-number - 1);
    // The first numbers of a series of near seeds are alike.
    random.nextInt();
    return switch (type(number)) {
      case PERSON -> given(random) + " " + surname(random) + " " + surname(random);
      case CRIMINAL_GROUP -> "Grupo " + surname(random) + " " + number;
      default -> surname(random) + " " + surname(random) + " " + number + " S.A.";
    };
  }

  private static String given(Random random) {
    return word(zipf(random, GIVEN), 7);
  }

  private static String surname(Random random) {
    return word(zipf(random, SURNAMES), 13);
  }

  /** A rank from 0, each about as often as the inverse of it. */
  private static int zipf(Random random, int ranks) {
    return (int) Math.pow(ranks, random.nextDouble()) - 1;
  }

  private static String word(int rank, int shift) {
    int mixed = rank * 31 + shift;
    String middle = rank > 300 ? MIDDLES[Math.floorMod(mixed / 360, MIDDLES.length)] : "";
    String more = rank > 5_000 ? MIDDLES[Math.floorMod(mixed / 5_400, MIDDLES.length)] : "";
    return STARTS[Math.floorMod(mixed, STARTS.length)]
        + middle
        + more
        + ENDS[Math.floorMod(mixed / STARTS.length, ENDS.length)];
  }
}
