package dev.trama.store;

import static dev.trama.model.TramaException.Kind.FAILED;

import dev.trama.model.TramaException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.factory.primitive.IntObjectMaps;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.core.NodeEntity;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * Makes nodes and relationships in one transaction of an {@link EmbeddedStore}, without Cypher:
 * through Neo4j's kernel, since its public interface checks constraints and indexes anew for every
 * single property. Properties are texts, lists of texts, numbers, flags and dates; those that are
 * null are left out.
 *
 * <p>Every method throws {@link TramaException} where the store refuses, as it does a second node
 * with the id of another.
 */
public final class StoreWriter {
  /** No node. */
  public static final long NOBODY = -1;

  private final Transaction transaction;
  private final KernelTransaction kernel;
  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<String, Integer> types = new HashMap<>();
  private final Map<String, Integer> keys = new HashMap<>();

  /**
   * @param transaction one that {@link EmbeddedStore#begin} gave
   */
  public StoreWriter(Transaction transaction) {
    this.transaction = transaction;
    this.kernel = ((InternalTransaction) transaction).kernelTransaction();
  }

  /** Makes a node; what the store calls it. */
  public long node(List<String> labelled, Map<String, Object> properties) {
    try {
      int[] ids = new int[labelled.size()];
      for (int i = 0; i < ids.length; i++) {
        ids[i] =
            token(
                labels, labelled.get(i), name -> kernel.tokenWrite().labelGetOrCreateForName(name));
      }
      MutableIntObjectMap<Value> values = values(properties);
      long node = kernel.dataWrite().nodeCreateWithLabels(ids);
      kernel
          .dataWrite()
          .nodeApplyChanges(node, IntSets.immutable.empty(), IntSets.immutable.empty(), values);
      return node;
    } catch (KernelException e) {
      throw refused(e);
    }
  }

  /** Makes a relationship between two nodes. */
  public void relationship(long from, String type, long to, Map<String, Object> properties) {
    try {
      int typed =
          token(types, type, name -> kernel.tokenWrite().relationshipTypeGetOrCreateForName(name));
      long made = kernel.dataWrite().relationshipCreate(from, typed, to);
      if (!properties.isEmpty()) {
        kernel.dataWrite().relationshipApplyChanges(made, values(properties));
      }
    } catch (KernelException e) {
      throw refused(e);
    }
  }

  /** What the store calls the node with this label and {@code id}, or {@link #NOBODY}. */
  public long find(String label, String id) {
    NodeEntity found = (NodeEntity) transaction.findNode(Label.label(label), "id", id);
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

  private MutableIntObjectMap<Value> values(Map<String, Object> properties) throws KernelException {
    MutableIntObjectMap<Value> values = IntObjectMaps.mutable.ofInitialCapacity(properties.size());
    for (Map.Entry<String, Object> each : properties.entrySet()) {
      if (each.getValue() != null) {
        int key =
            token(
                keys,
                each.getKey(),
                name -> kernel.tokenWrite().propertyKeyGetOrCreateForName(name));
        values.put(key, value(each.getValue()));
      }
    }
    return values;
  }

  private static Value value(Object value) {
    return Values.of(value instanceof Collection<?> texts ? texts.toArray(String[]::new) : value);
  }

  private static TramaException refused(KernelException e) {
    return new TramaException(
        FAILED, "The store refuses what is to be written: " + e.getMessage(), e);
  }
}
