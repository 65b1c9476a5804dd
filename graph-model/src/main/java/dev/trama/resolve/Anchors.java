package dev.trama.resolve;

import dev.trama.model.Chart;
import dev.trama.model.Ids;
import dev.trama.model.Profile;
import dev.trama.model.Value;
import dev.trama.model.ValueKind;
import dev.trama.names.NameKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for profiles that outlive their documents: the number of a list's entry or, failing that,
 * the address of the document with the name it gives. A newer text of the same address gives the
 * same anchor, and so does an import after a deletion.
 */
public final class Anchors {
  /** What an index takes without question. */
  private static final int LONGEST = 400;

  private Anchors() {}

  /** The anchor of each profile, by its id. */
  public static Map<String, String> of(Chart chart) {
    String uri = chart.document().uri();
    String place = uri == null ? chart.document().sha256() : uri;
    Map<String, String> anchors = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Profile profile : chart.profiles()) {
      List<String> identifiers = profile.values(ValueKind.IDENTIFIER).map(Value::text).toList();
      String anchor = IdentifierKeys.entry(identifiers).orElse(null);
      if (anchor == null) {
        String named = place + '#' + profile.type().label() + ' ' + NameKey.of(profile.name());
        anchor = named;
        // Father and son may bear one name in one document.
        for (int i = 2; !taken.add(anchor); i++) {
          anchor = named + ' ' + i;
        }
      }
      anchors.put(profile.id(), anchor.length() > LONGEST ? Ids.sha256(anchor) : anchor);
    }
    return anchors;
  }
}
