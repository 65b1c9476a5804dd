package dev.trama.formats.ftm;

import dev.trama.model.RelationType;
import java.util.Arrays;
import java.util.Optional;

/**
 * The schemas of FollowTheMoney that are links, with the properties that hold their ends (from the
 * {@code edge} part of each schema file) and what they claim here.
 */
enum FtmEdge {
  /** "relationship: mother" means that the relative is the mother of the person. */
  FAMILY("Family", "person", "relative", RelationType.KIN_OF, true, "relative"),
  ASSOCIATE("Associate", "person", "associate", RelationType.ASSOCIATE_OF, false, "associate"),
  MEMBERSHIP("Membership", "member", "organization", RelationType.MEMBER_OF, false, "member"),
  DIRECTORSHIP("Directorship", "director", "organization", RelationType.LEADS, false, "director"),
  EMPLOYMENT("Employment", "employer", "employee", RelationType.HOLDS_POSITION, true, "employee"),
  OWNERSHIP("Ownership", "owner", "asset", RelationType.OWNS, false, "owner"),
  REPRESENTATION(
      "Representation", "agent", "client", RelationType.LINKED_TO, false, "representative"),
  UNKNOWN_LINK("UnknownLink", "subject", "object", RelationType.LINKED_TO, false, null),
  SUCCESSION("Succession", "predecessor", "successor", RelationType.SUCCEEDED, true, "successor"),
  PAYMENT("Payment", "payer", "beneficiary", RelationType.PAID, false, "payer"),
  DEBT("Debt", "debtor", "creditor", RelationType.LINKED_TO, false, "debtor"),
  CONTRACT_AWARD(
      "ContractAward", "supplier", "contract", RelationType.LINKED_TO, false, "supplier"),
  COURT_CASE_PARTY("CourtCaseParty", "party", "case", RelationType.LINKED_TO, false, "party"),
  DOCUMENTATION("Documentation", "entity", "document", RelationType.LINKED_TO, false, null),
  PROJECT_PARTICIPANT(
      "ProjectParticipant", "project", "participant", RelationType.LINKED_TO, true, "participant");

  private final String schema;
  private final String source;
  private final String target;
  private final RelationType type;
  private final boolean reversed;
  private final String words;

  FtmEdge(
      String schema,
      String source,
      String target,
      RelationType type,
      boolean reversed,
      String words) {
    this.schema = schema;
    this.source = source;
    this.target = target;
    this.type = type;
    this.reversed = reversed;
    this.words = words;
  }

  static Optional<FtmEdge> of(String schema) {
    return Arrays.stream(values()).filter(edge -> edge.schema.equals(schema)).findFirst();
  }

  String source() {
    return source;
  }

  String target() {
    return target;
  }

  RelationType type() {
    return type;
  }

  /** True where our relation runs from the target to the source. */
  boolean isReversed() {
    return reversed;
  }

  /** What the source, or the target of a reversed edge, is to the other; null where unknown. */
  String words() {
    return words;
  }
}
