package dev.trama.imports;

import dev.trama.graph.Lists;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The entries of a list that have come so far, for telling at its end what it no longer has. */
final class WholeList {
  private final Version version;
  private final Map<String, String> entries = new HashMap<>();

  WholeList(Version version) {
    this.version = version;
  }

  void add(SourceDocument entry) {
    entries.put(entry.uri(), entry.sha256());
  }

  Lists.Pending compare(Lists lists) {
    return lists.compare(version.list(), entries);
  }

  void apply(Lists.Pending pending, Lists lists, String batch) {
    lists.apply(pending, version.list(), version.published(), entries.size(), batch);
  }

  /**
   * The same documents; fails at the first where they are of an older version than the latest here,
   * which would undo what that one said.
   */
  static Stream<Draft> inOrder(Stream<Draft> drafts, Input input, Lists lists) {
    boolean[] checked = {false};
    return drafts.peek(
        draft -> {
          if (!checked[0] && draft.version() != null && draft.version().published() != null) {
            lists
                .latest(draft.version().list())
                .filter(latest -> latest.compareTo(draft.version().published()) > 0)
                .ifPresent(latest -> refuse(input, draft.version(), latest));
          }
          checked[0] = true;
        });
  }

  private static void refuse(Input input, Version version, String latest) {
    throw new TramaException(
        Kind.FAILED,
        input.name()
            + ": this version of the list is of "
            + version.published()
            + ", and the one here of "
            + latest
            + "; import the versions of a list in the order of their dates");
  }
}
