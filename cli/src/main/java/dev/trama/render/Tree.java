package dev.trama.render;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A tree of lines, drawn with branches; long lines fold under their own branch. */
public final class Tree {
  private final String label;
  private final boolean quiet;
  private final List<Tree> children = new ArrayList<>();

  public Tree(String label) {
    this(label, false);
  }

  private Tree(String label, boolean quiet) {
    this.label = label;
    this.quiet = quiet;
  }

  public Tree add(String childLabel) {
    return add(new Tree(childLabel, false));
  }

  /** A child of less weight, such as the source of a quote: printed dim. */
  public Tree addQuiet(String childLabel) {
    return add(new Tree(childLabel, true));
  }

  private Tree add(Tree child) {
    children.add(child);
    return child;
  }

  public void print(Look look, PrintStream out) {
    lines(label, 0, look).forEach(line -> out.println(look.bold(line)));
    printChildren("", look, out);
  }

  private void printChildren(String indent, Look look, PrintStream out) {
    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      Tree child = children.get(i);
      String branch = look.unicode() ? (last ? "└─ " : "├─ ") : (last ? "`- " : "|- ");
      String below = last ? "   " : look.unicode() ? "│  " : "|  ";
      List<String> lines = lines(child.label, indent.length() + branch.length(), look);
      for (int l = 0; l < lines.size(); l++) {
        String text = child.quiet ? look.dim(lines.get(l)) : lines.get(l);
        String stem = l == 0 ? branch : below;
        out.println(indent + stem + text);
      }
      child.printChildren(indent + below, look, out);
    }
  }

  private static List<String> lines(String label, int indent, Look look) {
    String text = Printable.line(label);
    return look.width() == Look.ENDLESS
        ? List.of(text)
        : Printable.fold(text, Math.max(20, look.width() - indent));
  }
}
