package dev.trama.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids that follow from what they name, so that the same input yields the same graph everywhere.
 *
 * <p>80 bits in Crockford's base 32 (16 characters): at ten million ids the chance of any collision
 * is about 4e-11.
 */
public final class Ids {
  private static final char[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int LENGTH = 16;

  private Ids() {}

  /** The id of a profile: its document, type and the span of its first mention tell it apart. */
  public static String profile(String documentSha256, EntityType type, String name, Span first) {
    return hash("profile", documentSha256, type.label(), name, place(first));
  }

  /**
   * The id of a claim; {@code to} may be null, {@code detail} tells apart claims that share all
   * else (a kin, an amount).
   */
  public static String claim(
      String documentSha256, RelationType type, String from, String to, String detail, Span span) {
    return hash("claim", documentSha256, type.name(), from, to, detail, place(span));
  }

  /** The id of the entity that a profile founds when it is nobody yet known. */
  public static String entity(String foundingProfile) {
    return hash("entity", foundingProfile);
  }

  public static String sha256(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  private static String place(Span span) {
    return span == null ? null : span.start() + "-" + span.end();
  }

  private static String hash(String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      // Length first, so that no two lists of parts read alike; null differs from empty.
      joined.append(part == null ? -1 : part.length()).append(':').append(part);
    }
    byte[] digest = digest(joined.toString());
    char[] id = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * 5;
      int window = (digest[bit / 8] & 0xff) << 8 | digest[bit / 8 + 1] & 0xff;
      id[i] = CROCKFORD[window >> 11 - bit % 8 & 31];
    }
    return new String(id);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
