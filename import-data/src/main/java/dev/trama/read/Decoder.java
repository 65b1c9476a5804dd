package dev.trama.read;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Finds the encoding of a text: byte order mark, UTF-16 by its zeros, UTF-8; else by the statistics
 * of ICU, as Apache Tika carries them.
 */
final class Decoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** As much as the detector looks at. */
  private static final int SAMPLE = 8000;

  private static final int LONGEST_LINE = 500;

  private Decoder() {}

  /** True where the bytes are no text in any encoding that is read. */
  static boolean isBinary(byte[] bytes) {
    if (utf16(bytes) != null) {
      return false;
    }
    int inspected = Math.min(bytes.length, 8192);
    int odd = 0;
    for (int i = 0; i < inspected; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0) {
        return true;
      }
      odd += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b ? 1 : 0;
    }
    return odd * 20 > inspected
        || FileKind.startsWith(bytes, "%PDF")
        || FileKind.startsWith(bytes, "PK\u0003\u0004");
  }

  static String decode(byte[] bytes) {
    Charset wide = utf16(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return damaged(bytes);
    }
  }

  /** Mostly UTF-8 with a few broken bytes stays UTF-8. */
  private static String damaged(byte[] bytes) {
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = sequence(bytes, i);
      if (length == 0) {
        bad++;
        i++;
      } else {
        good += length > 1 ? 1 : 0;
        i += length;
      }
    }
    Charset charset = good > bad ? StandardCharsets.UTF_8 : guess(bytes);
    return charset.decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Charset guess(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(telling(bytes));
    CharsetMatch match = detector.detect();
    try {
      // What calls itself Latin 1 has the quotes and dashes of Windows where that has nothing.
      return match == null || match.getName().equals("ISO-8859-1")
          ? WINDOWS
          : Charset.forName(match.getName());
    } catch (IllegalArgumentException e) {
      return WINDOWS;
    }
  }

  /** The lines with letters beyond ASCII, as far as the detector looks. */
  private static byte[] telling(byte[] bytes) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int start = 0;
    boolean beyond = false;
    for (int i = 0; i < bytes.length && lines.size() < SAMPLE; i++) {
      beyond |= bytes[i] < 0;
      if (bytes[i] == '\n' || i == bytes.length - 1 || i - start >= LONGEST_LINE) {
        if (beyond) {
          lines.write(bytes, start, i + 1 - start);
        }
        start = i + 1;
        beyond = false;
      }
    }
    return lines.toByteArray();
  }

  /** The length of the UTF-8 sequence that begins here, or 0. */
  private static int sequence(byte[] bytes, int at) {
    int b = bytes[at] & 0xff;
    if (b < 0x80) {
      return 1;
    }
    int length =
        b >= 0xf0 && b < 0xf5 ? 4 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xc2 && b < 0xe0 ? 2 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static Charset utf16(byte[] bytes) {
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
      if (mark == 0xfeff) {
        return StandardCharsets.UTF_16BE;
      }
      if (mark == 0xfffe) {
        return StandardCharsets.UTF_16LE;
      }
    }
    int inspected = Math.min(bytes.length, 2000) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < inspected; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = inspected / 2;
    if (pairs < 8) {
      return null;
    }
    if (odd * 10 > pairs * 7 && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return even * 10 > pairs * 7 && odd == 0 ? StandardCharsets.UTF_16BE : null;
  }
}
