package dev.trama.model;

import java.math.BigDecimal;

/**
 * What a claim says beyond its two ends. Every part may be null.
 *
 * @param role as written: "high-level member", "armed wing"
 * @param kin the kin term read as "from is the KIN of to"
 * @param amount in whole units of {@code currency}
 * @param currency ISO 4217
 * @param programme the programme that pays or sanctions
 * @param date of the event that is claimed
 * @param since first date at which it held
 * @param until last date at which it held
 * @param accordingTo id of the profile in the same document of whoever says so
 */
public record Qualifiers(
    String role,
    String kin,
    BigDecimal amount,
    String currency,
    String programme,
    PartialDate date,
    PartialDate since,
    PartialDate until,
    ClaimStatus status,
    String accordingTo) {
  public static final Qualifiers NONE =
      new Qualifiers(null, null, null, null, null, null, null, null, null, null);

  public Qualifiers withRole(String value) {
    return new Qualifiers(
        value, kin, amount, currency, programme, date, since, until, status, accordingTo);
  }

  public Qualifiers withKin(String value) {
    return new Qualifiers(
        role, value, amount, currency, programme, date, since, until, status, accordingTo);
  }

  public Qualifiers withAmount(BigDecimal value, String unit) {
    return new Qualifiers(
        role, kin, value, unit, programme, date, since, until, status, accordingTo);
  }

  public Qualifiers withProgramme(String value) {
    return new Qualifiers(
        role, kin, amount, currency, value, date, since, until, status, accordingTo);
  }

  public Qualifiers withDate(PartialDate value) {
    return new Qualifiers(
        role, kin, amount, currency, programme, value, since, until, status, accordingTo);
  }

  public Qualifiers withPeriod(PartialDate from, PartialDate to) {
    return new Qualifiers(
        role, kin, amount, currency, programme, date, from, to, status, accordingTo);
  }

  public Qualifiers withStatus(ClaimStatus value) {
    return new Qualifiers(
        role, kin, amount, currency, programme, date, since, until, value, accordingTo);
  }

  public Qualifiers withAccordingTo(String profileId) {
    return new Qualifiers(
        role, kin, amount, currency, programme, date, since, until, status, profileId);
  }
}
