package dev.trama.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON to a stream that stays open. Control characters in strings are escaped by the generator. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** One indented value and a line feed. */
  static void write(PrintStream out, Content content) {
    print(out, content, true);
  }

  /** One value on one line. */
  static void writeLine(PrintStream out, Content content) {
    print(out, content, false);
  }

  static JsonGenerator generator(StringWriter text) throws IOException {
    return FACTORY.createGenerator(text);
  }

  private static void print(PrintStream out, Content content, boolean indented) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      if (indented) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        json.setPrettyPrinter(printer);
      }
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    out.print(text + "\n");
  }
}
