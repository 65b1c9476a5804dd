package dev.trama.server;

import dev.trama.client.Frame;
import dev.trama.client.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Objects;

/** The user's standard input and passwords, asked for over the wire when a command wants them. */
final class RemoteInput extends InputStream {
  private final Wire wire;
  private byte[] block = new byte[0];
  private int position;
  private boolean ended;

  private byte[] answer;
  private boolean closed;

  RemoteInput(Wire wire) {
    this.wire = wire;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (position == block.length && !ended) {
      block = ask(Frame.WANT_INPUT, "");
      position = 0;
      ended = block.length == 0;
    }
    if (ended) {
      return -1;
    }
    int taken = Math.min(length, block.length - position);
    System.arraycopy(block, position, target, offset, taken);
    position += taken;
    return taken;
  }

  /** The next key, as a terminal codes it; -1 where none will come. */
  synchronized int key() {
    try {
      byte[] pressed = ask(Frame.WANT_KEY, "");
      return pressed.length == 0 ? -1 : pressed[0] & 0xff;
    } catch (IOException e) {
      return -1;
    }
  }

  /** What the user typed, null where nobody can be asked. */
  synchronized char[] password(String prompt) {
    try {
      byte[] typed = ask(Frame.WANT_PASSWORD, prompt);
      return typed.length == 0
          ? null
          : new String(typed, 1, typed.length - 1, java.nio.charset.StandardCharsets.UTF_8)
              .toCharArray();
    } catch (IOException e) {
      return null;
    }
  }

  /** Lets the user edit a file; whether that went well. */
  synchronized boolean edit(Path file) {
    try {
      byte[] edited = ask(Frame.WANT_EDITOR, file.toString());
      return edited.length == 1 && edited[0] == 1;
    } catch (IOException e) {
      return false;
    }
  }

  private byte[] ask(byte kind, String text) throws IOException {
    answer = null;
    if (!closed) {
      wire.send(kind, text);
    }
    while (answer == null) {
      if (closed) {
        throw new InterruptedIOException("cancelled");
      }
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException("nothing here interrupts threads", e);
      }
    }
    return answer;
  }

  /** The client's answer to what was asked. */
  synchronized void answer(byte[] bytes) {
    answer = bytes;
    notifyAll();
  }

  /** No answer will come: the user cancelled or went away. */
  synchronized void giveUp() {
    closed = true;
    notifyAll();
  }
}
