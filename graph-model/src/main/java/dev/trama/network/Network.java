package dev.trama.network;

import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Entities and their links as arrays: compressed adjacency, each link with both its ends. Nodes are
 * numbered in the order of their ids. An entity takes some 35 bytes, a link 14.
 */
public final class Network {
  private static final RelationType[] RELATIONS = RelationType.values();
  private static final EntityType[] TYPES = EntityType.values();
  private static final int INWARD = 0x40;

  private final byte[] ids;
  private final int idLength;
  private final byte[] types;
  private final int[] documents;
  private final int[] ranks;
  private final int[] first;
  private final int[] others;
  private final byte[] kinds;
  private final char[] support;

  private Network(List<Node> nodes, Links links) {
    int size = nodes.size();
    idLength = nodes.stream().mapToInt(node -> node.id().length()).max().orElse(0);
    ids = new byte[size * idLength];
    types = new byte[size];
    documents = new int[size];
    for (int i = 0; i < size; i++) {
      Node node = nodes.get(i);
      byte[] id = node.id().getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(id, 0, ids, i * idLength, id.length);
      types[i] = (byte) node.type().ordinal();
      documents[i] = node.documents();
    }
    ranks = ranks(nodes);
    first = new int[size + 1];
    for (int link = 0; link < links.size; link++) {
      first[links.from[link] + 1]++;
      first[links.to[link] + 1]++;
    }
    for (int i = 0; i < size; i++) {
      first[i + 1] += first[i];
    }
    others = new int[2 * links.size];
    kinds = new byte[2 * links.size];
    support = new char[2 * links.size];
    int[] next = Arrays.copyOf(first, size);
    for (int link = 0; link < links.size; link++) {
      put(next[links.from[link]]++, links.to[link], links.kinds[link], links.support[link]);
      byte inward = (byte) (links.kinds[link] | INWARD);
      put(next[links.to[link]]++, links.from[link], inward, links.support[link]);
    }
  }

  private void put(int end, int other, byte kind, char documents) {
    others[end] = other;
    kinds[end] = kind;
    support[end] = documents;
  }

  /**
   * Where each stands by name and id, as the database orders them.
   *
   * @param nodes by id
   */
  private static int[] ranks(List<Node> nodes) {
    int[] order =
        IntStream.range(0, nodes.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> nodes.get(i).name()).thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /** An entity; {@code documents} speak of it. */
  record Node(String id, EntityType type, String name, int documents) {}

  /** Links while they are read. */
  static final class Links {
    private int size;
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private byte[] kinds = new byte[1024];
    private char[] support = new char[1024];

    /** Takes a link; more documents than a char holds are as good as that many. */
    void add(RelationType type, int source, int target, long documents) {
      if (size == from.length) {
        from = Arrays.copyOf(from, 2 * size);
        to = Arrays.copyOf(to, 2 * size);
        kinds = Arrays.copyOf(kinds, 2 * size);
        support = Arrays.copyOf(support, 2 * size);
      }
      from[size] = source;
      to[size] = target;
      kinds[size] = (byte) type.ordinal();
      support[size++] = (char) Math.min(documents, Character.MAX_VALUE);
    }
  }

  /**
   * Arranges them.
   *
   * @param nodes by id, ids being ASCII
   * @param links between them, by their places in the list
   */
  static Network of(List<Node> nodes, Links links) {
    return new Network(nodes, links);
  }

  public int size() {
    return types.length;
  }

  /** How many links there are. */
  public int links() {
    return others.length / 2;
  }

  /** The node of this id; -1 where there is none. */
  public int find(String id) {
    byte[] wanted = Arrays.copyOf(id.getBytes(StandardCharsets.US_ASCII), idLength);
    if (id.length() > idLength) {
      return -1;
    }
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = middle * idLength;
      int order = Arrays.compare(ids, at, at + idLength, wanted, 0, idLength);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  public String id(int node) {
    return new String(ids, node * idLength, idLength, StandardCharsets.US_ASCII);
  }

  public EntityType type(int node) {
    return TYPES[types[node]];
  }

  /** How many documents speak of it. */
  public int documents(int node) {
    return documents[node];
  }

  /** Where it stands among all by name. */
  public int rank(int node) {
    return ranks[node];
  }

  /** The first of its ends of links; the last is before {@link #end}. */
  public int begin(int node) {
    return first[node];
  }

  public int end(int node) {
    return first[node + 1];
  }

  /** Whom the link leads to. */
  public int other(int end) {
    return others[end];
  }

  public RelationType relation(int end) {
    return RELATIONS[kinds[end] & ~INWARD];
  }

  /** Whether the link runs from here to the other. */
  public boolean outward(int end) {
    return (kinds[end] & INWARD) == 0;
  }

  /** How many documents support the link. */
  public int support(int end) {
    return support[end];
  }

  /** Only people, groups and companies connect. */
  public boolean connects(int node) {
    return switch (type(node)) {
      case PERSON, CRIMINAL_GROUP, COMPANY -> true;
      default -> false;
    };
  }
}
