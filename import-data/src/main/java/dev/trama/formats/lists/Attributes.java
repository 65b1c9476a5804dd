package dev.trama.formats.lists;

import dev.trama.model.PartialDate;
import dev.trama.model.ValueKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of attributes mean, whoever wrote the file. */
public final class Attributes {
  private static final Map<String, ValueKind> KINDS =
      Map.ofEntries(
          Map.entry("age", ValueKind.AGE),
          Map.entry("born", ValueKind.BIRTH_DATE),
          Map.entry("birthdate", ValueKind.BIRTH_DATE),
          Map.entry("dateofbirth", ValueKind.BIRTH_DATE),
          Map.entry("dob", ValueKind.BIRTH_DATE),
          Map.entry("deathdate", ValueKind.DEATH_DATE),
          Map.entry("birthplace", ValueKind.BIRTH_PLACE),
          Map.entry("nationality", ValueKind.NATIONALITY),
          Map.entry("citizenship", ValueKind.CITIZENSHIP),
          Map.entry("gender", ValueKind.GENDER),
          Map.entry("sex", ValueKind.GENDER),
          Map.entry("position", ValueKind.POSITION),
          Map.entry("occupation", ValueKind.POSITION),
          Map.entry("address", ValueKind.ADDRESS),
          Map.entry("country", ValueKind.COUNTRY),
          Map.entry("phone", ValueKind.PHONE),
          Map.entry("email", ValueKind.EMAIL),
          Map.entry("website", ValueKind.WEBSITE));

  /** Where a drawing puts a node, and how it looks: nothing that is said of anybody. */
  private static final Set<String> DRAWING =
      Set.of("x", "y", "z", "r", "g", "b", "a", "size", "color", "colour", "shape", "viz");

  private Attributes() {}

  /** A name by its letters and digits alone: "Birth Date" and "birth_date" are one. */
  public static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** True of an attribute that says how a node is drawn. */
  public static boolean isDrawing(String name) {
    return DRAWING.contains(key(name));
  }

  /** The kind of value that an attribute of this name and content is. */
  public static Optional<ValueKind> kind(String name, String value) {
    ValueKind kind = KINDS.get(key(name));
    return switch (kind == null ? ValueKind.NOTE : kind) {
      // Codes such as 1 and 2 mean what only the file's author knows.
      case BIRTH_DATE, DEATH_DATE -> date(value).map(d -> kind);
      case AGE -> value.matches("\\d{1,3}") ? Optional.of(kind) : Optional.empty();
      case NOTE -> Optional.empty();
      default -> value.matches("[\\d.]+") ? Optional.empty() : Optional.of(kind);
    };
  }

  /** The kind of value that an attribute of this name alone suggests; null where none. */
  public static ValueKind named(String name) {
    return KINDS.get(key(name));
  }

  /** A value in its normal form. */
  public static String normal(ValueKind kind, String value) {
    return switch (kind) {
      case BIRTH_DATE, DEATH_DATE -> date(value).map(PartialDate::toString).orElse(value);
      case GENDER ->
          switch (value.toLowerCase(Locale.ROOT)) {
            case "m", "male", "man" -> "male";
            case "f", "female", "woman" -> "female";
            default -> value;
          };
      default -> value;
    };
  }

  /** A date as these files write them: a year, an ISO date, an ISO date with a time. */
  public static Optional<PartialDate> date(String value) {
    String text = value.strip();
    int time = text.indexOf('T');
    return PartialDate.parse(time == 10 ? text.substring(0, 10) : text.replaceFirst("\\.0$", ""));
  }

  /** The first of these attributes that has a value; null where none has. */
  public static String first(Map<String, String> attributes, String... keys) {
    for (String key : keys) {
      for (Map.Entry<String, String> each : attributes.entrySet()) {
        if (key(each.getKey()).equals(key) && !each.getValue().isBlank()) {
          return each.getValue();
        }
      }
    }
    return null;
  }
}
