package dev.trama.read;

import dev.trama.extract.text.Dates;
import dev.trama.model.PartialDate;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a bulletin, plain text or HTML, whatever its file is called. Refuses with one line what is
 * missing, empty, binary or larger than {@link #MAX_BYTES}.
 */
public final class DocumentReader {
  /** No bulletin is nearly as large; a text that is would hold up everything behind it. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final Set<String> ENGLISH =
      Set.of("the", "of", "and", "to", "in", "was", "for", "by", "with", "that", "is", "his");
  private static final Set<String> SPANISH =
      Set.of("el", "la", "de", "los", "del", "que", "en", "y", "por", "una", "con", "las", "fue");

  /** What the caller knows of a document, used where the document does not say it; may be null. */
  public record Given(String publisher, PartialDate published, String uri) {
    public static final Given NOTHING = new Given(null, null, null);
  }

  /** Reads a file, whose path is its address where nothing better is known. */
  public SourceDocument read(Path file, Given given) {
    return read(file, file.toString(), given);
  }

  /** Reads a file; {@code name} is what messages call it. */
  public SourceDocument read(Path file, String name, Given given) {
    try {
      if (Files.isDirectory(file)) {
        throw failed("There is no file in the folder " + name + ".");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw tooLarge(name);
      }
      return read(Files.readAllBytes(file), name, file.toString(), given);
    } catch (NoSuchFileException e) {
      throw new TramaException(TramaException.Kind.FAILED, "No such file: " + name, e);
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "Cannot read " + name + ": " + reason(e), e);
    }
  }

  /** Reads a stream to its end, at most {@link #MAX_BYTES}; {@code name} is for messages. */
  public SourceDocument read(InputStream in, String name, Given given) {
    try {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return read(bytes, name, null, given);
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "Cannot read " + name + ": " + reason(e), e);
    }
  }

  /** Reads the content of a bulletin; {@code name} is for messages. */
  public SourceDocument read(byte[] bytes, String name, Given given) {
    return read(bytes, name, null, given);
  }

  private static SourceDocument read(byte[] bytes, String name, String address, Given given) {
    if (bytes.length > MAX_BYTES) {
      throw tooLarge(name);
    }
    if (bytes.length == 0) {
      throw failed(name + " is empty.");
    }
    if (Decoder.isBinary(bytes)) {
      throw failed(name + " is neither text nor HTML; convert it to one of them first.");
    }
    String decoded = Decoder.decode(bytes);
    boolean html =
        HtmlArticle.looksLikeHtml(decoded.substring(0, Math.min(decoded.length(), 4096)));
    return html ? html(bytes, name, address, given) : text(decoded, name, address, given);
  }

  private static SourceDocument html(byte[] bytes, String name, String address, Given given) {
    HtmlArticle page = HtmlArticle.parse(bytes, "");
    String text = TextNormaliser.normalise(page.text());
    if (text.isBlank()) {
      throw failed(name + " is a page without text.");
    }
    Header header = Header.of(text);
    PartialDate date = first(page.published(), header.published(), given.published());
    String publisher = first(header.publisher(), page.publisher(), given.publisher());
    String title = page.title() == null ? header.title() : clean(page.title());
    return SourceDocument.of(
        title, publisher, date, first(given.uri(), page.address(), address), language(text), text);
  }

  private static SourceDocument text(String decoded, String name, String address, Given given) {
    String text = TextNormaliser.normalise(decoded);
    if (text.isBlank()) {
      throw failed(name + " holds no words.");
    }
    Header header = Header.of(text);
    return SourceDocument.of(
        header.title(),
        first(header.publisher(), given.publisher(), null),
        first(header.published(), given.published(), null),
        first(given.uri(), address, null),
        language(text),
        text);
  }

  private static String clean(String title) {
    return TextNormaliser.normalise(title).replaceAll("\\s+", " ").strip();
  }

  private static <T> T first(T a, T b, T c) {
    return a != null ? a : b != null ? b : c;
  }

  /** "en", "es", or null where neither is plainly it. */
  static String language(String text) {
    int english = 0;
    int spanish = 0;
    int words = 0;
    for (String word :
        text.substring(0, Math.min(text.length(), 20_000))
            .toLowerCase(Locale.ROOT)
            .split("[^\\p{L}]+")) {
      words++;
      english += ENGLISH.contains(word) ? 1 : 0;
      spanish += SPANISH.contains(word) ? 1 : 0;
    }
    if (english * 25 >= words && english > spanish) {
      return "en";
    }
    return spanish * 20 >= words && spanish > english ? "es" : null;
  }

  /** Why, without the path: that the message names already, as the user wrote it. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof FileSystemException failed && failed.getReason() != null
        ? failed.getReason()
        : e.getMessage();
  }

  private static TramaException failed(String message) {
    return new TramaException(TramaException.Kind.FAILED, message);
  }

  private static TramaException tooLarge(String name) {
    return failed(
        name
            + " is larger than "
            + MAX_BYTES / (1024 * 1024)
            + " MB; split it into single bulletins.");
  }

  /** What the first lines of a text say about itself. */
  record Header(String title, String publisher, PartialDate published) {
    private static final int LINES = 16;

    static Header of(String text) {
      String title = null;
      String publisher = null;
      PartialDate published = null;
      String[] lines = text.split("\n", LINES + 1);
      for (int i = 0; i < Math.min(LINES, lines.length); i++) {
        String line = lines[i].strip();
        if (line.isEmpty() || line.length() > 300) {
          continue;
        }
        if (published == null && line.length() < 60) {
          published = Dates.ofLine(line).orElse(null);
        }
        if (publisher == null && line.length() < 70) {
          publisher = publisher(line);
        }
        boolean heading =
            line.length() > 25
                && !line.endsWith(".")
                && Dates.ofLine(line).isEmpty()
                && publisher(line) == null
                && line.split(" ").length > 4
                && capitals(line);
        if (title == null && heading) {
          title = line.replaceAll("\\s+", " ");
        }
      }
      return new Header(title, publisher, published);
    }

    private static boolean capitals(String line) {
      int long_ = 0;
      int capital = 0;
      for (String word : line.split("\\s+")) {
        if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
          long_++;
          capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
      }
      return capital * 10 >= long_ * 6;
    }

    static String publisher(String line) {
      String low =
          line.toLowerCase(Locale.ROOT).replaceFirst("^(?:the )?(?:u\\.s\\.|united states) ", "");
      boolean authority =
          low.matches(
              "(?:department of [a-z ]{4,40}|drug enforcement administration|federal bureau of investigation|office of foreign assets control)");
      if (!authority) {
        return null;
      }
      StringBuilder name = new StringBuilder("U.S.");
      for (String word : low.split(" ")) {
        boolean small = word.equals("of") || word.equals("the");
        name.append(' ')
            .append(small ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
      }
      return name.toString();
    }
  }
}
