package dev.trama.read;

import dev.trama.model.PartialDate;
import dev.trama.model.TramaException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads an e-mail (RFC 5322 with MIME): its text, plain where there is a plain one, and the files
 * that hang on it.
 */
final class MailReader {
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(1000)
          .setMaxContentLen(Unpacking.MOST_BYTES)
          .setMalformedHeaderStartsBody(true)
          .build();
  private static final int MOST_DEPTH = 20;

  /** A file that hangs on a mail, or a mail in a mail. */
  interface Attachment {
    /** As the mail calls it, from whoever sent it. */
    String name();

    InputStream open() throws IOException;
  }

  private MailReader() {}

  static Content read(Path file, String name) {
    return with(
        file,
        name,
        message -> {
          Parts parts = new Parts(message);
          Content html = parts.html == null ? null : page(parts.html);
          String text = parts.plain == null ? html == null ? "" : html.text() : plain(parts.plain);
          return new Content(
              message.getSubject(), sender(message), date(message), null, null, null, text);
        });
  }

  /** What hangs on a mail, each handed over while the mail is open. */
  static void attachments(Path file, String name, IoConsumer<Attachment> each) {
    with(
        file,
        name,
        message -> {
          for (Attachment attachment : new Parts(message).attachments) {
            each.accept(attachment);
          }
          return null;
        });
  }

  /** Like a {@code Consumer}, of work on files. */
  @FunctionalInterface
  interface IoConsumer<T> {
    void accept(T item) throws IOException;
  }

  private interface Work<T> {
    T on(Message message) throws IOException;
  }

  private static <T> T with(Path file, String name, Work<T> work) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    try (InputStream in = withoutEnvelope(new BufferedInputStream(Files.newInputStream(file)))) {
      Message message = builder.parseMessage(in);
      try {
        return work.on(message);
      } finally {
        message.dispose();
      }
    } catch (IOException e) {
      Throwable cause = e.getCause() instanceof MimeException ? e.getCause() : e;
      throw new TramaException(
          TramaException.Kind.FAILED, name + " is a damaged e-mail: " + Reasons.of(cause), e);
    }
  }

  /** Mailbox files put a line of their own before a mail. */
  private static InputStream withoutEnvelope(InputStream in) throws IOException {
    in.mark(1000);
    byte[] start = in.readNBytes(5);
    if (!new String(start, StandardCharsets.ISO_8859_1).equals("From ")) {
      in.reset();
      return in;
    }
    int read = in.read();
    while (read >= 0 && read != '\n') {
      read = in.read();
    }
    return in;
  }

  private static PartialDate date(Message message) {
    return message.getDate() == null
        ? null
        : PartialDate.of(message.getDate().toInstant().atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** The name of the sender, or the house that its address belongs to. */
  private static String sender(Message message) {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return null;
    }
    Mailbox from = message.getFrom().get(0);
    return from.getName() == null || from.getName().isBlank() ? from.getDomain() : from.getName();
  }

  private static String plain(Entity part) throws IOException {
    String text = decoded(part);
    // RFC 3676: a line that ends with a blank goes on in the next.
    boolean flowed =
        ("" + part.getHeader().getField("Content-Type"))
            .toLowerCase(Locale.ROOT)
            .contains("flowed");
    return flowed ? text.replaceAll("(?<!^--) \\r?\\n(?!>)", " ") : text;
  }

  private static Content page(Entity part) throws IOException {
    HtmlArticle page = HtmlArticle.parse(decoded(part).getBytes(StandardCharsets.UTF_8), "");
    return Content.ofText(page.text());
  }

  private static String decoded(Entity part) throws IOException {
    byte[] bytes;
    try (InputStream in = ((SingleBody) part.getBody()).getInputStream()) {
      bytes = in.readNBytes(DocumentReader.MAX_BYTES);
    }
    String charset = part.getCharset();
    try {
      // Mails that say nothing, or say ASCII, say so of any encoding.
      return charset == null || charset.equalsIgnoreCase("us-ascii")
          ? Decoder.decode(bytes)
          : new String(bytes, Charset.forName(charset));
    } catch (IllegalArgumentException e) {
      return Decoder.decode(bytes);
    }
  }

  /** The parts of a message by what they are for. */
  private static final class Parts {
    private Entity plain;
    private Entity html;
    private final List<Attachment> attachments = new ArrayList<>();

    Parts(Message message) {
      sort(message, 0);
    }

    private void sort(Entity part, int depth) {
      if (depth > MOST_DEPTH) {
        return;
      }
      Body body = part.getBody();
      if (body instanceof Multipart multipart) {
        multipart.getBodyParts().forEach(child -> sort(child, depth + 1));
        return;
      }
      if (body instanceof Message inner) {
        attachments.add(new Inner(inner));
        return;
      }
      boolean attached =
          "attachment".equals(part.getDispositionType()) || part.getFilename() != null;
      if (!attached && plain == null && "text/plain".equals(part.getMimeType())) {
        plain = part;
      } else if (!attached && html == null && "text/html".equals(part.getMimeType())) {
        html = part;
      } else if (attached && body instanceof SingleBody single) {
        String name = part.getFilename() == null ? "attachment" : part.getFilename();
        attachments.add(new Attached(name, single));
      }
    }
  }

  private record Attached(String name, SingleBody body) implements Attachment {
    @Override
    public InputStream open() throws IOException {
      return body.getInputStream();
    }
  }

  private record Inner(Message message) implements Attachment {
    @Override
    public String name() {
      return message.getSubject() == null ? "message" : message.getSubject();
    }

    @Override
    public InputStream open() throws IOException {
      java.io.ByteArrayOutputStream written = new java.io.ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message, written);
      return new java.io.ByteArrayInputStream(written.toByteArray());
    }
  }
}
