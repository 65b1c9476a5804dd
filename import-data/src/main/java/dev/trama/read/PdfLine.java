package dev.trama.read;

import java.util.List;
import java.util.stream.Collectors;

/** A line of words as they stand side by side. */
record PdfLine(List<PdfWord> words) {
  String text() {
    return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
  }

  float left() {
    return words.get(0).left();
  }

  float right() {
    return words.get(words.size() - 1).right();
  }

  float y() {
    return words.get(0).y();
  }

  float size() {
    return words.get(0).size();
  }
}
