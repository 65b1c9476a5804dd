package dev.trama.extract;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.EntityType;
import dev.trama.model.PartialDate;
import dev.trama.model.Profile;
import dev.trama.model.RelationType;
import dev.trama.model.SourceDocument;
import java.util.List;
import java.util.stream.Collectors;

/** What tests ask of a chart, in a line each. */
final class Extraction {
  private static final Extractor EXTRACTOR = Extractor.load();

  private final Chart chart;

  private Extraction(Chart chart) {
    this.chart = chart;
  }

  static Extraction of(String text) {
    return of(text, null);
  }

  static Extraction of(String text, PartialDate published) {
    return of(SourceDocument.of(null, null, published, "test", "en", text));
  }

  static Extraction of(SourceDocument document) {
    return new Extraction(EXTRACTOR.extract(document));
  }

  Chart chart() {
    return chart;
  }

  /** Names of the profiles of a type. */
  List<String> names(EntityType type) {
    return chart.profiles().stream().filter(p -> p.type() == type).map(Profile::name).toList();
  }

  Profile profile(String name) {
    return chart.profiles().stream()
        .filter(p -> p.names().stream().anyMatch(n -> n.text().equals(name)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody named " + name + " in " + chart.profiles()));
  }

  /** Claims as "X LEADS Y (role)"; for a kin claim the kin stands in brackets. */
  List<String> claims() {
    return chart.claims().stream().map(this::line).collect(Collectors.toList());
  }

  List<Claim> claims(RelationType type) {
    return chart.claims().stream().filter(c -> c.type() == type).toList();
  }

  private String line(Claim claim) {
    String detail =
        claim.qualifiers().kin() != null
            ? claim.qualifiers().kin()
            : claim.qualifiers().amount() != null
                ? claim.qualifiers().amount().toPlainString()
                : claim.qualifiers().role();
    return name(claim.from())
        + " "
        + claim.type()
        + (claim.to() == null ? "" : " " + name(claim.to()))
        + (detail == null ? "" : " (" + detail + ")");
  }

  private String name(String id) {
    return chart.profiles().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
