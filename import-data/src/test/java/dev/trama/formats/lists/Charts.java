package dev.trama.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.Identifier;
import dev.trama.model.Name;
import dev.trama.model.Profile;
import dev.trama.model.Value;
import dev.trama.model.ValueKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests of all readers ask of charts. */
public final class Charts {
  private Charts() {}

  public static List<Chart> read(ListReader reader, Path file) {
    try (Stream<Chart> charts = reader.read(file, ListOptions.defaults())) {
      return charts.toList();
    }
  }

  public static Profile subject(Chart chart) {
    return chart.profiles().get(0);
  }

  public static List<String> values(Profile profile, ValueKind kind) {
    return profile.values(kind).map(Value::text).toList();
  }

  public static List<String> names(Profile profile) {
    return profile.names().stream().map(Name::text).toList();
  }

  /** "FROM TYPE TO" of each claim, by name. */
  public static List<String> ties(Chart chart) {
    Map<String, Profile> byId =
        chart.profiles().stream().collect(Collectors.toMap(Profile::id, Function.identity()));
    return chart.claims().stream()
        .map(
            claim ->
                byId.get(claim.from()).name()
                    + " "
                    + claim.type()
                    + claim.target().map(to -> " " + byId.get(to).name()).orElse(""))
        .toList();
  }

  /**
   * What holds for every chart of every list: claims run between types that their relation permits,
   * and all that is said stands on the line it is said to stand on.
   */
  public static void assertSound(Chart chart) {
    Map<String, Profile> byId =
        chart.profiles().stream().collect(Collectors.toMap(Profile::id, Function.identity()));
    String text = chart.document().text();
    for (Claim claim : chart.claims()) {
      Profile to = claim.to() == null ? null : byId.get(claim.to());
      assertThat(claim.type().permits(byId.get(claim.from()).type(), to == null ? null : to.type()))
          .as("%s of %s", claim, chart.document().uri())
          .isTrue();
      assertThat(claim.quote()).doesNotContain("\n").contains(": ");
    }
    for (Profile profile : chart.profiles()) {
      for (Value value : profile.values()) {
        assertThat(value.span().of(text)).isNotEmpty().doesNotContain("\n");
        if (value.kind() == ValueKind.IDENTIFIER) {
          assertThat(Identifier.parse(value.text())).isPresent();
        }
      }
      profile.names().forEach(name -> assertThat(name.span().of(text)).isNotEmpty());
    }
  }
}
