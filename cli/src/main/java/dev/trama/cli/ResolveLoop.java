package dev.trama.cli;

import dev.trama.graph.Candidates.Candidate;
import dev.trama.model.TramaException;
import dev.trama.render.PairRenderer;
import dev.trama.render.Printable;
import dev.trama.resolve.Judgement.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Shows pair after pair and does what the keys say. */
final class ResolveLoop {
  private final CommandContext context;
  private final Judging judging;
  private final Deque<Long> done = new ArrayDeque<>();

  ResolveLoop(CommandContext context, Judging judging) {
    this.context = context;
    this.judging = judging;
  }

  /** Ends with the pairs, with {@code q} or where no key will come any more. */
  int run(List<Candidate> candidates) {
    int at = 0;
    while (at < candidates.size() && !context.terminal().cancellation().requested()) {
      Candidate candidate = candidates.get(at);
      if (at > 0 && isOutdated(candidate)) {
        at++;
        continue;
      }
      context.out().println("Pair " + (at + 1) + " of " + candidates.size());
      PairRenderer.print(candidate, context.look(), context.out());
      int step = key(candidate);
      if (step == QUIT) {
        break;
      }
      at = Math.max(0, at + step);
    }
    context.err().println("trama: " + Counted.of(done.size(), "judgement") + " made");
    return ExitCodes.ANSWERED;
  }

  private static final int QUIT = Integer.MIN_VALUE;

  /** An earlier judgement may have made one of them part of another. */
  private boolean isOutdated(Candidate candidate) {
    try {
      context.graph().candidates().compare(candidate.one().id(), candidate.other().id());
      return false;
    } catch (TramaException e) {
      return true;
    }
  }

  /** Reads keys until one moves on: by how many pairs. */
  private int key(Candidate candidate) {
    while (true) {
      context.out().flush();
      context.err().print("same, different, unsure, skip (k), undo (z), quit? ");
      context.err().flush();
      int key = context.terminal().readKey();
      if (context.terminal().inIsTerminal()) {
        context.err().println();
      }
      switch (key) {
        case 's' -> {
          return judge(candidate, Verdict.SAME);
        }
        case 'd' -> {
          return judge(candidate, Verdict.DIFFERENT);
        }
        case 'u' -> {
          return judge(candidate, Verdict.UNSURE);
        }
        case 'k', ' ' -> {
          return 1;
        }
        case 'z' -> {
          if (!done.isEmpty()) {
            long number = done.pop();
            context.graph().judgements().undo(number, judging.by());
            context.err().println("trama: took judgement " + number + " back");
            return -1;
          }
          context.err().println("trama: nothing was judged yet");
        }
        case 'q', 3, 4, -1 -> {
          return QUIT;
        }
        default -> context.err().println("trama: s, d, u, k, z or q");
      }
    }
  }

  private int judge(Candidate candidate, Verdict verdict) {
    try {
      done.push(
          context
              .graph()
              .judgements()
              .judge(
                  candidate.one().id(),
                  candidate.other().id(),
                  verdict,
                  judging.grounds(null, candidate.comparison().score())));
    } catch (TramaException e) {
      context.err().println(Printable.message("trama: " + e.getMessage()));
    }
    return 1;
  }
}
