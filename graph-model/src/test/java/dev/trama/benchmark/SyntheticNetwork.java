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

  Stream<Chart> charts() {
    return Stream.concat(
        LongStream.range(0, groups).mapToObj(this::group),
        LongStream.range(0, people).mapToObj(this::person));
  }

  private Chart person(long number) {
    Random random = random(number + 1);
    String name = nameOf(number);
    ChartBuilder chart = begin("person", number, name);
    chart.profile(EntityType.PERSON, name, Category.SUBJECT);
    chart.value(ValueKind.IDENTIFIER, id("person", number));
    Set<String> tied = new HashSet<>(Set.of(name));
    tie(chart, tied, name, MEMBER_OF, false, skewed(random, 3, groups), Qualifiers.NONE);
    if (random.nextInt(2) == 0) {
      long kin = Math.floorMod(number + 1 + random.nextInt(5), people);
      Qualifiers as = Qualifiers.NONE.withKin(KIN[random.nextInt(KIN.length)]);
      tie(chart, tied, name, KIN_OF, true, kin, as);
    }
    long many = Math.round(-Math.log(1 - random.nextDouble()) * associates);
    for (long i = 0; i < many; i++) {
      tie(chart, tied, name, ASSOCIATE_OF, true, skewed(random, 2, people), Qualifiers.NONE);
    }
    return chart.chart();
  }

  private Chart group(long number) {
    Random random = random(-number - 1);
    String name = groupOf(number);
    ChartBuilder chart = begin("group", number, name);
    chart.profile(EntityType.CRIMINAL_GROUP, name, null);
    chart.value(ValueKind.IDENTIFIER, id("group", number));
    Set<String> tied = new HashSet<>(Set.of(name));
    if (number > 0) {
      tie(chart, tied, name, PART_OF, false, skewed(random, 2, number), Qualifiers.NONE);
    }
    tie(chart, tied, name, ALLIED_WITH, false, skewed(random, 2, groups), Qualifiers.NONE);
    tie(chart, tied, name, RIVAL_OF, false, skewed(random, 2, groups), Qualifiers.NONE);
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      lead(chart, tied, name, (long) (random.nextDouble() * people));
    }
    String place = PLACES[random.nextInt(PLACES.length)];
    chart.place(place).claim(OPERATES_IN, name, place, name + " works in " + place + ".");
    return chart.chart();
  }

  private void lead(ChartBuilder chart, Set<String> tied, String group, long number) {
    String leader = nameOf(number);
    if (tied.add(leader)) {
      chart.person(leader).value(ValueKind.IDENTIFIER, id("person", number));
      chart.claim(LEADS, leader, group, leader + " leads " + group + ".");
    }
  }

  private void tie(
      ChartBuilder chart,
      Set<String> tied,
      String name,
      RelationType type,
      boolean toPerson,
      long number,
      Qualifiers qualifiers) {
    String other = toPerson ? nameOf(number) : groupOf(number);
    if (!tied.add(other)) {
      return;
    }
    if (toPerson) {
      chart.person(other).value(ValueKind.IDENTIFIER, id("person", number));
    } else {
      chart.group(other).value(ValueKind.IDENTIFIER, id("group", number));
    }
    chart.claim(type, name, other, name + " is tied to " + other + ".", qualifiers);
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
