package dev.trama.query;

import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Restricts a question's statement to what could be known on a day: links carry the periods in
 * which some document said so, facts stand in documents.
 */
final class AsOf {
  private static final Set<String> LINKS =
      Arrays.stream(RelationType.values()).map(Enum::name).collect(Collectors.toSet());

  /** A relationship pattern with types, as the compiler writes them. */
  private static final Pattern PATTERN = Pattern.compile("\\[(\\w*):([A-Z_|]+)\\]");

  private static final String KNOWN =
      "any(k IN coalesce(%1$s.known, ['/']) WHERE split(k, '/')[0] <= $asOf"
          + " AND (split(k, '/')[1] = '' OR split(k, '/')[1] > $asOf))";

  private static final String STANDING =
      "(d.known <= $asOf AND (d.ended IS NULL AND d.superseded IS NULL OR d.ended > $asOf))";

  private AsOf() {}

  /**
   * The day a date stands for: its last.
   *
   * @throws TramaException where the text is no date with a year
   */
  static String day(String text) {
    return PartialDate.parse(text)
        .flatMap(PartialDate::latest)
        .orElseThrow(
            () ->
                new TramaException(
                    TramaException.Kind.USAGE,
                    "Not a date: " + Shown.quoted(text) + "; write 2021-08-01, 2021-08 or 2021."))
        .toString();
  }

  static Compiled restrict(Compiled statement, String day) {
    int[] unnamed = {0};
    String cypher =
        PATTERN.matcher(statement.cypher()).replaceAll(found -> restricted(found, unnamed));
    Map<String, Object> parameters = new HashMap<>(statement.parameters());
    parameters.put("asOf", day);
    return new Compiled(cypher.replace("d.superseded IS NULL", STANDING), parameters);
  }

  private static String restricted(MatchResult found, int[] unnamed) {
    String types = found.group(2);
    if (!LINKS.containsAll(Arrays.asList(types.split("\\|")))) {
      return Matcher.quoteReplacement(found.group());
    }
    String name = found.group(1).isEmpty() ? "known" + unnamed[0]++ : found.group(1);
    return Matcher.quoteReplacement(
        "[" + name + ":" + types + " WHERE " + KNOWN.formatted(name) + "]");
  }
}
