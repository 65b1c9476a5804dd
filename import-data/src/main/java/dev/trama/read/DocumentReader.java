package dev.trama.read;

import dev.trama.model.PartialDate;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a bulletin, whatever its file is called: plain text in any common encoding, HTML, PDF, Word
 * or an e-mail. Refuses with one line what is missing, empty, binary or too large.
 */
public final class DocumentReader {
  /** No text of a bulletin is nearly as large; one that is would hold up everything behind it. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  /** Of a PDF, a Word document or a mail, which may hold pictures. */
  private static final long MOST_BYTES = 200L << 20;

  /**
   * What the caller knows of a document, used where the document does not say it; each may be null.
   * An address or language that is given counts more than one found.
   *
   * @param language ISO 639-1
   */
  public record Given(
      String title, String publisher, PartialDate published, String uri, String language) {
    public static final Given NOTHING = new Given(null, null, null, null, null);
  }

  /** Reads a file, whose path is its address where nothing better is known. */
  public SourceDocument read(Path file, Given given) {
    return read(file, file.toString(), file.toString(), given);
  }

  /**
   * Reads a file.
   *
   * @param name what messages call it
   * @param address where it came from, for want of a better one; may be null
   */
  public SourceDocument read(Path file, String name, String address, Given given) {
    try {
      if (Files.isDirectory(file)) {
        throw failed("There is no file in the folder " + name + ".");
      }
      long size = Files.size(file);
      FileKind kind = size == 0 ? FileKind.TEXT : FileKind.of(file);
      boolean textual = kind == FileKind.TEXT || kind == FileKind.HTML;
      if (size > (textual ? MAX_BYTES : MOST_BYTES)) {
        throw tooLarge(name, textual ? MAX_BYTES : MOST_BYTES);
      }
      Content content =
          switch (kind) {
            case PDF -> PdfReader.read(file, name);
            case WORD -> WordReader.read(file, name);
            case MAIL -> MailReader.read(file, name);
            case TEXT, HTML -> content(Files.readAllBytes(file), name);
            case ARCHIVE, OTHER -> throw failed(refusal(name, FileKind.describe(file)));
          };
      return document(content, name, address, given);
    } catch (NoSuchFileException e) {
      throw new TramaException(TramaException.Kind.FAILED, "No such file: " + name, e);
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "Cannot read " + name + ": " + reason(e), e);
    }
  }

  /** Reads the content of a bulletin in plain text or HTML; {@code name} is for messages. */
  public SourceDocument read(byte[] bytes, String name, Given given) {
    return document(content(bytes, name), name, null, given);
  }

  private static Content content(byte[] bytes, String name) {
    if (bytes.length > MAX_BYTES) {
      throw tooLarge(name, MAX_BYTES);
    }
    if (bytes.length == 0) {
      throw failed(name + " is empty.");
    }
    if (Decoder.isBinary(bytes)) {
      throw failed(refusal(name, "application/octet-stream"));
    }
    String decoded = Decoder.decode(bytes);
    return HtmlArticle.looksLikeHtml(decoded.substring(0, Math.min(decoded.length(), 4096)))
        ? HtmlArticle.parse(bytes, "").content()
        : Content.ofText(decoded);
  }

  private static SourceDocument document(
      Content content, String name, String address, Given given) {
    if (content.text().length() > MAX_BYTES) {
      throw tooLarge(name, MAX_BYTES);
    }
    String text = TextNormaliser.normalise(content.text());
    if (text.isBlank()) {
      throw failed(name + " holds no words.");
    }
    Header header = Header.of(text);
    Header letterhead =
        content.letterhead() == null
            ? header
            : Header.of(TextNormaliser.normalise(content.letterhead()));
    String title = line(content.title());
    return SourceDocument.of(
        first(title, header.title(), given.title()),
        first(
            header.publisher(),
            letterhead.publisher(),
            line(content.publisher()),
            given.publisher()),
        first(
            content.published(),
            header.published(),
            letterhead.published(),
            given.published(),
            content.made()),
        first(given.uri(), content.address(), address),
        first(given.language(), Languages.of(text)),
        text);
  }

  /** On one line and in its stored form; null where it says nothing. */
  private static String line(String text) {
    if (text == null) {
      return null;
    }
    String plain = TextNormaliser.normalise(text).replaceAll("\\s+", " ").strip();
    return plain.isEmpty() ? null : plain;
  }

  @SafeVarargs
  private static <T> T first(T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** What is wrong with a file of another kind, and what to do. */
  private static String refusal(String name, String type) {
    if (type.startsWith("image/")) {
      return name + " is a picture (" + type + "); run it through text recognition first.";
    }
    if (type.equals("application/x-tika-msoffice") || type.equals("application/msword")) {
      return name + " is an Office file of before 2007; save it as .docx or PDF first.";
    }
    String what = type.equals("application/octet-stream") ? "" : " (" + type + ")";
    return name
        + " is neither text, HTML, PDF, Word nor e-mail"
        + what
        + "; convert it to one of them first.";
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

  private static TramaException tooLarge(String name, long limit) {
    return failed(
        name + " is larger than " + limit / (1024 * 1024) + " MB; split it into single bulletins.");
  }
}
