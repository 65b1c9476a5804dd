package dev.trama.formats.ofac;

import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.lists.Node;
import dev.trama.formats.lists.Pull;
import dev.trama.formats.lists.Xml;
import dev.trama.model.Chart;
import dev.trama.model.PartialDate;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code sdn_advanced.xml} in two passes: relations, listings, documents and places stand
 * apart from the parties they belong to, partly behind them, so the first pass indexes those and
 * the second writes one party after the other.
 */
public final class OfacAdvancedReader implements ListReader {
  private static final Set<String> PARTIES = Set.of("DistinctParty");

  @Override
  public String format() {
    return "OFAC SDN (advanced XML)";
  }

  @Override
  public Optional<String> wholeList() {
    return Optional.of(Ofac.uri(""));
  }

  @Override
  public boolean recognises(byte[] head) {
    return Xml.rootOf(head).filter("Sanctions"::equals).isPresent();
  }

  @Override
  public Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    AdvancedIndex index = index(file);
    PartialDate published =
        options.published() == null && index.issued() != null
            ? index.issued()
            : options.publishedOf(path);
    AdvancedWriter writer =
        new AdvancedWriter(Ofac.publication(published, "advanced"), index, options.problems());
    Xml xml = new Xml(file);
    Deque<Chart> ready = new ArrayDeque<>();
    return Pull.stream(
        () -> {
          while (ready.isEmpty()) {
            Node party = xml.next(PARTIES);
            if (party == null) {
              return null;
            }
            party.children("Profile").forEach(each -> ready.add(writer.chart(party, each)));
          }
          return ready.remove();
        },
        xml::close);
  }

  private static AdvancedIndex index(ListFile file) {
    AdvancedIndex index = new AdvancedIndex();
    Map<String, String> names = new HashMap<>();
    Map<String, String> subTypes = new HashMap<>();
    try (Xml xml = new Xml(file)) {
      Node node = xml.next(AdvancedIndex.PARTS);
      for (; node != null; node = xml.next(AdvancedIndex.PARTS)) {
        index.add(node);
        for (Node profile :
            node.name().equals("DistinctParty") ? node.children("Profile") : List.<Node>of()) {
          String name = AdvancedNames.primary(profile, index);
          if (name == null || profile.attribute("ID") == null) {
            throw file.broken(profile.line(), "a profile without an id or a primary name");
          }
          names.put(profile.attribute("ID"), name);
          subTypes.put(profile.attribute("ID"), profile.attribute("PartySubTypeID"));
        }
      }
    }
    // Types need the programmes, which stand behind the parties.
    names.forEach(
        (id, name) -> {
          String subType = subTypes.get(id);
          String type = index.partyType(subType);
          index.name(
              id,
              new AdvancedIndex.Named(
                  name,
                  AdvancedWriter.typeOf(
                      index.of("PartySubType", subType),
                      type == null ? "Entity" : type,
                      name,
                      index.listingOf(id).programmes())));
        });
    return index;
  }
}
