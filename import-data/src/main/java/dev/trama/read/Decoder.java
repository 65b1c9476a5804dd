package dev.trama.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds the encoding of a text: byte order mark, UTF-16 by its zeros, UTF-8, else Windows-1252. */
final class Decoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

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
    return odd * 20 > inspected || startsWith(bytes, "%PDF") || startsWith(bytes, "PK\u0003\u0004");
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
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

  /** Mostly UTF-8 with a few broken bytes stays UTF-8; anything else is Windows-1252. */
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
    CharBuffer text =
        (good > bad ? StandardCharsets.UTF_8 : WINDOWS).decode(ByteBuffer.wrap(bytes));
    return text.toString();
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
