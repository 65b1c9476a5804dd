package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.ClaimStatus;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.math.BigDecimal;

/** A claim in the making. */
public final class Draft {
  final RelationType type;
  final Entity from;
  final Entity to;
  final Span span;
  String role;
  String kin;
  BigDecimal amount;
  String currency;
  String programme;
  PartialDate date;
  ClaimStatus status;
  Entity accordingTo;
  double confidence = 0.95;

  Draft(RelationType type, Entity from, Entity to, Span span) {
    this.type = type;
    this.from = from;
    this.to = to;
    this.span = span;
  }

  public RelationType type() {
    return type;
  }

  public Entity from() {
    return from;
  }

  /** Null for a fact. */
  public Entity to() {
    return to;
  }

  public Span span() {
    return span;
  }

  public String role() {
    return role;
  }

  public String kin() {
    return kin;
  }

  public BigDecimal amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }

  public String programme() {
    return programme;
  }

  public PartialDate date() {
    return date;
  }

  public ClaimStatus status() {
    return status;
  }

  public Entity accordingTo() {
    return accordingTo;
  }

  public double confidence() {
    return confidence;
  }

  void setProgramme(String name) {
    programme = name;
  }

  /** The same claim with this other end, of which the document only leaves one to choose. */
  Draft at(Entity end) {
    Draft placed = new Draft(type, from, end, span);
    placed.role = role;
    placed.date = date;
    placed.status = status;
    placed.accordingTo = accordingTo;
    placed.confidence = 0.85;
    return placed;
  }

  @Override
  public String toString() {
    return type + " " + from + " -> " + to + " " + role + " " + kin;
  }
}
