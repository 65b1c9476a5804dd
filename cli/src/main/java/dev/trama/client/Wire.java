package dev.trama.client;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Frames over a socket: a kind, a length, the body.
 *
 * <p>It works on the channel itself: the streams that {@code Channels} makes hold one lock for
 * reading and writing, so that a waiting reader would keep the writer from ever answering.
 */
public final class Wire implements Closeable {
  private static final int HEAD = 5;
  private static final int LONGEST = 64 << 20;

  private final SocketChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(16 << 10).limit(0);

  public Wire(SocketChannel channel) {
    this.channel = channel;
  }

  public void send(byte kind, String text) throws IOException {
    send(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  public void send(byte kind, byte[] body) throws IOException {
    send(kind, body, 0, body.length);
  }

  /** Sends a frame whole; threads may send at the same time. */
  public void send(byte kind, byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(HEAD + length);
    frame.put(kind).putInt(length).put(bytes, offset, length).flip();
    synchronized (channel) {
      while (frame.hasRemaining()) {
        channel.write(frame);
      }
    }
  }

  /**
   * Waits for the next frame. One thread reads.
   *
   * @return null where the other side hung up
   */
  public Frame receive() throws IOException {
    if (!fill(HEAD)) {
      return null;
    }
    byte kind = received.get();
    int length = received.getInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("not a message of Trama: " + length + " bytes announced");
    }
    byte[] body = new byte[length];
    int there = Math.min(length, received.remaining());
    received.get(body, 0, there);
    ByteBuffer rest = ByteBuffer.wrap(body, there, length - there);
    while (rest.hasRemaining()) {
      if (channel.read(rest) < 0) {
        throw new EOFException("the other side hung up in the middle of a message");
      }
    }
    return new Frame(kind, body);
  }

  private boolean fill(int needed) throws IOException {
    while (received.remaining() < needed) {
      received.compact();
      int read = channel.read(received);
      received.flip();
      if (read < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
