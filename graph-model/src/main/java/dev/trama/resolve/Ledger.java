package dev.trama.resolve;

import dev.trama.resolve.Judgement.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What standing judgements say together. A "different" outweighs every "same". */
public final class Ledger {
  /** Nothing has been judged. */
  public static final Ledger EMPTY = new Ledger(List.of());

  private final List<Judgement> same = new ArrayList<>();
  private final Map<String, Set<String>> different = new HashMap<>();

  /**
   * @param judgements those that stand
   */
  public Ledger(Collection<Judgement> judgements) {
    for (Judgement judgement : judgements) {
      if (judgement.verdict() == Verdict.SAME) {
        same.add(judgement);
      } else if (judgement.verdict() == Verdict.DIFFERENT) {
        different.computeIfAbsent(judgement.left(), a -> new HashSet<>()).add(judgement.right());
        different.computeIfAbsent(judgement.right(), a -> new HashSet<>()).add(judgement.left());
      }
    }
    same.sort(
        Comparator.comparing(Judgement::number)
            .thenComparing(Judgement::left)
            .thenComparing(Judgement::right));
  }

  /** True where some of these have been judged to be different from some of those. */
  public boolean forbids(Collection<String> ours, Collection<String> theirs) {
    return !different.isEmpty()
        && ours.stream()
            .anyMatch(a -> different.getOrDefault(a, Set.of()).stream().anyMatch(theirs::contains));
  }

  /** Every anchor that some judgement sets apart from another. */
  public Set<String> setApart() {
    return different.keySet();
  }

  /**
   * Which groups of anchors are one, by the judgements in the order in which they were made.
   *
   * @param groups anchors that are one already, one or more, by any name: the profiles of an entity
   * @return of each name the name that stands for all that are one with it: of the joined ones the
   *     first in the order given
   */
  public Map<String, String> join(Map<String, Set<String>> groups) {
    Joining joining = new Joining();
    for (Set<String> anchors : groups.values()) {
      String first = anchors.iterator().next();
      anchors.forEach(anchor -> joining.unite(first, anchor));
    }
    same.forEach(joining::follow);
    Map<String, String> standsFor = new HashMap<>();
    Map<String, String> joined = new LinkedHashMap<>();
    groups.forEach(
        (name, anchors) ->
            joined.put(
                name,
                standsFor.computeIfAbsent(joining.find(anchors.iterator().next()), root -> name)));
    return joined;
  }

  /** Sets of anchors that grow together. */
  private final class Joining {
    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    String find(String anchor) {
      if (parent.putIfAbsent(anchor, anchor) == null) {
        members.put(anchor, new HashSet<>(Set.of(anchor)));
      }
      String at = anchor;
      while (!parent.get(at).equals(at)) {
        at = parent.get(at);
      }
      return at;
    }

    void unite(String one, String other) {
      String left = find(one);
      String right = find(other);
      if (!left.equals(right)) {
        parent.put(right, left);
        members.get(left).addAll(members.remove(right));
      }
    }

    void follow(Judgement judgement) {
      String left = find(judgement.left());
      String right = find(judgement.right());
      if (!left.equals(right) && !forbids(members.get(left), members.get(right))) {
        unite(left, right);
      }
    }
  }
}
