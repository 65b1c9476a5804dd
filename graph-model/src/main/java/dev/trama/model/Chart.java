package dev.trama.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything one document says: the unit that extraction yields and the graph takes, whole or not
 * at all.
 *
 * <p>Refuses claims whose ends are not among its profiles, and quotes that differ from the text at
 * their offsets.
 */
public record Chart(SourceDocument document, List<Profile> profiles, List<Claim> claims) {
  public Chart {
    profiles = List.copyOf(profiles);
    claims = List.copyOf(claims);
    Set<String> ids = new HashSet<>();
    for (Profile profile : profiles) {
      if (!ids.add(profile.id())) {
        throw new IllegalArgumentException("two profiles with the id " + profile.id());
      }
    }
    Set<String> claimIds = new HashSet<>();
    for (Claim claim : claims) {
      if (!claimIds.add(claim.id())) {
        throw new IllegalArgumentException("two claims with the id " + claim.id());
      }
      if (!ids.contains(claim.from()) || claim.to() != null && !ids.contains(claim.to())) {
        throw new IllegalArgumentException("claim " + claim.id() + " has an end outside the chart");
      }
      String said = claim.qualifiers().accordingTo();
      if (said != null && !ids.contains(said)) {
        throw new IllegalArgumentException("claim " + claim.id() + " is according to nobody");
      }
      if (claim.span().end() > document.text().length()
          || !claim.span().of(document.text()).equals(claim.quote())) {
        throw new IllegalArgumentException("the quote of " + claim.id() + " is not in the text");
      }
    }
  }
}
