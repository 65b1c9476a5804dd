package dev.trama.formats.un;

import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.lists.Node;
import dev.trama.formats.lists.Publication;
import dev.trama.formats.lists.Pull;
import dev.trama.formats.lists.Xml;
import dev.trama.model.Chart;
import dev.trama.model.PartialDate;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the consolidated list, an entry at a time. A first pass learns the names behind the
 * reference numbers that comments cite.
 */
public final class UnReader implements ListReader {
  private static final Set<String> ENTRIES = Set.of("INDIVIDUAL", "ENTITY");

  @Override
  public String format() {
    return "UN consolidated list (XML)";
  }

  @Override
  public Optional<String> wholeList() {
    return Optional.of("un:consolidated/");
  }

  @Override
  public boolean recognises(byte[] head) {
    return Xml.rootOf(head).filter("CONSOLIDATED_LIST"::equals).isPresent();
  }

  @Override
  public Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    References references = references(file);
    Xml xml = new Xml(file);
    UnEntry entries = new UnEntry(publication(xml.root(), path, options), references);
    return Pull.stream(
        () -> {
          Node node = xml.next(ENTRIES);
          return node == null ? null : entries.chart(node);
        },
        xml::close);
  }

  private static References references(ListFile file) {
    References references = new References();
    try (Xml xml = new Xml(file)) {
      for (Node node = xml.next(ENTRIES); node != null; node = xml.next(ENTRIES)) {
        String number = node.text("REFERENCE_NUMBER");
        if (number == null || node.text("FIRST_NAME") == null) {
          throw file.broken(node.line(), "an entry without a reference number or a name");
        }
        references.add(number, UnEntry.spokenName(node), UnEntry.typeOf(node));
      }
    }
    return references;
  }

  private static Publication publication(Node root, Path path, ListOptions options) {
    String generated = root.attribute("dateGenerated");
    PartialDate published =
        options.published() == null && generated != null && generated.length() >= 10
            ? PartialDate.parse(generated.substring(0, 10))
                .orElseGet(() -> options.publishedOf(path))
            : options.publishedOf(path);
    return new Publication("United Nations Security Council", "UNSC", published, "en", "un-xml/1");
  }
}
