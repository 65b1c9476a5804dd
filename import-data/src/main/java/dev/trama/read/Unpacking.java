package dev.trama.read;

import dev.trama.model.TramaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Lays down what archives and mails hold as files of their own, to any depth that makes sense,
 * until it is closed. The names inside are only ever shown, never used as paths, so that no name
 * leads out of the folder.
 */
public final class Unpacking implements AutoCloseable {
  static final long MOST_BYTES = 4L << 30;
  private static final long FREE = 64L << 20;

  /** Text and pages deflate four to twenty times, at most some 1,030 times. */
  private static final long MOST_TIMES = 200;

  private static final int MOST_FILES = 200_000;
  private static final int MOST_DEPTH = 5;

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_ .-]{0,99}");

  private final long mostBytes;
  private final Map<String, Path> folders = new HashMap<>();
  private Path folder;
  private long bytes;
  private int files;

  public Unpacking() {
    this(MOST_BYTES);
  }

  Unpacking(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * A file to be read.
   *
   * @param name for messages: {@code notices.zip/2021/notice.pdf}
   * @param address where it came from, the same whenever it comes from there; may be null
   * @param problem why it cannot be read, or null
   */
  public record Part(String name, Path path, String address, String problem) {}

  /**
   * The files that a file holds, in the order of their names; itself where it holds none. What
   * cannot be opened stands for itself and tells its problem.
   */
  public List<Part> open(String name, Path path, String address) {
    List<Part> parts = new ArrayList<>();
    open(new Part(name, path, address, null), 0, parts);
    return parts;
  }

  private void open(Part part, int depth, List<Part> parts) {
    try {
      switch (Files.isRegularFile(part.path()) ? FileKind.of(part.path()) : FileKind.OTHER) {
        case ARCHIVE -> zip(part, depth, parts);
        case MAIL -> mail(part, depth, parts);
        default -> parts.add(part);
      }
    } catch (ZipException e) {
      parts.add(wrong(part, part.name() + " is a damaged zip: " + Reasons.of(e)));
    } catch (TramaException e) {
      parts.add(wrong(part, e.getMessage()));
    } catch (IOException e) {
      // Reading it will fail as well, and say so in its own words.
      parts.add(part);
    }
  }

  private static Part wrong(Part part, String problem) {
    return new Part(part.name(), part.path(), part.address(), problem);
  }

  private void zip(Part archive, int depth, List<Part> parts) throws IOException {
    within(archive, depth);
    List<Part> inside = new ArrayList<>();
    try (ZipFile zip = zipFile(archive.path())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      if (entries.isEmpty()) {
        throw failed("There is no file in the zip " + archive.name() + ".");
      }
      for (ZipEntry entry : entries) {
        Part part = part(archive, entry.getName(), "!/");
        try (InputStream in = zip.getInputStream(entry)) {
          long most = Math.max(FREE, Math.max(0, entry.getCompressedSize()) * MOST_TIMES);
          inside.add(layDown(part, in, most));
        } catch (ZipException e) {
          inside.add(wrong(part, part.name() + " cannot be unpacked: " + Reasons.of(e)));
        }
      }
    }
    inside.forEach(part -> openInside(part, depth + 1, parts));
  }

  private void mail(Part mail, int depth, List<Part> parts) throws IOException {
    List<Part> inside = new ArrayList<>();
    within(mail, depth);
    MailReader.attachments(
        mail.path(),
        mail.name(),
        attachment -> {
          try (InputStream in = attachment.open()) {
            inside.add(layDown(part(mail, attachment.name(), "#"), in, mostBytes));
          }
        });
    List<Part> readable = new ArrayList<>();
    for (Part part : inside) {
      // Logos and signatures hang on every mail; they are nothing to fail for.
      if (part.problem() != null || FileKind.of(part.path()) != FileKind.OTHER) {
        readable.add(part);
      }
    }
    if (readable.isEmpty() || !MailReader.read(mail.path(), mail.name()).text().isBlank()) {
      parts.add(mail);
    }
    readable.forEach(part -> openInside(part, depth + 1, parts));
  }

  private void openInside(Part part, int depth, List<Part> parts) {
    if (part.problem() == null) {
      open(part, depth, parts);
    } else {
      parts.add(part);
    }
  }

  private void within(Part part, int depth) {
    if (depth >= MOST_DEPTH) {
      throw failed(
          part.name() + " lies more than " + MOST_DEPTH + " archives deep; unpack it yourself.");
    }
  }

  /** Names are UTF-8; where they are not, whatever they are they can be shown. */
  private static ZipFile zipFile(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(path.toFile(), Charset.forName("windows-1252"));
    }
  }

  private static Part part(Part of, String inside, String joint) {
    String name = TextNormaliser.normalise(inside).replace('\n', ' ');
    return new Part(
        of.name() + "/" + name,
        null,
        of.address() == null ? null : of.address() + joint + name,
        null);
  }

  private Part layDown(Part part, InputStream in, long most) throws IOException {
    if (++files > MOST_FILES) {
      throw failed(part.name() + ": more than " + MOST_FILES + " files; import them in portions.");
    }
    Path file = place(part.name());
    long written = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[1 << 16];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        written += read;
        bytes += read;
        if (bytes > mostBytes) {
          throw failed(
              part.name()
                  + ": inflates with what stands before it to more than "
                  + (mostBytes >> 20)
                  + " MB; import it in portions.");
        }
        if (written > most) {
          break;
        }
        out.write(block, 0, read);
      }
    }
    Part laidDown = new Part(part.name(), file, part.address(), null);
    if (written > most) {
      bytes -= written;
      Files.delete(file);
      return wrong(
          laidDown,
          part.name()
              + " inflates to more than "
              + (most >> 20)
              + " MB, which no notice does; unpack it yourself if you trust it.");
    }
    return laidDown;
  }

  /** Side by side with what lay beside it. */
  private Path place(String name) throws IOException {
    int end = name.lastIndexOf('/');
    String beside = name.substring(0, Math.max(0, end));
    Path parent = folders.get(beside);
    if (parent == null) {
      parent = Files.createDirectory(folder().resolve(Integer.toString(folders.size())));
      folders.put(beside, parent);
    }
    String last = name.substring(end + 1);
    boolean harmless = HARMLESS.matcher(last).matches() && !Files.exists(parent.resolve(last));
    return parent.resolve(harmless ? last : files + ".part");
  }

  private Path folder() throws IOException {
    if (folder == null) {
      // Open to its owner only.
      folder = Files.createTempDirectory("trama-unpacked-");
    }
    return folder;
  }

  private static boolean isHidden(String name) {
    return Stream.of(name.split("[/\\\\]"))
        .anyMatch(step -> step.equals("__MACOSX") || step.startsWith(".") && !step.matches("\\.+"));
  }

  private static TramaException failed(String message) {
    return new TramaException(TramaException.Kind.FAILED, message);
  }

  /** Deletes what was laid down. */
  @Override
  public void close() {
    if (folder == null) {
      return;
    }
    try (Stream<Path> laidDown = Files.walk(folder)) {
      for (Path path : laidDown.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
