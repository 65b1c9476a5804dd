package dev.trama.benchmark;

import dev.trama.model.Ids;
import dev.trama.model.RelationType;
import dev.trama.names.NameKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the entities and links of a network as files for Neo4j's importer, without the documents
 * and claims that they come from: a large one is made in minutes.
 */
final class BareNetwork implements AutoCloseable {
  private static final String ENTITY =
      "id:ID(Entity),name,namedInFull:boolean,documents:long,names:string[],keys:string[]";
  private static final String LINK =
      ":START_ID(Entity),:END_ID(Entity),claims:long,documents:long,confidence:double,kin";

  private final Path folder;
  private final SyntheticNetwork network;
  private final List<String> arguments =
      new ArrayList<>(List.of("--id-type=string", "--array-delimiter=;"));
  private final Map<RelationType, BufferedWriter> links = new EnumMap<>(RelationType.class);

  BareNetwork(Path folder, SyntheticNetwork network) {
    this.folder = folder;
    this.network = network;
  }

  /** Writes all; returns what to tell the importer. */
  List<String> write(long people, long groups) throws IOException {
    try (BufferedWriter out = table("--nodes=Entity:Person=", "people", ENTITY)) {
      for (long i = 0; i < people; i++) {
        entity(out, person(i), network.nameOf(i));
        String from = person(i);
        network.tiesOfPerson(
            i,
            (type, toPerson, number, as) ->
                link(type, from, toPerson ? person(number) : group(number), as.kin()));
      }
    }
    try (BufferedWriter out = table("--nodes=Entity:CriminalGroup=", "groups", ENTITY)) {
      for (long i = 0; i < groups; i++) {
        entity(out, group(i), network.groupOf(i));
        String from = group(i);
        network.tiesOfGroup(
            i,
            (type, toPerson, number, as) -> {
              String other = toPerson ? person(number) : group(number);
              boolean leads = type == RelationType.LEADS;
              link(type, leads ? other : from, leads ? from : other, null);
            });
      }
    }
    return arguments;
  }

  private static String person(long number) {
    return Ids.entity("person " + number);
  }

  private static String group(long number) {
    return Ids.entity("group " + number);
  }

  private static void entity(BufferedWriter out, String id, String name) throws IOException {
    String row = id + "," + name + ",true," + documents(id) + "," + name + "," + NameKey.of(name);
    out.write(row + "\n");
  }

  private void link(RelationType type, String from, String to, String kin) {
    try {
      if (!links.containsKey(type)) {
        links.put(type, table("--relationships=" + type + "=", type.name(), LINK));
      }
      boolean turned = type.isSymmetric() && from.compareTo(to) > 0;
      int documents = documents(from + to);
      String row = (turned ? to + "," + from : from + "," + to) + "," + documents + "," + documents;
      links.get(type).write(row + ",0.9," + (kin == null ? "" : kin) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for most, the more the fewer. */
  private static int documents(String of) {
    return 1 + Math.min(9, Integer.numberOfTrailingZeros(of.hashCode()));
  }

  private BufferedWriter table(String argument, String name, String header) throws IOException {
    Path head = Files.writeString(folder.resolve(name + "-header.csv"), header + "\n");
    Path body = folder.resolve(name + ".csv");
    arguments.add(argument + head + "," + body);
    return Files.newBufferedWriter(body);
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter out : links.values()) {
      out.close();
    }
  }
}
