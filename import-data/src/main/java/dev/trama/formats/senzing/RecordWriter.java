package dev.trama.formats.senzing;

import dev.trama.formats.lists.Attributes;
import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.PersonNames;
import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a record says of its subject into an entry. */
final class RecordWriter {
  /** Two digits of a year are of the hundred years from this one on. */
  private static final int FIRST_YEAR = 1926;

  private static final List<DateTimeFormatter> DATES =
      Stream.of("M/d/", "d/M/", "d-MMM-", "MMM d ").flatMap(RecordWriter::withYear).toList();

  /** Attributes of a number, with who issued it: scheme, issuer. */
  private static final Map<String, List<String>> NUMBERS =
      Map.of(
          "PASSPORT_NUMBER", List.of("passport", "PASSPORT_COUNTRY"),
          "DRIVERS_LICENSE_NUMBER", List.of("driving-licence", "DRIVERS_LICENSE_STATE"),
          "SSN_NUMBER", List.of("ssn", ""),
          "NATIONAL_ID_NUMBER", List.of("national-id", "NATIONAL_ID_COUNTRY"),
          "TAX_ID_NUMBER", List.of("tax-id", "TAX_ID_COUNTRY"),
          "LEI_NUMBER", List.of("lei", ""));

  private static final List<String> ADDRESS =
      List.of(
          "ADDR_FULL", "ADDR_LINE1", "ADDR_CITY", "ADDR_STATE", "ADDR_POSTAL_CODE", "ADDR_COUNTRY");

  private static final Map<String, String> COUNTRIES = countries();

  private RecordWriter() {}

  /** Writes it and returns whom the record is about. */
  static Party write(Entry entry, SenzingRecord record) {
    boolean person = record.type() == EntityType.PERSON;
    Party subject = null;
    for (String name : record.names()) {
      Span said = entry.line("Name", name);
      String spoken = person && name.indexOf(',') > 0 ? PersonNames.natural(name) : name;
      if (subject == null) {
        subject = entry.party(record.type(), person ? Category.SUBJECT : null, spoken, said);
      } else {
        // What a family of companies trades under is no name of one of them.
        subject.name(spoken, person ? NameKind.ALIAS : NameKind.NICKNAME, said);
      }
    }
    subject.identifier(record.identifier(), entry.address());
    for (Map<String, String> feature : record.features()) {
      values(entry, subject, feature);
    }
    return subject;
  }

  private static void values(Entry entry, Party subject, Map<String, String> feature) {
    value(entry, subject, ValueKind.BIRTH_DATE, date(feature.get("DATE_OF_BIRTH")));
    String gender = feature.get("GENDER");
    if (gender != null && gender.matches("(?i)m|f|male|female")) {
      String normal = Attributes.normal(ValueKind.GENDER, gender);
      value(entry, subject, ValueKind.GENDER, normal);
    }
    value(entry, subject, ValueKind.PHONE, feature.get("PHONE_NUMBER"));
    value(entry, subject, ValueKind.EMAIL, feature.get("EMAIL_ADDRESS"));
    String address =
        ADDRESS.stream()
            .map(feature::get)
            .filter(part -> part != null)
            .collect(Collectors.joining(", "));
    value(entry, subject, ValueKind.ADDRESS, address);
    NUMBERS.forEach(
        (attribute, how) -> {
          String number = feature.get(attribute);
          if (number != null) {
            // Only the United States call it so.
            String given = attribute.startsWith("SSN") ? "US" : feature.get(how.get(1));
            Span said = entry.line(how.get(0), number + (given == null ? "" : " (" + given + ")"));
            subject.identifier(new Identifier(how.get(0), country(given), number), said);
          }
        });
  }

  private static void value(Entry entry, Party subject, ValueKind kind, String value) {
    Span said = value == null ? null : entry.line(kind.property(), value);
    if (said != null) {
      subject.value(kind, value, said);
    }
  }

  /** A date of birth in normal form; as it stands where it is in none of the usual ones. */
  private static String date(String text) {
    if (text == null || PartialDate.parse(text).isPresent()) {
      return text;
    }
    for (DateTimeFormatter format : DATES) {
      try {
        LocalDate date = LocalDate.parse(text, format);
        return PartialDate.of(date).toString();
      } catch (DateTimeException e) {
        // One of the others, or none.
      }
    }
    return text;
  }

  private static Stream<DateTimeFormatter> withYear(String pattern) {
    return Stream.of(
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern + "uuuu")
            .toFormatter(Locale.ENGLISH),
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern)
            .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR)
            .toFormatter(Locale.ENGLISH));
  }

  /** The country's English name for its two- or three-letter code; other words as they are. */
  private static String country(String given) {
    return given == null ? null : COUNTRIES.getOrDefault(given.toUpperCase(Locale.ROOT), given);
  }

  private static Map<String, String> countries() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      names.put(code, country.getDisplayCountry(Locale.ENGLISH));
      names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
    }
    return names;
  }
}
