package dev.trama.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command as the user gave it.
 *
 * @param folder the user's working folder, absolute
 * @param width columns of the terminal
 * @param terminals which of {@code in}, {@code out}, {@code err} are terminals, joined by commas
 * @param environment the variables that commands may ask for
 */
public record RunRequest(
    List<String> arguments,
    String folder,
    int width,
    String terminals,
    Map<String, String> environment) {

  public byte[] encode() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(arguments.size());
    for (String argument : arguments) {
      write(data, argument);
    }
    write(data, folder);
    data.writeInt(width);
    write(data, terminals);
    data.writeInt(environment.size());
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      write(data, variable.getKey());
      write(data, variable.getValue());
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #encode} wrote. */
  public static RunRequest decode(byte[] body) throws IOException {
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(body));
    List<String> arguments = new ArrayList<>();
    for (int left = data.readInt(); left > 0; left--) {
      arguments.add(read(data));
    }
    String folder = read(data);
    int width = data.readInt();
    String terminals = read(data);
    Map<String, String> environment = new HashMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      environment.put(read(data), read(data));
    }
    return new RunRequest(arguments, folder, width, terminals, environment);
  }

  // writeUTF stops at 64 KB, which a pasted argument may pass.
  private static void write(DataOutputStream data, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  private static String read(DataInputStream data) throws IOException {
    return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
  }
}
