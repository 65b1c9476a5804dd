package dev.trama.read;

import dev.trama.model.PartialDate;
import dev.trama.model.TramaException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a Word document (Office Open XML, ECMA-376 part 1): the paragraphs and table rows of its
 * body as they stand after all tracked changes, without headers, footers and notes.
 */
final class WordReader {
  /** A body of the largest text that is read, with all its mark-up, is smaller. */
  private static final long MOST_XML = 200L << 20;

  /** Whatever is not part of the text as it stands: deletions, field codes, second versions. */
  private static final Set<String> LEFT_OUT =
      Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sectPr", "pict");

  private WordReader() {}

  static Content read(Path file, String name) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry body = zip.getEntry("word/document.xml");
      String text = body(zip, body);
      Map<String, String> core = properties(zip, "docProps/core.xml");
      Map<String, String> app = properties(zip, "docProps/app.xml");
      return new Content(
          Titles.meant(core.get("title")),
          blankToNull(app.get("Company")),
          null,
          date(core.get("created")),
          null,
          null,
          text);
    } catch (XMLStreamException | IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, name + " is a damaged Word document: " + Reasons.of(e), e);
    }
  }

  private static String body(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    try (InputStream in = new Bounded(zip.getInputStream(entry))) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      int depth = 0;
      int skipped = Integer.MAX_VALUE;
      boolean words = false;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD ->
              throw new XMLStreamException("it declares a document type, as no Word document does");
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (skipped > depth && LEFT_OUT.contains(xml.getLocalName())) {
              skipped = depth;
            }
            if (skipped > depth) {
              words = xml.getLocalName().equals("t");
              opened(xml.getLocalName(), text);
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (skipped > depth) {
              closed(xml.getLocalName(), text);
            }
            words = false;
            skipped = skipped == depth ? Integer.MAX_VALUE : skipped;
            depth--;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (words && skipped > depth) {
              text.append(xml.getText());
              if (text.length() > DocumentReader.MAX_BYTES) {
                throw new XMLStreamException("it holds more text than any notice");
              }
            }
          }
          default -> {}
        }
      }
    }
    return text.toString().replaceAll("[ \\t]*\\n[ \\t\\n]*", "\n").strip();
  }

  private static void opened(String element, StringBuilder text) {
    switch (element) {
      case "tab", "ptab" -> text.append(' ');
      case "br", "cr" -> text.append('\n');
      case "noBreakHyphen" -> text.append('-');
      // A text box stands in the middle of a paragraph.
      case "txbxContent" -> text.append('\n');
      default -> {}
    }
  }

  private static void closed(String element, StringBuilder text) {
    switch (element) {
      case "p" -> text.append('\n');
      case "tc" -> {
        // The cells of a row share a line.
        while (text.length() > 0 && text.charAt(text.length() - 1) == '\n') {
          text.setLength(text.length() - 1);
        }
        text.append(' ');
      }
      case "tr" -> text.append('\n');
      default -> {}
    }
  }

  /** The simple elements of a part that holds properties; none where there is no such part. */
  private static Map<String, String> properties(ZipFile zip, String part) {
    Map<String, String> properties = new HashMap<>();
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return properties;
    }
    try (InputStream in = new Bounded(zip.getInputStream(entry))) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      String name = null;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> name = xml.getLocalName();
          case XMLStreamConstants.CHARACTERS ->
              properties.merge("" + name, xml.getText(), String::concat);
          case XMLStreamConstants.END_ELEMENT -> name = null;
          default -> {}
        }
      }
    } catch (XMLStreamException | IOException e) {
      // Properties are a help, not what was asked for.
      return Map.of();
    }
    return properties;
  }

  private static PartialDate date(String instant) {
    return instant == null || instant.length() < 10
        ? null
        : PartialDate.parse(instant.substring(0, 10)).orElse(null);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else is on the class path: what it does with these is known.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Ends where a part inflates beyond all sense. */
  private static final class Bounded extends FilterInputStream {
    private long left = MOST_XML;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("it inflates to more than " + (MOST_XML >> 20) + " MB");
      }
    }
  }
}
