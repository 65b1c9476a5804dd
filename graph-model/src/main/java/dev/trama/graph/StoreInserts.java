package dev.trama.graph;

import static dev.trama.model.TramaException.Kind.FAILED;

import dev.trama.graph.Inserts.Kind;
import dev.trama.model.TramaException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.collections.api.factory.primitive.IntObjectMaps;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.TokenWrite;
import org.neo4j.internal.kernel.api.Write;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.core.NodeEntity;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * Writes {@link Inserts} within one transaction of a store in this process, without Cypher. Through
 * Neo4j's kernel, since its public interface checks constraints and indexes anew for every
 * property.
 */
final class StoreInserts {
  private static final long NOBODY = -1;

  private final Transaction transaction;
  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<String, Integer> types = new HashMap<>();
  private final Map<String, Integer> keys = new HashMap<>();

  /** The nodes met so far, by id: most relationships are between nodes made a moment before. */
  private final Map<Kind, Map<String, Long>> nodes = new EnumMap<>(Kind.class);

  StoreInserts(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Says that nodes may have gone that were met before. */
  void forget() {
    nodes.clear();
  }

  Changes write(Inserts inserts) {
    KernelTransaction kernel = ((InternalTransaction) transaction).kernelTransaction();
    try {
      Write write = kernel.dataWrite();
      TokenWrite tokens = kernel.tokenWrite();
      Changes nodesMade = nodes(inserts, write, tokens);
      return nodesMade.plus(relationships(inserts, write, tokens));
    } catch (KernelException e) {
      throw new TramaException(
          FAILED, "The store refuses what is to be written: " + e.getMessage(), e);
    }
  }

  private Changes nodes(Inserts inserts, Write write, TokenWrite tokens) throws KernelException {
    long properties = 0;
    long labelled = 0;
    for (Inserts.Node each : inserts.nodes()) {
      int[] ids = new int[each.labels().size()];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = token(labels, each.labels().get(i), tokens::labelGetOrCreateForName);
      }
      MutableIntObjectMap<Value> values = values(each.properties(), tokens);
      long node = write.nodeCreateWithLabels(ids);
      write.nodeApplyChanges(node, IntSets.immutable.empty(), IntSets.immutable.empty(), values);
      met(each.kind()).put(each.id(), node);
      properties += values.size();
      labelled += ids.length;
    }
    return new Changes(inserts.nodes().size(), 0, 0, 0, properties, labelled);
  }

  private Changes relationships(Inserts inserts, Write write, TokenWrite tokens)
      throws KernelException {
    long properties = 0;
    long made = 0;
    for (Inserts.Relationship each : inserts.relationships()) {
      long from = node(each.fromKind(), each.from());
      long to = node(each.toKind(), each.to());
      if (from != NOBODY && to != NOBODY) {
        int type = token(types, each.type(), tokens::relationshipTypeGetOrCreateForName);
        long relationship = write.relationshipCreate(from, type, to);
        if (!each.properties().isEmpty()) {
          MutableIntObjectMap<Value> values = values(each.properties(), tokens);
          write.relationshipApplyChanges(relationship, values);
          properties += values.size();
        }
        made++;
      }
    }
    return new Changes(0, 0, made, 0, properties, 0);
  }

  private Map<String, Long> met(Kind kind) {
    return nodes.computeIfAbsent(kind, k -> new HashMap<>());
  }

  private long node(Kind kind, String id) {
    return met(kind).computeIfAbsent(id, i -> find(kind, i));
  }

  private long find(Kind kind, String id) {
    NodeEntity found =
        id == null ? null : (NodeEntity) transaction.findNode(Label.label(kind.label), "id", id);
    return found == null ? NOBODY : found.getId();
  }

  private interface Tokens {
    int of(String name) throws KernelException;
  }

  private static int token(Map<String, Integer> known, String name, Tokens tokens)
      throws KernelException {
    Integer token = known.get(name);
    if (token == null) {
      token = tokens.of(name);
      known.put(name, token);
    }
    return token;
  }

  private MutableIntObjectMap<Value> values(Map<String, Object> properties, TokenWrite tokens)
      throws KernelException {
    MutableIntObjectMap<Value> values = IntObjectMaps.mutable.ofInitialCapacity(properties.size());
    for (Map.Entry<String, Object> each : properties.entrySet()) {
      if (each.getValue() != null) {
        values.put(
            token(keys, each.getKey(), tokens::propertyKeyGetOrCreateForName),
            value(each.getValue()));
      }
    }
    return values;
  }

  /** Lists here are lists of texts; the store wants arrays. */
  private static Value value(Object value) {
    return Values.of(value instanceof Collection<?> texts ? texts.toArray(String[]::new) : value);
  }
}
