package dev.trama.names;

import dev.trama.model.EntityType;
import dev.trama.names.NameIndex.Entry;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints how fast names are compared and found, on invented names with a fixed seed. Processor time
 * of the one thread that works, so that a busy machine does not change the figures much.
 */
final class NameBench {
  private static final String[] SYLLABLES =
      "ba be bri ca ce cha cor da del do fa fer go gu hi ja ju la lo ma men mi no o pa per qui ra ro sa tor u val ve za"
          .split(" ");
  private static final int COMPARED = 300_000;
  private static final int QUERIES = 500;

  private NameBench() {}

  public static void main(String... args) {
    List<String> names = names(100_000);
    pairs(names);
    for (int size : new int[] {10_000, 100_000}) {
      index(names.subList(0, size));
    }
  }

  private static void pairs(List<String> names) {
    List<ParsedName> parsed = new ArrayList<>();
    double started = cpu();
    for (String name : names) {
      parsed.add(ParsedName.of(name, EntityType.PERSON));
    }
    print("%d names taken apart: %.0f a second", names.size(), names.size() / (cpu() - started));
    NameSimilarity similarity = new NameSimilarity(Rarity.builtIn());
    Random random = new Random(7);
    double sum = 0;
    for (int round = 0; round < 3; round++) {
      started = cpu();
      for (int i = 0; i < COMPARED; i++) {
        ParsedName a = parsed.get(random.nextInt(parsed.size()));
        sum += similarity.score(a, parsed.get(random.nextInt(parsed.size())));
      }
      print(
          "pairs compared: %.0f a second (mean score %.2f)",
          COMPARED / (cpu() - started), sum / COMPARED / (round + 1));
    }
  }

  private static void index(List<String> names) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      entries.add(new Entry(Integer.toString(i), names.get(i)));
    }
    double started = cpu();
    NameIndex index = NameIndex.of(EntityType.PERSON, entries);
    print("index of %d names: built in %.2f s", names.size(), cpu() - started);
    Random random = new Random(11);
    int first = 0;
    double[] times = new double[QUERIES];
    for (int i = 0; i < QUERIES; i++) {
      int wanted = random.nextInt(names.size());
      String misspelt = misspelt(names.get(wanted), random);
      started = cpu();
      List<NameIndex.Hit> hits = index.find(misspelt, 10);
      times[i] = (cpu() - started) * 1000;
      first += !hits.isEmpty() && hits.get(0).name().equals(names.get(wanted)) ? 1 : 0;
    }
    Arrays.sort(times);
    print(
        "  query for a misspelt name: median %.1f ms, 95th percentile %.1f ms, found first %.3f",
        times[QUERIES / 2], times[QUERIES * 95 / 100], first / (double) QUERIES);
  }

  /** Common given names and surnames, and rarer ones made of syllables. */
  private static List<String> names(int count) {
    List<String> common = NameData.words("common-names.txt");
    Random random = new Random(42);
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StringBuilder name = new StringBuilder();
      int words = 2 + random.nextInt(3);
      for (int w = 0; w < words; w++) {
        // The square makes the first of the list the most frequent.
        double place = random.nextDouble() * random.nextDouble();
        boolean rare = w > 0 && random.nextInt(3) == 0;
        name.append(w == 0 ? "" : " ")
            .append(rare ? invented(random) : common.get((int) (place * common.size())));
      }
      names.add(name.toString());
    }
    return names;
  }

  private static String invented(Random random) {
    StringBuilder word = new StringBuilder();
    for (int s = 2 + random.nextInt(2); s > 0; s--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String misspelt(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 1);
    return name.substring(0, at) + "n" + name.substring(at + 1);
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
