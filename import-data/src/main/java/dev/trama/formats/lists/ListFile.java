package dev.trama.formats.lists;

import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file of a list, plain, gzipped or alone in a ZIP archive, opened within limits. */
public final class ListFile {
  /** How many bytes recognition looks at. */
  public static final int HEAD = 32768;

  private static final int BUFFER = 1 << 16;

  private final Path path;

  private ListFile(Path path) {
    this.path = path;
  }

  public static ListFile of(Path path) {
    return new ListFile(path);
  }

  public Path path() {
    return path;
  }

  /** The content, decompressed. A file that inflates like a bomb fails while it is read. */
  public InputStream open() {
    try {
      InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
      raw.mark(2);
      int first = raw.read();
      int second = raw.read();
      raw.reset();
      if (first == 'P' && second == 'K') {
        raw.close();
        return unzipped();
      }
      return first == 0x1f && second == 0x8b ? inflated(raw) : raw;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private InputStream inflated(InputStream raw) throws IOException {
    try {
      return new BufferedInputStream(
          new BoundedInflation(new GZIPInputStream(raw, BUFFER), Files.size(path), this), BUFFER);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** The only file of an archive; an archive of several, such as a spreadsheet, as it stands. */
  private InputStream unzipped() throws IOException {
    ZipFile archive = new ZipFile(path.toFile());
    try {
      if (archive.size() != 1) {
        archive.close();
        return new BufferedInputStream(Files.newInputStream(path), BUFFER);
      }
      ZipEntry only = archive.entries().nextElement();
      InputStream in =
          new BoundedInflation(archive.getInputStream(only), only.getCompressedSize(), this);
      return new BufferedInputStream(in, BUFFER) {
        @Override
        public void close() throws IOException {
          super.close();
          archive.close();
        }
      };
    } catch (IOException e) {
      archive.close();
      throw e;
    }
  }

  /** The first bytes, decompressed; fewer where the file is shorter. */
  public byte[] head() {
    try (InputStream in = open()) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  public TramaException broken(long line, String what) {
    return new TramaException(Kind.FAILED, path + ", line " + line + ": " + what);
  }

  public TramaException broken(String what) {
    return new TramaException(Kind.FAILED, path + ": " + what);
  }

  public TramaException failed(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new TramaException(Kind.FAILED, "no such file: " + path, e);
    }
    String what =
        e instanceof ZipException || e instanceof java.io.EOFException
            ? "the compressed file is damaged or cut off"
            : "cannot be read: " + e.getMessage();
    return new TramaException(Kind.FAILED, path + ": " + what, e);
  }
}
