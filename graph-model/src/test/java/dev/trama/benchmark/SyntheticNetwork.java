package dev.trama.benchmark;

import static dev.trama.model.RelationType.ALLIED_WITH;
import static dev.trama.model.RelationType.ASSOCIATE_OF;
import static dev.trama.model.RelationType.KIN_OF;
import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.MEMBER_OF;
import static dev.trama.model.RelationType.OPERATES_IN;
import static dev.trama.model.RelationType.PART_OF;
import static dev.trama.model.RelationType.RIVAL_OF;

import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.ValueKind;
import dev.trama.testing.ChartBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * An invented underworld, the same for the same seed, made chart by chart: a document for each
 * person and each group, which says whom they are tied to. A few groups and people have very many
 * links and most have few, as in real networks; kin are near each other, associates are not.
 */
final class SyntheticNetwork {
  private static final String[] SYLLABLES =
      ("ba be bri ca ce cha cor da del do fa fer go gu hi ja ju la lo ma men mi no o pa per qui ra ro"
              + " sa tor u")
          .split(" ");
  private static final String[] KIN = {"brother", "sister", "son", "wife", "cousin", "nephew"};
  private static final String[] PLACES = {
    "Jalisco", "Colima", "Nayarit", "Sonora", "Durango", "Sinaloa", "Veracruz", "Tabasco"
  };

  private final long seed;
  private final long people;
  private final long groups;
  private final double associates;

  /**
   * @param links how many there are between all of them, about
   */
  SyntheticNetwork(long seed, long people, long groups, long links) {
    this.seed = seed;
    this.people = people;
    this.groups = groups;
    // A person has a group, and kin as often as not; a group a leader or two, a place, and others.
    this.associates = (links - 1.5 * people - 5.4 * groups) / people;
  }

  /** Takes a link from the person or group that is told of to another. */
  interface Ties {
    void tie(RelationType type, boolean toPerson, long number, Qualifiers qualifiers);
  }

  Stream<Chart> charts() {
    return Stream.concat(
        LongStream.range(0, groups).mapToObj(this::group),
        LongStream.range(0, people).mapToObj(this::person));
  }

  private Chart person(long number) {
    String name = nameOf(number);
    ChartBuilder chart = begin("person", number, name);
    chart.profile(EntityType.PERSON, name, Category.SUBJECT);
    chart.value(ValueKind.IDENTIFIER, id("person", number));
    tiesOfPerson(number, telling(chart, name));
    return chart.chart();
  }

  private Chart group(long number) {
    String name = groupOf(number);
    ChartBuilder chart = begin("group", number, name);
    chart.profile(EntityType.CRIMINAL_GROUP, name, null);
    chart.value(ValueKind.IDENTIFIER, id("group", number));
    tiesOfGroup(number, telling(chart, name));
    String place = PLACES[(int) (number % PLACES.length)];
    chart.place(place).claim(OPERATES_IN, name, place, name + " works in " + place + ".");
    return chart.chart();
  }

  private Ties telling(ChartBuilder chart, String name) {
    return (type, toPerson, number, qualifiers) -> {
      String other = toPerson ? nameOf(number) : groupOf(number);
      if (toPerson) {
        chart.person(other).value(ValueKind.IDENTIFIER, id("person", number));
      } else {
        chart.group(other).value(ValueKind.IDENTIFIER, id("group", number));
      }
      boolean leads = type == LEADS;
      String from = leads ? other : name;
      String to = leads ? name : other;
      chart.claim(type, from, to, from + " is tied to " + to + ".", qualifiers);
    };
  }

  /** The links that a person's document tells of; to whom they are leaders a group's does. */
  void tiesOfPerson(long number, Ties ties) {
    Random random = random(number + 1);
    ties.tie(MEMBER_OF, false, skewed(random, 3, groups), Qualifiers.NONE);
    Set<Long> tied = new HashSet<>(Set.of(number));
    long kin = Math.floorMod(number + 1 + random.nextInt(5), people);
    Qualifiers as = Qualifiers.NONE.withKin(KIN[random.nextInt(KIN.length)]);
    if (random.nextBoolean() && tied.add(kin)) {
      ties.tie(KIN_OF, true, kin, as);
    }
    long many = Math.round(-Math.log(1 - random.nextDouble()) * associates);
    for (long i = 0; i < many; i++) {
      long other = skewed(random, 2, people);
      if (tied.add(other)) {
        ties.tie(ASSOCIATE_OF, true, other, Qualifiers.NONE);
      }
    }
  }

  /** The links that a group's document tells of; people tied to it here lead it. */
  void tiesOfGroup(long number, Ties ties) {
    Random random = random(-number - 1);
    Set<Long> tied = new HashSet<>(Set.of(number));
    for (RelationType type : List.of(PART_OF, ALLIED_WITH, RIVAL_OF)) {
      long other = skewed(random, 2, type == PART_OF ? Math.max(1, number) : groups);
      if (tied.add(other)) {
        ties.tie(type, false, other, Qualifiers.NONE);
      }
    }
    long leader = (long) (random.nextDouble() * people);
    ties.tie(LEADS, true, leader, Qualifiers.NONE);
    if (random.nextBoolean()) {
      ties.tie(LEADS, true, (leader + 1) % people, Qualifiers.NONE);
    }
  }

  private ChartBuilder begin(String kind, long number, String name) {
    return new ChartBuilder(name, "table:invented/" + seed + "/" + kind + "/" + number)
        .published("" + (2010 + number % 15));
  }

  private String id(String kind, long number) {
    return "table:" + seed + "/" + kind + "/" + number;
  }

  private Random random(long number) {
    return new Random(seed * 1_000_003 + number * 7_919);
  }

  /** A number below the bound, the lower ones the more often. */
  private static long skewed(Random random, int power, long bound) {
    return (long) (Math.pow(random.nextDouble(), power) * bound);
  }

  /** The name of a person; those of low numbers have the most links. */
  String nameOf(long number) {
    return word(number % 1_000, 2) + " " + word(number / 1_000, 2) + " " + word(number, 4);
  }

  /** The name of a group; that of number 0 has the most members. */
  String groupOf(long number) {
    return "Grupo " + word(number, 4);
  }

  /** A word for a number: another for each, where it has syllables enough. */
  private static String word(long number, int syllables) {
    StringBuilder word = new StringBuilder();
    long rest = number;
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[Math.floorMod(rest + i * 11L, SYLLABLES.length)]);
      rest /= SYLLABLES.length;
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }
}
