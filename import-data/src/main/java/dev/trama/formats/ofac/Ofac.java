package dev.trama.formats.ofac;

import dev.trama.formats.lists.Publication;
import dev.trama.model.Identifier;
import dev.trama.model.PartialDate;

/** What the three forms of the list have in common. */
final class Ofac {
  private Ofac() {}

  static Publication publication(PartialDate published, String reader) {
    return new Publication(
        "Office of Foreign Assets Control", "OFAC", published, "en", "ofac-" + reader + "/1");
  }

  /** The address of an entry, the same in all three forms. */
  static String uri(String number) {
    return "ofac:sdn/" + number;
  }

  static Identifier identifier(String number) {
    return Identifier.of("ofac", "sdn/" + number);
  }
}
