package dev.trama.formats.lists;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects of a JSON file one after the other: one a line, or the elements of an array in one
 * object around them all. Memory is bounded by one object.
 */
public final class JsonObjects implements AutoCloseable {
  private static final int MOST_CHARS = 16 << 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MOST_CHARS)
                  .maxNestingDepth(100)
                  .build())
          .build();

  private final ListFile file;
  private final String wrapper;
  private final InputStream in;
  private final JsonParser parser;
  private boolean inWrapper;
  private long line;
  private long budget;

  /**
   * @param wrapper name of the field whose array holds the objects, where one object is around them
   */
  public JsonObjects(ListFile file, String wrapper) {
    this.file = file;
    this.wrapper = wrapper;
    this.in = file.open();
    try {
      this.parser = FACTORY.createParser(in);
    } catch (IOException e) {
      close();
      throw file.failed(e);
    }
  }

  /** The next object's fields; null at the end of the file. */
  public Map<String, Object> next() {
    try {
      while (true) {
        JsonToken token = nextToken();
        if (token == null) {
          if (inWrapper) {
            throw cutOff();
          }
          return null;
        }
        line = parser.currentTokenLocation().getLineNr();
        budget = MOST_CHARS;
        if (inWrapper && token == JsonToken.END_ARRAY) {
          inWrapper = false;
          if (object() != null) {
            // What stands behind the array in the same object is about the file as a whole.
            continue;
          }
        } else if (token == JsonToken.START_OBJECT) {
          Map<String, Object> object = object();
          if (object != null) {
            return object;
          }
        } else {
          throw file.broken(line, "no JSON object where one is expected");
        }
      }
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? line : e.getLocation().getLineNr();
      throw file.broken(at, "no valid JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  /** The line on which the last object starts, from 1. */
  public long line() {
    return line;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  /** The fields up to the object's end; null where the wrapped array has been entered instead. */
  private Map<String, Object> object() throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    JsonToken token = parser.nextToken();
    while (token == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && name.equals(wrapper) && isRoot()) {
        inWrapper = true;
        return null;
      }
      fields.put(name, value(token));
      token = parser.nextToken();
    }
    if (token == null) {
      throw cutOff();
    }
    return fields;
  }

  private boolean isRoot() {
    return parser.getParsingContext().getParent().getParent().inRoot();
  }

  private Object value(JsonToken token) throws IOException {
    if (token == null) {
      throw cutOff();
    }
    budget -= 8;
    if (budget < 0) {
      throw file.broken(line, "an object larger than " + (MOST_CHARS >> 20) + " MB");
    }
    return switch (token) {
      case START_OBJECT -> fields();
      case START_ARRAY -> elements();
      case VALUE_NULL -> null;
      case VALUE_STRING -> {
        String text = parser.getText();
        budget -= text.length();
        yield text;
      }
      default -> parser.getText();
    };
  }

  private Map<String, Object> fields() throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    JsonToken token = parser.nextToken();
    while (token == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      fields.put(name, value(parser.nextToken()));
      token = parser.nextToken();
    }
    if (token == null) {
      throw cutOff();
    }
    return fields;
  }

  private List<Object> elements() throws IOException {
    List<Object> elements = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      elements.add(value(token));
      token = parser.nextToken();
    }
    return elements;
  }

  private JsonToken nextToken() throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonParseException e) {
      // The end-of-file mark of CP/M behind the last object.
      if (!inWrapper && e.getOriginalMessage().contains("code 26")) {
        return null;
      }
      throw e;
    }
  }

  private RuntimeException cutOff() {
    return file.broken(line, "the file ends in the middle of an object; it may be cut off");
  }
}
