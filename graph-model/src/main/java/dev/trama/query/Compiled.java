package dev.trama.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Cypher of a question with its parameters.
 *
 * @param cypher the same for every question of the same shape, whatever the names in it
 */
public record Compiled(String cypher, Map<String, Object> parameters) {
  /** As it can be pasted into cypher-shell: parameters first, then the statement. */
  public String forShell() {
    StringBuilder text = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            text.append(":param ").append(name).append(" => ").append(literal(value)).append('\n'));
    return text.append(cypher).append(";\n").toString();
  }

  private static String literal(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Compiled::literal).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> "`" + entry.getKey() + "`: " + literal(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof LocalDate date) {
      return "date('" + date + "')";
    }
    return value instanceof Number ? value.toString() : text(value.toString());
  }

  private static String text(String value) {
    StringBuilder text = new StringBuilder("'");
    for (char c : value.toCharArray()) {
      boolean plain = c >= ' ' && c < 127 && c != '\'' && c != '\\';
      text.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return text.append('\'').toString();
  }
}
