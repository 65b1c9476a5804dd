package dev.trama.formats.lists;

import dev.trama.model.PartialDate;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a list is to be read.
 *
 * @param published the date of this version; null lets the reader look in the file, then in its
 *     name
 * @param problems told what could not be used, one line each: a reference to nowhere, a kind of
 *     entry that has no place in the model
 */
public record ListOptions(PartialDate published, Consumer<String> problems) {
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d\\d)(?:-(\\d\\d))?(?!\\d)");

  /** The date comes from the list itself; problems are not wanted. */
  public static ListOptions defaults() {
    return new ListOptions(null, problem -> {});
  }

  public ListOptions withProblems(Consumer<String> consumer) {
    return new ListOptions(published, consumer);
  }

  /** The date given, else that in the file's name, else that in its folder's; null without any. */
  public PartialDate publishedOf(Path file) {
    if (published != null) {
      return published;
    }
    Path absolute = file.toAbsolutePath();
    return dateIn(absolute.getFileName())
        .or(() -> dateIn(absolute.getParent().getFileName()))
        .orElse(null);
  }

  private static Optional<PartialDate> dateIn(Path name) {
    Matcher m = DATE.matcher(name == null ? "" : name.toString());
    return m.find() ? PartialDate.parse(m.group()) : Optional.empty();
  }
}
