package dev.trama.formats;

import dev.trama.formats.ftm.FtmReader;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.network.GexfReader;
import dev.trama.formats.network.GraphmlReader;
import dev.trama.formats.network.TableNetworkReader;
import dev.trama.formats.network.UcinetReader;
import dev.trama.formats.ofac.OfacAdvancedReader;
import dev.trama.formats.ofac.OfacCsvReader;
import dev.trama.formats.ofac.OfacXmlReader;
import dev.trama.formats.senzing.SenzingReader;
import dev.trama.formats.stix.StixReader;
import dev.trama.formats.un.UnReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the reader for a structured file by what the file holds, never by its ending. */
public final class StructuredFiles {
  private static final List<ListReader> READERS =
      List.of(
          new OfacCsvReader(),
          new OfacXmlReader(),
          new OfacAdvancedReader(),
          new UnReader(),
          new StixReader(),
          new FtmReader(),
          new SenzingReader(),
          new GraphmlReader(),
          new GexfReader(),
          new UcinetReader(),
          new TableNetworkReader());

  private StructuredFiles() {}

  /** The reader for this file; empty where no reader knows its content. */
  public static Optional<ListReader> readerFor(Path file) {
    byte[] head = ListFile.of(file).head();
    return READERS.stream().filter(reader -> reader.recognises(file, head)).findFirst();
  }
}
