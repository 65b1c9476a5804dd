package dev.trama.names;

import dev.trama.model.EntityType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints how fast names are compared, on invented names with a fixed seed. Processor time of the
 * one thread that works, so that a busy machine does not change the figures much.
 */
final class NameBench {
  private static final String[] SYLLABLES =
      "ba be bri ca ce cha cor da del do fa fer go gu hi ja ju la lo ma men mi no o pa per qui ra ro sa tor u val ve za"
          .split(" ");
  private static final int COMPARED = 300_000;

  private NameBench() {}

  public static void main(String... args) {
    pairs(names(100_000));
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

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
