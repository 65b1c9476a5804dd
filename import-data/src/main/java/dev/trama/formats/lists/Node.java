package dev.trama.formats.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of an XML list with all it holds, by local names. */
public final class Node {
  private final String name;
  private final long line;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Node> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Node(String name, long line) {
    this.name = name;
    this.line = line;
  }

  public String name() {
    return name;
  }

  /** Where it starts, from 1. */
  public long line() {
    return line;
  }

  /** The attribute's value; null where it has none of that name. */
  public String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** Its own text, without that of its children; "" where it has none. */
  public String text() {
    return Text.clean(text.toString());
  }

  /** The text of the first child of that name; null where there is none or it is empty. */
  public String text(String child) {
    for (Node each : children) {
      if (each.name.equals(child)) {
        String found = each.text();
        return found.isEmpty() ? null : found;
      }
    }
    return null;
  }

  public List<Node> children() {
    return children;
  }

  public List<Node> children(String child) {
    return children.stream().filter(each -> each.name.equals(child)).toList();
  }

  /** The grandchildren {@code list/item}: XML lists wrap what repeats. */
  public List<Node> children(String list, String item) {
    return children(list).stream().flatMap(each -> each.children(item).stream()).toList();
  }

  /** The first child of that name; null where there is none. */
  public Node child(String child) {
    for (Node each : children) {
      if (each.name.equals(child)) {
        return each;
      }
    }
    return null;
  }

  void attribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(Node child) {
    children.add(child);
  }

  int add(char[] chars, int start, int length) {
    text.append(chars, start, length);
    return text.length();
  }
}
