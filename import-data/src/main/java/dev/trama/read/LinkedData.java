package dev.trama.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page tells search engines of itself (schema.org, written as JSON-LD). */
final class LinkedData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private String headline;
  private String publisher;
  private String published;

  private LinkedData() {}

  static LinkedData of(Document page) {
    LinkedData data = new LinkedData();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        data.take(JSON.readTree(script.data()), 0);
      } catch (JsonProcessingException e) {
        // It is no more than a hint, and often written by hand.
      }
    }
    return data;
  }

  private void take(JsonNode node, int depth) {
    if (depth > 6) {
      return;
    }
    if (node.isObject()) {
      published = published == null ? text(node.get("datePublished")) : published;
      headline = headline == null ? text(node.get("headline")) : headline;
      JsonNode by = node.get("publisher");
      publisher = publisher == null && by != null ? text(by.get("name")) : publisher;
    }
    if (node.isContainerNode()) {
      node.forEach(child -> take(child, depth + 1));
    }
  }

  private static String text(JsonNode node) {
    return node == null || !node.isTextual() || node.asText().isBlank() ? null : node.asText();
  }

  String headline() {
    return headline;
  }

  String publisher() {
    return publisher;
  }

  String published() {
    return published;
  }
}
