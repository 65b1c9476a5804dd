package dev.trama.render;

import dev.trama.graph.BatchDiff;
import dev.trama.graph.Dossier.SaidLink;
import dev.trama.graph.Statement;
import dev.trama.model.ClaimState;
import dev.trama.model.ClaimStatus;
import dev.trama.model.Kin;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord;
import dev.trama.model.RelationWord.End;
import dev.trama.model.RelationWord.Form;
import dev.trama.model.RelationWord.Language;
import dev.trama.query.Hop;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Says a link in words, seen from one of its ends: "stepson of X", "led by X"; or a fact: "reward
 * of 5,000,000 USD".
 */
final class LinkWords {
  private LinkWords() {}

  /**
   * A step of a path.
   *
   * @param near id of the entity that the words are about
   */
  static String of(Hop hop, String near) {
    RelationType type = RelationType.valueOf(hop.type());
    if (hop.to() == null) {
      return fact(type, hop.amount(), hop.currency(), hop.programme(), hop.date(), hop.role())
          + disputed(hop.disputed(), hop.claims());
    }
    End end = near.equals(hop.from().id()) ? End.FROM : End.TO;
    ClaimStatus status = hop.status() == null ? null : ClaimStatus.valueOf(hop.status());
    return status(status)
        + relation(type, hop.role(), hop.kin(), end)
        + " "
        + (end == End.FROM ? hop.to() : hop.from()).name()
        + period(hop.since(), hop.until())
        + disputed(hop.disputed(), hop.claims());
  }

  /** A link of a dossier, seen from its entity. */
  static String of(SaidLink link) {
    String role = link.roles().isEmpty() ? null : String.join(", ", link.roles());
    return status(link.status())
        + relation(link.link().type(), role, link.link().kin(), link.outgoing() ? End.FROM : End.TO)
        + " "
        + link.otherName()
        + period(link.since(), link.until())
        + disputed(
            link.statements().stream().filter(s -> s.state() == ClaimState.DISPUTED).count(),
            link.statements().size());
  }

  /** A claim as a sentence of its own, from its first end: "Ana: leader of Grupo Norte". */
  static String said(Statement claim) {
    return claim.from()
        + ": "
        + status(claim.status())
        + (claim.to() == null
            ? fact(
                claim.type(),
                claim.amount(),
                claim.currency(),
                claim.programme(),
                null,
                claim.role())
            : relation(claim.type(), claim.role(), claim.kin(), End.FROM) + " " + claim.to());
  }

  /** What a link says beside its relation: "former lieutenant (until 2015)"; may be empty. */
  static String qualified(Hop hop) {
    ClaimStatus status = hop.status() == null ? null : ClaimStatus.valueOf(hop.status());
    return (status(status)
            + (hop.role() == null ? "" : hop.role())
            + period(hop.since(), hop.until())
            + disputed(hop.disputed(), hop.claims()))
        .strip();
  }

  static String of(Statement fact) {
    return fact(
        fact.type(), fact.amount(), fact.currency(), fact.programme(), fact.date(), fact.role());
  }

  static String link(BatchDiff.LinkChange link) {
    return link.from() + ": " + relation(link.type(), null, link.kin(), End.FROM) + " " + link.to();
  }

  /** A claim with whom it is about: "A: leader of B". */
  static String claim(Statement claim) {
    String said =
        claim.to() == null
            ? of(claim)
            : status(claim.status())
                + relation(claim.type(), claim.role(), claim.kin(), End.FROM)
                + " "
                + claim.to()
                + period(claim.since(), claim.until());
    return claim.from() + ": " + said;
  }

  private static String relation(RelationType type, String role, String kin, End near) {
    if (type == RelationType.KIN_OF) {
      return (near == End.FROM
              ? kin
              : Kin.of(kin).map(known -> known.inverse().term()).orElse("relative"))
          + " of";
    }
    if (role != null && near == End.FROM && takesRole(type)) {
      return role + (type == RelationType.HOLDS_POSITION ? "," : " of");
    }
    Optional<RelationWord> word = word(type, near, takesRole(type) && near == End.FROM);
    if (near == End.TO && word.filter(w -> w.form() != Form.NOUN).isEmpty()) {
      Optional<RelationWord> other = word(type, End.FROM, true);
      if (other.filter(w -> w.form() == Form.NOUN).isPresent()) {
        // No verb for this end: name the other one for what it is.
        return "with " + (role != null ? role : other.orElseThrow().text());
      }
    }
    return word.map(w -> w.text() + (w.form() == Form.NOUN ? " of" : ""))
        .orElseGet(() -> type.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static Optional<RelationWord> word(RelationType type, End near, boolean nounFirst) {
    return type.words().stream()
        .filter(word -> word.asks() == near || type.isSymmetric())
        .filter(word -> word.language() == Language.ENGLISH && word.role() == null)
        .min(Comparator.comparing(word -> (word.form() == Form.NOUN) != nounFirst));
  }

  /** Where a person or group is something in another; elsewhere a role tells how, not what. */
  private static boolean takesRole(RelationType type) {
    return switch (type) {
      case LEADS, MEMBER_OF, PART_OF, ASSOCIATE_OF, HOLDS_POSITION -> true;
      default -> false;
    };
  }

  private static String fact(
      RelationType type,
      Number amount,
      String currency,
      String programme,
      String date,
      String role) {
    StringBuilder words = new StringBuilder(type.name().toLowerCase(Locale.ROOT));
    if (amount != null) {
      words.append(" of ").append(Amounts.of(amount, currency));
    }
    for (String part : new String[] {role, programme, date == null ? null : DateWords.of(date)}) {
      words.append(part == null ? "" : ", " + part);
    }
    return words.toString();
  }

  private static String status(ClaimStatus status) {
    return status == null ? "" : status.name().toLowerCase(Locale.ROOT) + " ";
  }

  private static String disputed(long disputed, long claims) {
    return disputed == 0 ? "" : disputed < claims ? " [disputed in part]" : " [disputed]";
  }

  private static String period(String since, String until) {
    if (since == null && until == null) {
      return "";
    }
    return " ("
        + (since == null ? "" : "since " + DateWords.of(since) + (until == null ? "" : " "))
        + (until == null ? "" : "until " + DateWords.of(until))
        + ")";
  }
}
