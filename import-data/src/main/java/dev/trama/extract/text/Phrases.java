package dev.trama.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dictionary of phrases over tokens; the longest one that begins at a place is found. Words are
 * compared in lower case without accents.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
  private static final class Node<V> {
    final Map<String, Node<V>> next = new HashMap<>();
    V value;
  }

  /** What was found, and how many tokens it takes. */
  public record Match<V>(V value, int length) {}

  private final Node<V> root = new Node<>();

  public void put(String phrase, V value) {
    Node<V> node = root;
    for (Token token : Tokeniser.tokens(phrase, 0, phrase.length())) {
      node = node.next.computeIfAbsent(token.low(), k -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** The longest phrase that begins at this token, or null. */
  public Match<V> at(List<Token> tokens, int from) {
    Node<V> node = root;
    Match<V> best = null;
    for (int i = from; i < tokens.size(); i++) {
      node = node.next.get(tokens.get(i).low());
      if (node == null) {
        break;
      }
      if (node.value != null) {
        best = new Match<>(node.value, i - from + 1);
      }
    }
    return best;
  }

  public boolean contains(String word) {
    Node<V> node = root.next.get(word);
    return node != null && node.value != null;
  }

  public V get(String word) {
    Node<V> node = root.next.get(word);
    return node == null ? null : node.value;
  }
}
