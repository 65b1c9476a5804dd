package dev.trama.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is, told by its first bytes and never by its name. */
public enum FileKind {
  TEXT,
  HTML,
  PDF,
  /** A Word document of 2007 or later. */
  WORD,
  MAIL,
  /** A zip of files, other than those that are one document. */
  ARCHIVE,
  /** Nothing that words can be read from. */
  OTHER;

  private static final int HEAD = 8192;
  private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}:[ \\t].*|\\s.*");
  private static final Pattern ORIGIN =
      Pattern.compile("(?im)^(?:from|return-path|received|delivered-to):[ \\t]");
  private static final Pattern ENVELOPE =
      Pattern.compile(
          "(?im)^(?:message-id|mime-version|received|date|subject|content-type):[ \\t]");

  /**
   * The kind of a file.
   *
   * @throws IOException where it cannot be read
   */
  public static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    return startsWith(head, "PK") ? ofZip(file, head) : of(head);
  }

  /** The kind of what begins with these bytes; a zip is taken for an archive. */
  static FileKind of(byte[] head) {
    if (isPdf(head)) {
      return PDF;
    }
    if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
      return ARCHIVE;
    }
    byte[] start = head.length > HEAD ? java.util.Arrays.copyOf(head, HEAD) : head;
    if (Decoder.isBinary(start)) {
      return OTHER;
    }
    String text = Decoder.decode(start);
    if (isMail(text)) {
      return MAIL;
    }
    return HtmlArticle.looksLikeHtml(text.substring(0, Math.min(text.length(), 4096)))
        ? HTML
        : TEXT;
  }

  /** Readers take what stands before the mark of a PDF, up to a kilobyte, for an accident. */
  private static boolean isPdf(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
    int mark = start.indexOf("%PDF-");
    return mark == 0 || mark > 0 && Decoder.isBinary(head);
  }

  private static FileKind ofZip(Path file, byte[] head) {
    if (of(head) != ARCHIVE) {
      return of(head);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("word/document.xml") != null) {
        return WORD;
      }
      boolean onePiece =
          zip.getEntry("[Content_Types].xml") != null
              || zip.getEntry("mimetype") != null
              || zip.getEntry("META-INF/MANIFEST.MF") != null;
      return onePiece ? OTHER : ARCHIVE;
    } catch (ZipException e) {
      // Broken, or names in another encoding than UTF-8: opening it as an archive will say.
      return ARCHIVE;
    } catch (IOException e) {
      return ARCHIVE;
    }
  }

  /** Fields of a header from the first line on, among them where it comes from. */
  private static boolean isMail(String text) {
    String start = text.startsWith("From ") ? text.substring(text.indexOf('\n') + 1) : text;
    int fields = 0;
    StringBuilder header = new StringBuilder();
    for (String line : start.split("\r?\n", 40)) {
      if (line.isBlank() || !FIELD.matcher(line).matches()) {
        break;
      }
      fields++;
      header.append(line).append('\n');
    }
    return fields >= 3
        && ORIGIN.matcher(header).find()
        && ENVELOPE.matcher(header.toString().replaceFirst("(?i)^from:.*\n", "")).find();
  }

  /** What a file of another kind is, as far as its content tells: "image/jpeg". */
  static String describe(Path file) {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
    } catch (IOException e) {
      return "application/octet-stream";
    }
  }

  static boolean startsWith(byte[] bytes, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
