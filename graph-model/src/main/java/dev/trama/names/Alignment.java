package dev.trama.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which word of one name stands for which of the other: the pairing with the most agreement. */
final class Alignment {
  /** A pair of words; an index below zero where one side has none. */
  record Pair(int left, int right, TokenMatch match) {}

  private static final int MOST_FOR_OPTIMAL = 10;
  private static final double JOINED_LEAST = 0.86;

  private final List<NameToken> left;
  private final List<NameToken> right;
  private final int[] partner;
  private final TokenMatch[][] matches;

  private Alignment(
      List<NameToken> left, List<NameToken> right, int[] partner, TokenMatch[][] matches) {
    this.left = left;
    this.right = right;
    this.partner = partner;
    this.matches = matches;
  }

  static Alignment of(ParsedName a, ParsedName b) {
    List<NameToken> left = a.tokens();
    List<NameToken> right = b.tokens();
    if (left.size() != right.size() || left.size() < 4) {
      List<NameToken> joinedLeft = joined(left, right);
      List<NameToken> joinedRight = joined(right, joinedLeft);
      left = joinedLeft;
      right = joinedRight;
    }
    TokenMatch[][] matches = new TokenMatch[left.size()][right.size()];
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        matches[i][j] = TokenMatch.of(left.get(i), right.get(j), a.isPerson());
      }
    }
    return new Alignment(left, right, assign(matches, left.size(), right.size()), matches);
  }

  List<NameToken> left() {
    return left;
  }

  List<NameToken> right() {
    return right;
  }

  /** The index on the right of the word's counterpart, or -1. */
  int partner(int i) {
    return partner[i];
  }

  TokenMatch match(int i) {
    return partner[i] < 0 ? TokenMatch.NONE : matches[i][partner[i]];
  }

  boolean[] rightTaken() {
    boolean[] taken = new boolean[right.size()];
    for (int j : partner) {
      if (j >= 0) {
        taken[j] = true;
      }
    }
    return taken;
  }

  /** True where the counterparts stand in another order. */
  boolean reordered() {
    int last = -1;
    for (int j : partner) {
      if (j >= 0 && j < last) {
        return true;
      }
      last = Math.max(last, j);
    }
    return false;
  }

  private static int[] assign(TokenMatch[][] matches, int rows, int columns) {
    int[] partner = new int[rows];
    Arrays.fill(partner, -1);
    int taken = 0;
    boolean clash = false;
    for (int i = 0; i < rows; i++) {
      int best = -1;
      for (int j = 0; j < columns; j++) {
        double s = matches[i][j].similarity();
        if (s > 0 && (best < 0 || s > matches[i][best].similarity())) {
          best = j;
        }
      }
      if (best >= 0) {
        clash |= (taken & 1 << best) != 0;
        taken |= 1 << best;
        partner[i] = best;
      }
    }
    // Each word got its best counterpart and none twice: nothing can be better.
    if (!clash) {
      return partner;
    }
    return columns <= MOST_FOR_OPTIMAL
        ? optimal(matches, rows, columns)
        : greedy(matches, rows, columns);
  }

  /** Dynamic programming over the sets of taken columns. */
  private static int[] optimal(TokenMatch[][] matches, int rows, int columns) {
    int sets = 1 << columns;
    double[][] best = new double[rows + 1][sets];
    int[][] choice = new int[rows + 1][sets];
    for (int i = rows - 1; i >= 0; i--) {
      for (int set = 0; set < sets; set++) {
        double most = best[i + 1][set];
        int chosen = -1;
        for (int j = 0; j < columns; j++) {
          double s = matches[i][j].similarity();
          if (s > 0 && (set & 1 << j) == 0) {
            double total = s + best[i + 1][set | 1 << j];
            if (total > most + 1e-12) {
              most = total;
              chosen = j;
            }
          }
        }
        best[i][set] = most;
        choice[i][set] = chosen;
      }
    }
    int[] partner = new int[rows];
    int set = 0;
    for (int i = 0; i < rows; i++) {
      partner[i] = choice[i][set];
      if (partner[i] >= 0) {
        set |= 1 << partner[i];
      }
    }
    return partner;
  }

  private static int[] greedy(TokenMatch[][] matches, int rows, int columns) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (matches[i][j].similarity() > 0) {
          pairs.add(new Pair(i, j, matches[i][j]));
        }
      }
    }
    pairs.sort((p, q) -> Double.compare(q.match().similarity(), p.match().similarity()));
    int[] partner = new int[rows];
    Arrays.fill(partner, -1);
    boolean[] taken = new boolean[columns];
    for (Pair pair : pairs) {
      if (partner[pair.left()] < 0 && !taken[pair.right()]) {
        partner[pair.left()] = pair.right();
        taken[pair.right()] = true;
      }
    }
    return partner;
  }

  /** Neighbours of one name written as one word where the other name has that word. */
  private static List<NameToken> joined(List<NameToken> tokens, List<NameToken> other) {
    if (tokens.size() < 2) {
      return tokens;
    }
    List<NameToken> out = null;
    int i = 0;
    while (i < tokens.size()) {
      int length = joinedLength(tokens, i, other);
      if (length > 1) {
        if (out == null) {
          out = new ArrayList<>(tokens.subList(0, i));
        }
        NameToken first = tokens.get(i);
        out.add(NameToken.of(concat(tokens, i, length), NameToken.Kind.WORD, first.part()));
      } else if (out != null) {
        out.add(tokens.get(i));
      }
      i += length;
    }
    return out == null ? tokens : out;
  }

  private static int joinedLength(List<NameToken> tokens, int from, List<NameToken> other) {
    for (int length = Math.min(4, tokens.size() - from); length > 1; length--) {
      int chars = 0;
      boolean letter = false;
      for (int k = from; k < from + length; k++) {
        chars += tokens.get(k).text().length();
        letter |= tokens.get(k).isInitial();
      }
      for (NameToken word : other) {
        int difference = Math.abs(word.text().length() - chars);
        if (difference > 1 || chars < 2 || word.text().length() < 2) {
          continue;
        }
        if (word.text().charAt(0) != tokens.get(from).text().charAt(0)
            || word.text().equals(tokens.get(from).text())) {
          continue;
        }
        String joined = concat(tokens, from, length);
        boolean same = word.text().equals(joined);
        if (same
            || chars >= 6
                && !letter
                && EditDistance.similarity(word.text(), joined, JOINED_LEAST) > 0) {
          return length;
        }
      }
    }
    return 1;
  }

  private static String concat(List<NameToken> tokens, int from, int length) {
    StringBuilder out = new StringBuilder();
    for (int k = from; k < from + length; k++) {
      out.append(tokens.get(k).text());
    }
    return out.toString();
  }
}
