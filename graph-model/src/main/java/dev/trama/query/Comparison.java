package dev.trama.query;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * A bound for an amount.
 *
 * @param currency ISO 4217 code; null for any
 */
record Comparison(Bound bound, BigDecimal amount, String currency) {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MILLION = THOUSAND.pow(2);
  private static final BigDecimal BILLION = THOUSAND.pow(3);

  /** What words for large numbers stand for; in Spanish, a billón is a million millions. */
  static final Map<String, BigDecimal> MAGNITUDES =
      Map.of(
          "thousand", THOUSAND,
          "mil", THOUSAND,
          "million", MILLION,
          "millon", MILLION,
          "millones", MILLION,
          "billion", BILLION,
          "mil millones", BILLION);

  static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("usd", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("us dollars", "USD"),
          Map.entry("dolares", "USD"),
          Map.entry("mxn", "MXN"),
          Map.entry("peso", "MXN"),
          Map.entry("pesos", "MXN"),
          Map.entry("mexican pesos", "MXN"),
          Map.entry("cop", "COP"),
          Map.entry("colombian pesos", "COP"),
          Map.entry("eur", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"));

  private static final Map<Character, String> SIGNS = Map.of('$', "USD", '€', "EUR", '£', "GBP");

  /** How a value stands to it; each knows its words and its operator. */
  enum Bound {
    MORE_THAN("over", ">"),
    LESS_THAN("under", "<"),
    AT_LEAST("at least", ">="),
    AT_MOST("at most", "<=");

    private final String word;
    private final String operator;

    Bound(String word, String operator) {
      this.word = word;
      this.operator = operator;
    }

    String word() {
      return word;
    }

    String operator() {
      return operator;
    }
  }

  /**
   * From the words of a phrase.
   *
   * @param number such as "5", "$5" or "5,000,000"
   * @param magnitude such as "million"; may be null
   * @param currency its name, in the singular or plural, or its code; may be null
   */
  static Comparison read(Bound bound, String number, String magnitude, String currency) {
    BigDecimal amount = new BigDecimal(number.replaceAll("[^0-9.]", ""));
    if (magnitude != null) {
      amount = amount.multiply(MAGNITUDES.get(magnitude));
    }
    String code = currency == null ? SIGNS.get(number.charAt(0)) : CURRENCIES.get(currency);
    return new Comparison(bound, amount.stripTrailingZeros(), code);
  }

  /** As a phrase has it: "over 5000000 USD". */
  String phrase() {
    return bound.word
        + " "
        + amount.toPlainString()
        + (currency == null ? "" : " " + currency.toLowerCase(Locale.ROOT));
  }
}
