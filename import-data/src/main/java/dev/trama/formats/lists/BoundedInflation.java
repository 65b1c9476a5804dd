package dev.trama.formats.lists;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses content that is hundreds of times as large as its file. Real lists compress four to
 * twenty times, deflate at most some 1,030 times.
 */
public final class BoundedInflation extends FilterInputStream {
  private static final long FREE = 64L << 20;
  private static final long MOST_TIMES = 200;

  private final long limit;
  private final ListFile file;
  private long seen;

  /**
   * @param packed how large the content is as it lies in the file
   */
  public BoundedInflation(InputStream in, long packed, ListFile file) {
    super(in);
    this.limit = Math.max(FREE, packed * MOST_TIMES);
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int more) {
    seen += more;
    if (seen > limit) {
      throw file.broken(
          "inflates to more than "
              + (limit >> 20)
              + " MB, which no list does; decompress it yourself if you trust it");
    }
  }
}
