package dev.trama.formats.lists;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML list and hands out one entry after the other as a {@link Node}. Memory is
 * bounded by one entry. A document type is refused: lists have none, and entities are how XML
 * attacks its readers.
 */
public final class Xml implements AutoCloseable {
  private static final int DECLARATION = 256;
  private static final Pattern ENCODING =
      Pattern.compile("\\A\\W*xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final String NOT_ENCODED_SO =
      "has characters that its encoding does not; its declaration may be wrong";
  private static final int MOST_NODES = 1_000_000;
  private static final int MOST_CHARS = 16 << 20;
  private static final int MOST_DEPTH = 100;

  private final ListFile file;
  private final InputStream in;
  private final XMLStreamReader reader;
  private final Node root;
  private int depth;

  public Xml(ListFile file) {
    this(file, file.open());
  }

  /**
   * @param file what problems name
   * @param in a part of it; closed with this
   */
  public Xml(ListFile file, InputStream in) {
    this.file = file;
    this.in = in.markSupported() ? in : new BufferedInputStream(in);
    try {
      this.reader = factory().createXMLStreamReader(decoded());
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        refuseDocumentType();
      }
      depth = 1;
      root = start();
    } catch (XMLStreamException e) {
      close();
      throw broken(e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The local name of the root element of a file that starts so; empty where it is no XML. */
  public static Optional<String> rootOf(byte[] head) {
    try {
      String text = new String(head, charset(head)).replaceFirst("^\uFEFF", "");
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // Comments and blanks may stand before the root.
      }
      return Optional.of(reader.getLocalName());
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** The root element with its attributes only. */
  public Node root() {
    return root;
  }

  /** The next element of one of these names, at any depth, with all it holds; null at the end. */
  public Node next(Set<String> names) {
    return next(names, Set.of());
  }

  /**
   * The next element of one of these names, at any depth; null at the end.
   *
   * @param opened those that come with their attributes only: what they hold comes next
   */
  public Node next(Set<String> names, Set<String> opened) {
    try {
      while (depth > 0) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (names.contains(reader.getLocalName())) {
              return subtree();
            }
            depth++;
            if (opened.contains(reader.getLocalName())) {
              return start();
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  /**
   * The text of the file. The JDK's parser would decode it as well, but prints to standard error
   * what it cannot decode.
   */
  private Reader decoded() {
    try {
      in.mark(DECLARATION);
      byte[] start = in.readNBytes(DECLARATION);
      in.reset();
      CharsetDecoder decoder =
          charset(start)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      Reader text = new BufferedReader(new InputStreamReader(in, decoder));
      text.mark(1);
      if (text.read() != '\uFEFF') {
        text.reset();
      }
      return text;
    } catch (CharacterCodingException e) {
      throw file.broken(1, NOT_ENCODED_SO);
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  /** What the declaration or the byte-order mark says; UTF-8 where neither says anything known. */
  private static Charset charset(byte[] start) {
    if (start.length > 1 && (start[0] == (byte) 0xfe || start[0] == (byte) 0xff)) {
      return StandardCharsets.UTF_16;
    }
    Matcher declared = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private Node subtree() throws XMLStreamException {
    Node top = start();
    Deque<Node> open = new ArrayDeque<>();
    open.push(top);
    int nodes = 1;
    long chars = 0;
    while (!open.isEmpty()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Node child = start();
          open.element().add(child);
          open.push(child);
          nodes++;
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          open.element()
              .add(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
          chars += reader.getTextLength();
        }
        default -> {}
      }
      if (nodes > MOST_NODES || chars > MOST_CHARS || open.size() > MOST_DEPTH) {
        throw file.broken(
            top.line(), "an element <" + top.name() + "> larger than any entry of a list");
      }
    }
    return top;
  }

  private Node start() {
    Node node = new Node(reader.getLocalName(), reader.getLocation().getLineNumber());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      node.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return node;
  }

  private void refuseDocumentType() {
    if (reader.getEventType() == XMLStreamConstants.DTD) {
      throw file.broken(
          reader.getLocation().getLineNumber(),
          "declares a document type (<!DOCTYPE …>), which is not read; remove the declaration");
    }
  }

  private RuntimeException broken(XMLStreamException e) {
    if (e.getNestedException() instanceof CharacterCodingException) {
      return file.broken(e.getLocation().getLineNumber(), NOT_ENCODED_SO);
    }
    if (e.getNestedException() instanceof IOException io) {
      return file.failed(io);
    }
    String message = e.getMessage() == null ? "" : e.getMessage();
    // The parser's message starts with the place, which we tell in our own way.
    String what =
        message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
    return file.broken(e.getLocation().getLineNumber(), "no well-formed XML: " + what);
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else is on the class path: the limits below are known to hold there.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
