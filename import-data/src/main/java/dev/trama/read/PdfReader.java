package dev.trama.read;

import dev.trama.model.PartialDate;
import dev.trama.model.TramaException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text of a PDF: paragraphs in reading order, without what repeats on every page. */
final class PdfReader {
  private static final long IN_MEMORY = 16L << 20;
  private static final long MOST_STORED = 1L << 30;
  private static final int MOST_PAGES = 2000;
  private static final int MOST_GLYPHS = DocumentReader.MAX_BYTES;
  private static final long MOST_NANOS = 60_000_000_000L;

  static {
    // It tells of every oddity of a file at length; what matters comes as an exception.
    Configurator.setLevel("org.apache.pdfbox", Level.OFF);
    Configurator.setLevel("org.apache.fontbox", Level.OFF);
    PdfFonts.install();
  }

  private PdfReader() {}

  static Content read(Path file, String name) throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(
            file.toFile(), "", MemoryUsageSetting.setupMixed(IN_MEMORY, MOST_STORED).streamCache)) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw failed(
            name + " has more than " + MOST_PAGES + " pages; split it into single notices.");
      }
      return content(pdf, name);
    } catch (InvalidPasswordException e) {
      throw failed(name + " is a PDF locked with a password; save it without one first.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (e instanceof TramaException known) {
        throw known;
      }
      // Broken structures come out of the library as all kinds of exceptions.
      throw new TramaException(
          TramaException.Kind.FAILED, name + " is a damaged PDF: " + Reasons.of(e), e);
    }
  }

  private static Content content(PDDocument pdf, String name) throws IOException {
    List<List<PdfLine>> pages = new Words(name).pages(pdf);
    if (pages.stream().allMatch(List::isEmpty)) {
      throw failed(
          name + " is a PDF without text, perhaps scanned; run it through text recognition first.");
    }
    PdfFurniture furniture = new PdfFurniture(pages);
    List<PdfLine> left = new ArrayList<>();
    List<List<PdfLine>> blocks = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      blocks.addAll(PdfPage.blocks(furniture.without(page, left)));
    }
    String letterhead =
        left.stream().map(PdfLine::text).distinct().limit(6).collect(Collectors.joining("\n"));
    PDDocumentInformation info = pdf.getDocumentInformation();
    return new Content(
        Titles.meant(info.getTitle()),
        null,
        null,
        date(info),
        null,
        letterhead,
        PdfParagraphs.of(blocks));
  }

  private static PartialDate date(PDDocumentInformation info) {
    Calendar made = info.getCreationDate();
    if (made == null) {
      return null;
    }
    LocalDate day = made.toInstant().atZone(ZoneId.of("UTC")).toLocalDate();
    return day.getYear() < 1900 || day.getYear() > 2999 ? null : PartialDate.of(day);
  }

  private static TramaException failed(String message) {
    return new TramaException(TramaException.Kind.FAILED, message);
  }

  /** Gathers the words of each page with their places. */
  private static final class Words extends PDFTextStripper {
    private final String name;
    private final long began = System.nanoTime();
    private final List<List<PdfLine>> pages = new ArrayList<>();
    private List<PdfWord> words = new ArrayList<>();
    private int glyphs;

    Words(String name) {
      this.name = name;
      // As the page was written: letters of a word come together, whatever stands beside them.
      setSortByPosition(false);
      setSuppressDuplicateOverlappingText(true);
      setShouldSeparateByBeads(false);
    }

    List<List<PdfLine>> pages(PDDocument pdf) throws IOException {
      getText(pdf);
      return pages;
    }

    @Override
    protected void startPage(PDPage page) {
      words = new ArrayList<>();
    }

    @Override
    protected void endPage(PDPage page) {
      pages.add(PdfPage.lines(words));
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      glyphs++;
      if (glyphs > MOST_GLYPHS) {
        throw failed(name + " holds more text than any notice; split it into single notices.");
      }
      if ((glyphs & 0xfff) == 0 && System.nanoTime() - began > MOST_NANOS) {
        throw failed(name + " takes more than a minute to read; split it into single notices.");
      }
      super.processTextPosition(glyph);
    }

    @Override
    protected void writeString(String text, List<TextPosition> glyphs) {
      List<List<TextPosition>> groups = new ArrayList<>();
      boolean between = true;
      for (TextPosition glyph : glyphs) {
        boolean blank = glyph.getUnicode().isBlank();
        if (!blank && between) {
          groups.add(new ArrayList<>());
        }
        if (!blank) {
          groups.get(groups.size() - 1).add(glyph);
        }
        between = blank;
      }
      // The text has ligatures and letters of other directions put right already.
      String[] parts = text.strip().split("\\s+");
      if (parts.length == groups.size()) {
        for (int i = 0; i < parts.length; i++) {
          add(parts[i], groups.get(i));
        }
      } else if (!text.isBlank()) {
        add(text.strip(), glyphs);
      }
    }

    private void add(String text, List<TextPosition> glyphs) {
      TextPosition first = glyphs.get(0);
      TextPosition last = glyphs.get(glyphs.size() - 1);
      words.add(
          new PdfWord(
              text,
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              Math.max(1, first.getFontSizeInPt())));
    }
  }
}
