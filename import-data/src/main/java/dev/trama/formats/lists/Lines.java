package dev.trama.formats.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a file, each decoded by itself: UTF-8, or Windows-1252 where it is not valid UTF-8,
 * because old lists mix both. A byte-order mark and a Ctrl-Z at the end are not part of the text.
 * Memory is bounded by {@link #MOST_BYTES}.
 */
public final class Lines implements AutoCloseable {
  /** The longest line that is taken; the longest of a real list is under 1 MB. */
  public static final int MOST_BYTES = 16 << 20;

  private static final Charset LEGACY = Charset.forName("windows-1252");
  private static final int CTRL_Z = 0x1a;

  private final ListFile file;
  private final InputStream in;
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private long number;

  public Lines(ListFile file) {
    this.file = file;
    this.in = file.open();
  }

  /** The next line without its end; null at the end of the file. */
  public String next() {
    try {
      ByteArrayOutputStream line = null;
      while (true) {
        if (position == filled) {
          filled = Math.max(in.read(buffer), 0);
          position = 0;
          if (filled == 0) {
            return line == null ? null : decode(line.toByteArray(), 0, line.size(), true);
          }
        }
        int end = position;
        while (end < filled && buffer[end] != '\n') {
          end++;
        }
        if (end < filled && line == null) {
          String whole = decode(buffer, position, end - position, false);
          position = end + 1;
          return whole;
        }
        if (line == null) {
          line = new ByteArrayOutputStream(1 << 10);
        }
        line.write(buffer, position, end - position);
        if (line.size() > MOST_BYTES) {
          throw file.broken(
              number + 1, "longer than " + (MOST_BYTES >> 20) + " MB; it is no line of a list");
        }
        boolean complete = end < filled;
        position = complete ? end + 1 : end;
        if (complete) {
          return decode(line.toByteArray(), 0, line.size(), false);
        }
      }
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  /** The number of the line last returned, from 1. */
  public long number() {
    return number;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  private String decode(byte[] bytes, int from, int length, boolean last) {
    int start = from;
    int end = from + length;
    if (++number == 1) {
      if (startsWith(bytes, start, end, 0xff, 0xfe) || startsWith(bytes, start, end, 0xfe, 0xff)) {
        throw file.broken("is UTF-16; convert it to UTF-8 first (iconv -f UTF-16 -t UTF-8)");
      }
      if (startsWith(bytes, start, end, 0xef, 0xbb, 0xbf)) {
        start += 3;
      }
    }
    if (end > start && bytes[end - 1] == '\r') {
      end--;
    }
    // The end-of-file mark of CP/M, alone on a line or behind the last one.
    if (end > start && bytes[end - 1] == CTRL_Z && (last || end == start + 1)) {
      end--;
      if (last && end == start) {
        return null;
      }
    }
    try {
      return utf8.decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, start, end - start, LEGACY);
    }
  }

  private static boolean startsWith(byte[] bytes, int start, int end, int... mark) {
    if (end - start < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[start + i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
