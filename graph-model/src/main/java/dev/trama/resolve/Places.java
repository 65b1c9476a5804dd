package dev.trama.resolve;

import dev.trama.names.NameKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which places a place lies in, as far as its name tells ("Guadalajara, Jalisco") and the parts of
 * a few countries are known.
 */
public final class Places {
  private static final Map<String, String> COUNTRY_OF = read();

  private Places() {}

  /**
   * The keys of all places that a place of these names lies in.
   *
   * @see NameKey
   */
  public static Set<String> around(Collection<String> names) {
    Set<String> around = new LinkedHashSet<>();
    for (String name : names) {
      String[] parts = name.split(",");
      for (int i = 0; i < parts.length; i++) {
        String key = NameKey.of(parts[i]);
        if (i > 0 && !key.isEmpty()) {
          around.add(key);
        }
        String country = COUNTRY_OF.get(key);
        if (country != null) {
          around.add(country);
        }
      }
    }
    return around;
  }

  private static Map<String, String> read() {
    Map<String, String> countries = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Places.class.getResourceAsStream("places.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] country = line.split(":", 2);
          for (String part : country[1].split(",")) {
            countries.put(NameKey.of(part), NameKey.of(country[0]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return countries;
  }
}
