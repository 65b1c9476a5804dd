package dev.trama.formats.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
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
  private static final int MOST_NODES = 1_000_000;
  private static final int MOST_CHARS = 16 << 20;
  private static final int MOST_DEPTH = 100;

  private final ListFile file;
  private final InputStream in;
  private final XMLStreamReader reader;
  private final Node root;
  private int depth;

  public Xml(ListFile file) {
    this.file = file;
    this.in = file.open();
    try {
      this.reader = factory().createXMLStreamReader(in);
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
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(head));
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
    try {
      while (depth > 0) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (names.contains(reader.getLocalName())) {
              return subtree();
            }
            depth++;
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
