package dev.trama.resolve;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Phone numbers and e-mail addresses, however they are written. */
final class Contacts {
  /** Country and area codes are left out as often as not; what is left tells a subscriber. */
  private static final int SUBSCRIBER = 7;

  private Contacts() {}

  /** What two must share to be reached in the same way. */
  static Set<String> keys(Collection<String> contacts) {
    Set<String> keys = new HashSet<>();
    for (String contact : contacts) {
      if (contact.indexOf('@') > 0) {
        keys.add(contact.replaceAll("(?s).*<|>.*", "").strip().toLowerCase(Locale.ROOT));
        continue;
      }
      String digits = contact.replaceAll("\\D", "");
      if (digits.length() >= SUBSCRIBER) {
        keys.add(digits.substring(digits.length() - SUBSCRIBER));
      }
    }
    return keys;
  }
}
