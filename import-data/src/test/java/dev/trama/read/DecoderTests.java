package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252|El fiscal señaló que José Peña y su hermano Ángel fueron detenidos en Michoacán.",
        "ISO-8859-1|El fiscal señaló que José Peña y su hermano Ángel fueron detenidos en Michoacán.",
        "windows-1252|The leader, known as “El Niño” – was arrested in Bogotá – said the attorney’s office.",
        "windows-1252|Kreu i grupit, Bledar Çela, është arrestuar në Tiranë nga policia e shtetit.",
        "windows-1250|Vođa klana Radoje Zvićer i njegov brat Željko Šćepanović uhićeni su u Zagrebu, kaže državno odvjetništvo.",
        "ISO-8859-2|Vođa klana Radoje Zvićer i njegov brat Željko Šćepanović uhićeni su u Zagrebu, kaže državno odvjetništvo.",
        "ISO-8859-2|Przywódca gangu Łukasz Żółkiewski i jego brat zostali zatrzymani w Gdańsku; śledztwo trwa.",
        "windows-1251|Лидер группировки Иванов Пётр был арестован в Москве по подозрению в отмывании денег.",
        "KOI8-R|Лидер группировки Иванов Пётр был арестован в Москве по подозрению в отмывании денег.",
        "ISO-8859-9|Çete lideri Şükrü Güneş ve kardeşi İbrahim, İstanbul'da gözaltına alındı; savcılık açıklama yaptı.",
        "Shift_JIS|国際手配されていた暴力団組長が東京で逮捕された。警察庁が発表した。",
        "UTF-8|Aurelio Montalvo Farfán, “El Faro”, Željko Šćepanović, Иванов",
      })
  void theEncodingIsFoundByWhatTheLettersAre(String encoding, String text) {
    // Most of a long text is ASCII; what tells stands at its end.
    String whole = "He was sought.\n".repeat(800) + text;
    assertThat(Decoder.decode(whole.getBytes(Charset.forName(encoding)))).isEqualTo(whole);
  }

  @Test
  void anApostropheOfWindowsAloneDoesNotMakeATextForeign() {
    String text = "The group’s leader was sought.\n";
    assertThat(Decoder.decode(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    assertThat(Decoder.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }
}
