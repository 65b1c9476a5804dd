package dev.trama.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** Titles in a file's properties, which programs fill in with whatever they have. */
final class Titles {
  private static final Pattern FILE_NAME =
      Pattern.compile(".*\\.(?:docx?|pdf|indd|rtf|txt|wpd|odt|pub|html?)");

  private Titles() {}

  /** The title, or null where it is a file's name or a program's filler. */
  static String meant(String title) {
    if (title == null) {
      return null;
    }
    String plain = TextNormaliser.normalise(title).replaceAll("\\s+", " ").strip();
    String low = plain.toLowerCase(Locale.ROOT);
    boolean filler =
        plain.length() < 8
            || !plain.contains(" ")
            || low.startsWith("microsoft word")
            || low.startsWith("untitled")
            || FILE_NAME.matcher(low).matches();
    return filler ? null : plain;
  }
}
