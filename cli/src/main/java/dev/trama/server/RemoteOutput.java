package dev.trama.server;

import dev.trama.client.Wire;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output or error of a command, sent to its client. */
final class RemoteOutput extends OutputStream {
  private static final int LARGEST = 64 << 10;

  private final Wire wire;
  private final byte kind;

  RemoteOutput(Wire wire, byte kind) {
    this.wire = wire;
    this.kind = kind;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int sent = 0; sent < length; ) {
      int part = Math.min(LARGEST, length - sent);
      wire.send(kind, bytes, offset + sent, part);
      sent += part;
    }
  }
}
