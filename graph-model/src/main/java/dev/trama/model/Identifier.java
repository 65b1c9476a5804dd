package dev.trama.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an authority or a list calls somebody: {@code passport@Colombia:AF368431}, {@code
 * imo:9187629}, {@code ofac:sdn/7160}.
 *
 * <p>The text form is what a {@link Value} of kind {@link ValueKind#IDENTIFIER} holds, so that two
 * profiles with the same identifier hold the same text.
 *
 * @param scheme what kind of identifier, lower case: passport, imo, or the list that gave it
 * @param issuer the country or body that issued it, as published; null where none is stated
 * @param number as published, with single blanks
 */
public record Identifier(String scheme, String issuer, String number) {
  private static final Set<String> LISTS =
      Set.of("ofac", "un", "ftm", "stix", "net", "table", "senzing");

  public Identifier {
    Objects.requireNonNull(number, "number");
    if (scheme.isEmpty() || scheme.indexOf(':') >= 0 || scheme.indexOf('@') >= 0) {
      throw new IllegalArgumentException("not a scheme: " + scheme);
    }
    scheme = scheme.toLowerCase(Locale.ROOT);
  }

  public static Identifier of(String scheme, String number) {
    return new Identifier(scheme, null, number);
  }

  /**
   * True of an identifier or an address that a list gave: a newer version of the list says anew
   * what holds.
   */
  public static boolean isOfList(String text) {
    int end = text == null ? -1 : text.indexOf(':');
    return end > 0 && LISTS.contains(text.substring(0, end));
  }

  /** Reads the form that {@link #toString()} writes; empty where the text has no scheme. */
  public static Optional<Identifier> parse(String text) {
    int colon = text.indexOf(':');
    int at = text.indexOf('@');
    if (at > 0 && at < colon) {
      return Optional.of(
          new Identifier(
              text.substring(0, at), text.substring(at + 1, colon), text.substring(colon + 1)));
    }
    return colon < 1
        ? Optional.empty()
        : Optional.of(of(text.substring(0, colon), text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return scheme + (issuer == null ? "" : "@" + issuer.replace(':', ' ')) + ":" + number;
  }
}
