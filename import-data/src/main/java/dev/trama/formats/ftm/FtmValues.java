package dev.trama.formats.ftm;

import dev.trama.model.Identifier;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.ValueKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the properties of FollowTheMoney's things are to us. */
final class FtmValues {
  static final Map<String, NameKind> NAMES =
      Map.of(
          "name", NameKind.FULL,
          "alias", NameKind.ALIAS,
          "previousName", NameKind.ALIAS,
          "weakAlias", NameKind.NICKNAME,
          "abbreviation", NameKind.ACRONYM);

  static final Map<String, ValueKind> VALUES =
      Map.ofEntries(
          Map.entry("birthDate", ValueKind.BIRTH_DATE),
          Map.entry("deathDate", ValueKind.DEATH_DATE),
          Map.entry("birthPlace", ValueKind.BIRTH_PLACE),
          Map.entry("nationality", ValueKind.NATIONALITY),
          Map.entry("citizenship", ValueKind.CITIZENSHIP),
          Map.entry("country", ValueKind.COUNTRY),
          Map.entry("jurisdiction", ValueKind.COUNTRY),
          Map.entry("gender", ValueKind.GENDER),
          Map.entry("position", ValueKind.POSITION),
          Map.entry("address", ValueKind.ADDRESS),
          Map.entry("email", ValueKind.EMAIL),
          Map.entry("phone", ValueKind.PHONE),
          Map.entry("website", ValueKind.WEBSITE),
          Map.entry("incorporationDate", ValueKind.FOUNDED),
          Map.entry("flag", ValueKind.FLAG),
          Map.entry("model", ValueKind.CRAFT),
          Map.entry("type", ValueKind.CRAFT),
          Map.entry("notes", ValueKind.NOTE),
          Map.entry("summary", ValueKind.NOTE),
          Map.entry("description", ValueKind.NOTE));

  private static final Map<String, String> IDENTIFIERS =
      Map.ofEntries(
          Map.entry("passportNumber", "passport"),
          Map.entry("idNumber", "national-id"),
          Map.entry("socialSecurityNumber", "ssn"),
          Map.entry("taxNumber", "tax-id"),
          Map.entry("vatCode", "vat"),
          Map.entry("innCode", "inn"),
          Map.entry("ogrnCode", "ogrn"),
          Map.entry("registrationNumber", "registration"),
          Map.entry("leiCode", "lei"),
          Map.entry("dunsCode", "duns"),
          Map.entry("uniqueEntityId", "uei"),
          Map.entry("permId", "permid"),
          Map.entry("swiftBic", "swift"),
          Map.entry("wikidataId", "wikidata"),
          Map.entry("imoNumber", "imo"),
          Map.entry("mmsi", "mmsi"),
          Map.entry("callSign", "call-sign"),
          Map.entry("serialNumber", "msn"));

  private FtmValues() {}

  static Optional<Identifier> identifier(String property, String value) {
    String scheme = IDENTIFIERS.get(property);
    return scheme == null ? Optional.empty() : Optional.of(Identifier.of(scheme, value));
  }

  /** The value in normal form: countries by name, dates at their precision. */
  static String normal(ValueKind kind, String value) {
    return switch (kind) {
      case NATIONALITY, CITIZENSHIP, COUNTRY, FLAG -> country(value);
      case BIRTH_DATE, DEATH_DATE, FOUNDED -> date(value).map(PartialDate::toString).orElse(value);
      case GENDER -> value.toLowerCase(Locale.ROOT);
      default -> value;
    };
  }

  /** An ISO date or a prefix of one, of which a time may follow. */
  static Optional<PartialDate> date(String value) {
    return value == null
        ? Optional.empty()
        : PartialDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
  }

  private static String country(String code) {
    if (code.length() != 2) {
      return code;
    }
    String name =
        new Locale.Builder()
            .setRegion(code.matches("[A-Za-z]{2}") ? code : "")
            .build()
            .getDisplayCountry(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }
}
