package dev.trama.cli;

import dev.trama.render.Printable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the inputs was read and could not be used. Counted, and the first few of each input told:
 * a list may have thousands. Filled by the thread that reads.
 */
final class Problems {
  private static final int MOST_TOLD = 3;

  private final Map<String, List<String>> first = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  synchronized void add(String input, String problem) {
    counts.merge(input, 1, Integer::sum);
    List<String> told = first.computeIfAbsent(input, i -> new ArrayList<>());
    if (told.size() < MOST_TOLD) {
      told.add(problem);
    }
  }

  /** Nothing is told where there are none. */
  synchronized void tell(PrintStream err) {
    counts.forEach(
        (input, count) -> {
          err.println(
              Printable.message(
                  "trama: " + input + ": " + Counted.of(count, "thing") + " could not be used:"));
          first.get(input).forEach(problem -> err.println(Printable.message("  " + problem)));
          if (count > MOST_TOLD) {
            err.println("  and " + (count - MOST_TOLD) + " more");
          }
        });
  }
}
