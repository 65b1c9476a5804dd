package dev.trama.render;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sums of money as a reader takes them in: {@code 5,000,000 USD}. */
final class Amounts {
  private Amounts() {}

  static String of(Number amount, String currency) {
    DecimalFormat form =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String digits = form.format(new BigDecimal(amount.toString()));
    return currency == null ? digits : digits + " " + currency;
  }
}
