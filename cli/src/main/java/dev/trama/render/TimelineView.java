package dev.trama.render;

import dev.trama.explore.Event;
import dev.trama.graph.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Events in order of time: a row each, or under their dates with their sentences. */
public final class TimelineView {
  private TimelineView() {}

  public static Table table(List<Event> events) {
    List<List<String>> rows = new ArrayList<>();
    for (Event event : events) {
      Statement said = event.statement();
      rows.add(
          Arrays.asList(
              event.date().toString(),
              event.kind().name().toLowerCase(Locale.ROOT),
              what(event),
              said == null ? null : said.quote(),
              Cited.of(event.document()),
              said == null ? null : said.accordingTo()));
    }
    return new Table(List.of("date", "which", "what", "quote", "document", "according to"), rows);
  }

  public static Tree tree(String name, List<Event> events) {
    Tree tree = new Tree(name);
    Map<String, Tree> dates = new LinkedHashMap<>();
    Map<String, Tree> happenings = new LinkedHashMap<>();
    for (Event event : events) {
      String date = DateWords.of(event.date().toString());
      Tree day = dates.computeIfAbsent(date, tree::add);
      String what = (event.kind() == Event.Kind.ON ? "" : kind(event) + ": ") + what(event);
      Tree happening = happenings.computeIfAbsent(date + "\n" + what, both -> day.add(what));
      if (event.statement() == null) {
        happening.addQuiet(Cited.of(event.document()));
      } else {
        StatementTree.add(event.statement(), happening);
      }
    }
    return tree;
  }

  private static String kind(Event event) {
    return switch (event.kind()) {
      case ON -> "";
      case SINCE -> "since then";
      case UNTIL -> "until then";
      case REPORTED -> "reported then";
    };
  }

  private static String what(Event event) {
    if (event.value() != null) {
      return event.about().name()
          + ": "
          + switch (event.value()) {
            case BIRTH_DATE -> "born";
            case DEATH_DATE -> "died";
            default -> "founded";
          };
    }
    return LinkWords.said(event.statement());
  }
}
