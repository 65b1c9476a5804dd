package dev.trama.cli;

import dev.trama.model.TramaException;
import dev.trama.query.Answer;
import dev.trama.query.AskOptions;
import dev.trama.render.Printable;
import dev.trama.workspace.SavedQueries;
import dev.trama.workspace.SavedQueries.Saved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The saved questions that every import is asked about. */
final class Watches {
  private static final int MOST = 10_000;
  private static final int SHOWN = 10;

  private final CommandContext context;
  private final SavedQueries saved;

  Watches(CommandContext context) {
    this.context = context;
    this.saved = new SavedQueries(context.workspace());
  }

  /** Tells what is new in each since it was last looked at. */
  void report() {
    for (Saved query : saved.list()) {
      if (query.watched()) {
        try {
          report(query);
        } catch (TramaException e) {
          // One question that no longer works must not spoil an import that did.
          context
              .err()
              .println(Printable.message("trama: " + query.name() + ": " + e.getMessage()));
        }
      }
    }
  }

  private void report(Saved query) {
    Map<String, String> before = saved.seen(query.name());
    Map<String, String> now = answers(query);
    List<String> fresh =
        now.entrySet().stream()
            .filter(answer -> !before.containsKey(answer.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (!fresh.isEmpty()) {
      String names = fresh.stream().limit(SHOWN).collect(Collectors.joining(", "));
      context
          .err()
          .println(
              "trama: new in "
                  + query.name()
                  + ": "
                  + Printable.message(names)
                  + (fresh.size() > SHOWN ? " and " + (fresh.size() - SHOWN) + " more" : ""));
    }
    saved.see(query.name(), now);
  }

  /** Keeps the answers of today as those that are not new. */
  void begin(Saved query) {
    saved.see(query.name(), answers(query));
  }

  private Map<String, String> answers(Saved query) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Answer answer :
        context.questions().ask(query.filled(Map.of()), new AskOptions(false, 0, MOST)).answers()) {
      answers.put(
          answer.id(),
          Printable.line(
              answer.value() == null ? answer.name() : answer.name() + ": " + answer.value()));
    }
    return answers;
  }
}
