package dev.trama.formats.network;

import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.lists.Pull;
import dev.trama.formats.network.Element.Vertex;
import dev.trama.model.Chart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a network: a first pass learns what the nodes are, the second writes nodes and ties as they
 * come. Memory grows with the nodes, and by a few bytes a tie.
 */
abstract class NetworkReader implements ListReader {
  /** The elements of the file, opened anew. */
  abstract Elements open(ListFile file);

  @Override
  public final Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    NetworkWriter writer =
        new NetworkWriter(file, options.publishedOf(path), format(), vertices(file), options);
    Elements elements = open(file);
    return Pull.stream(
        () -> {
          for (Element next = elements.next(); next != null; next = elements.next()) {
            Chart chart = writer.chart(next);
            if (chart != null) {
              return chart;
            }
          }
          return null;
        },
        elements::close);
  }

  private Map<String, NetworkWriter.Named> vertices(ListFile file) {
    Map<String, NetworkWriter.Named> vertices = new HashMap<>();
    try (Elements elements = open(file)) {
      for (Element next = elements.next(); next != null; next = elements.next()) {
        if (next instanceof Vertex vertex
            && vertices.put(vertex.id(), NetworkWriter.Named.of(vertex)) != null) {
          throw file.broken(
              vertex.line(), "a second node with the id \"" + vertex.id() + "\"; ids must differ");
        }
      }
    }
    return vertices;
  }
}
