package dev.trama.network;

/** Who is linked to whom, as a walk may go: nodes are numbers. */
public interface Neighbours {
  /** Takes a node at the other end of a link, and how many documents support the link. */
  interface Visitor {
    void visit(int other, int documents);
  }

  /** Nodes are from 0 to this, exclusive. */
  int size();

  /** Hands on every node that can be gone to from this one: one as often as it has links to it. */
  void each(int node, Visitor visitor);

  /** Orders nodes by their ids. */
  int compare(int one, int other);
}
