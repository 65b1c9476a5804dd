package dev.trama.cli;

import dev.trama.graph.Decision.Verdict;
import dev.trama.graph.Graph;
import dev.trama.graph.Statement;
import dev.trama.render.DocumentRenderer;
import dev.trama.terminal.Terminal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Goes through proposed claims, a key for each. */
final class ReviewLoop {
  private static final int MOST = 10_000;
  private static final String KEYS = "a accept   r reject   s skip   u undo   q quit";

  private final CommandContext context;
  private final Terminal terminal;
  private final Graph graph;
  private final Deque<Optional<Verdict>> done = new ArrayDeque<>();
  private int accepted;
  private int rejected;

  ReviewLoop(CommandContext context) {
    this.context = context;
    this.terminal = context.terminal();
    this.graph = context.graph();
  }

  /**
   * Runs until the user quits or nothing is left.
   *
   * @param document only claims of this one; null for all
   */
  int run(String document) {
    List<Statement> claims = graph.reviews().proposed(document, 0, MOST);
    if (claims.isEmpty()) {
      terminal.err().println("trama: nothing waits for review");
      return ExitCodes.NOTHING_FOUND;
    }
    walk(claims);
    terminal.out().flush();
    terminal.cancellation().throwIfRequested();
    terminal
        .err()
        .println(
            "trama: "
                + accepted
                + " accepted, "
                + rejected
                + " rejected; "
                + graph.reviews().waiting()
                + " wait");
    return ExitCodes.ANSWERED;
  }

  private void walk(List<Statement> claims) {
    String by = terminal.env("USER").orElse(null);
    int at = 0;
    boolean shown = false;
    while (at < claims.size()) {
      Statement claim = claims.get(at);
      if (!shown) {
        show(claim, at, claims.size());
        shown = true;
      }
      int key = terminal.readKey();
      switch (key) {
        case 'a', 'r' -> {
          Verdict verdict = key == 'a' ? Verdict.ACCEPTED : Verdict.REJECTED;
          graph.reviews().decide(List.of(claim.id()), verdict, by, null);
          count(verdict, 1);
          say(verdict == Verdict.ACCEPTED ? "accepted" : "rejected");
          done.push(Optional.of(verdict));
          at++;
          shown = false;
        }
        case 's' -> {
          say("skipped");
          done.push(Optional.empty());
          at++;
          shown = false;
        }
        case 'u' -> {
          if (done.isEmpty()) {
            say("nothing to undo");
          } else {
            at--;
            String undone = claims.get(at).id();
            done.pop()
                .ifPresent(
                    verdict -> {
                      graph.reviews().forget(List.of(undone));
                      count(verdict, -1);
                    });
            say("undone");
            shown = false;
          }
        }
        case 'q' -> {
          say("");
          return;
        }
        default -> {
          if (key < 0) {
            return;
          }
          // Whatever else is pressed means nothing, the line key least of all.
        }
      }
    }
  }

  private void count(Verdict verdict, int by) {
    accepted += verdict == Verdict.ACCEPTED ? by : 0;
    rejected += verdict == Verdict.REJECTED ? by : 0;
  }

  private void show(Statement claim, int at, int of) {
    terminal.out().println();
    terminal.out().println("(" + (at + 1) + " of " + of + ")");
    DocumentRenderer.inContext(
        claim,
        graph.documents().find(claim.document().id()).text(),
        context.look(),
        terminal.out());
    terminal.out().print(KEYS + " > ");
    terminal.out().flush();
  }

  private void say(String what) {
    terminal.out().println(what);
    terminal.out().flush();
  }
}
