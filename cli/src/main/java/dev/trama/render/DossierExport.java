package dev.trama.render;

import dev.trama.graph.Dossier;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A dossier as a paper to hand on, every line with numbered notes to what says so. */
public enum DossierExport {
  MARKDOWN {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      out.write(markdown(Report.of(dossier)).getBytes(StandardCharsets.UTF_8));
    }
  },
  HTML {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      out.write(html(Report.of(dossier)).getBytes(StandardCharsets.UTF_8));
    }
  },
  PDF {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      ReportPdf.write(Report.of(dossier), out);
    }
  };

  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
          + "sup a,.back{text-decoration:none}li{margin:.2em 0}q{font-style:italic}";

  /** Writes it whole; the stream stays open. */
  public abstract void write(Dossier dossier, OutputStream out) throws IOException;

  private static String markdown(Report report) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(Markdown.escaped(report.title())).append("\n\n");
    text.append(report.kind()).append('\n');
    for (Report.Section section : report.sections()) {
      text.append("\n## ").append(section.heading()).append("\n\n");
      for (Report.Line line : section.lines()) {
        text.append("- ").append(Markdown.escaped(line.text()));
        line.notes().forEach(note -> text.append("[^").append(note).append(']'));
        text.append('\n');
      }
    }
    text.append('\n');
    for (int i = 0; i < report.notes().size(); i++) {
      Report.Note note = report.notes().get(i);
      text.append("[^").append(i + 1).append("]: ");
      if (note.quote() != null) {
        text.append('“').append(Markdown.escaped(note.quote())).append("” ");
      }
      text.append(Markdown.escaped(note.source()));
      if (note.address() != null) {
        text.append(", <").append(note.address().replaceAll("[<>]", "")).append('>');
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String html(Report report) {
    StringBuilder text = new StringBuilder();
    String title = escaped(report.title());
    text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    text.append(title).append("</title>\n<style>").append(STYLE).append("</style>\n</head>\n");
    text.append("<body>\n<h1>").append(title).append("</h1>\n<p>");
    text.append(escaped(report.kind())).append("</p>\n");
    for (Report.Section section : report.sections()) {
      text.append("<h2>").append(escaped(section.heading())).append("</h2>\n<ul>\n");
      for (Report.Line line : section.lines()) {
        text.append("<li>").append(escaped(line.text()));
        for (int note : line.notes()) {
          text.append("<sup><a href=\"#n%1$d\">%1$d</a></sup> ".formatted(note));
        }
        text.append("</li>\n");
      }
      text.append("</ul>\n");
    }
    text.append("<h2>Notes</h2>\n<ol>\n");
    for (int i = 0; i < report.notes().size(); i++) {
      Report.Note note = report.notes().get(i);
      text.append("<li id=\"n").append(i + 1).append("\">");
      if (note.quote() != null) {
        text.append("<q>").append(escaped(note.quote())).append("</q> ");
      }
      text.append(escaped(note.source()));
      if (note.address() != null) {
        String address = escaped(note.address());
        text.append(", <a href=\"").append(address).append("\">").append(address).append("</a>");
      }
      text.append("</li>\n");
    }
    return text.append("</ol>\n</body>\n</html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
