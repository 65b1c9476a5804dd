package dev.trama.read;

import dev.trama.model.PartialDate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The article of a web page: its running text without menus, forms and footers. */
final class HtmlArticle {
  private static final String FURNITURE =
      "script,style,noscript,template,iframe,svg,nav,header,footer,aside,form,button,select,input,video,audio,object,figure figcaption,"
          + "[role=navigation],[role=banner],[role=contentinfo],[role=search],[role=complementary],[aria-hidden=true],"
          + "[hidden],.element-invisible,.visually-hidden,.sr-only,.breadcrumb,.pager,.share,.social,.menu";
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "br",
          "tr",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "section",
          "article",
          "blockquote",
          "pre",
          "dd",
          "dt",
          "dl",
          "hr",
          "main",
          "body");

  private final Document page;
  private final LinkedData data;

  private HtmlArticle(Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
  }

  /** Parses a page; the encoding is the page's own declaration, or the one given. */
  static HtmlArticle parse(byte[] bytes, String uri) {
    try {
      boolean declared = declaresCharset(bytes);
      Document page =
          declared
              ? Jsoup.parse(new ByteArrayInputStream(bytes), null, uri)
              : Jsoup.parse(Decoder.decode(bytes), uri);
      return new HtmlArticle(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean declaresCharset(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
    return head.toLowerCase(Locale.ROOT).contains("charset=");
  }

  static boolean looksLikeHtml(String beginning) {
    String low = beginning.stripLeading().toLowerCase(Locale.ROOT);
    if (low.startsWith("<!doctype html")
        || low.startsWith("<html")
        || low.startsWith("<?xml") && low.contains("<html")) {
      return true;
    }
    return low.contains("<body")
        || low.contains("<head>")
        || low.startsWith("<")
            && (low.contains("<p>") || low.contains("<p ") || low.contains("<div"));
  }

  /** What the page says and says of itself. */
  Content content() {
    return new Content(title(), publisher(), published(), null, address(), null, text());
  }

  private String title() {
    String title = meta("og:title");
    if (title == null) {
      title = data.headline();
    }
    if (title == null && page.selectFirst("h1") != null) {
      title = page.selectFirst("h1").text();
    }
    return title == null || title.isBlank() ? page.title().isBlank() ? null : page.title() : title;
  }

  /** The site's name, or the authority that ends the page's title after a bar. */
  private String publisher() {
    String site = meta("og:site_name");
    String[] parts = page.title().split("\\s\\|\\s");
    String authority = parts.length > 1 ? Header.publisher(parts[parts.length - 1].strip()) : null;
    if (authority != null) {
      return authority;
    }
    return site != null ? site : data.publisher();
  }

  private String address() {
    Element canonical = page.selectFirst("link[rel=canonical]");
    String address = canonical == null ? meta("og:url") : canonical.attr("href");
    return address == null || address.isBlank() ? null : address;
  }

  private PartialDate published() {
    for (String name :
        new String[] {
          "article:published_time",
          "dcterms.date",
          "dcterms.issued",
          "DC.date",
          "date",
          "pubdate",
          "dcterms.created"
        }) {
      PartialDate date = date(meta(name));
      if (date != null) {
        return date;
      }
    }
    if (date(data.published()) != null) {
      return date(data.published());
    }
    for (Element element :
        page.select("time[datetime], [property=dc:date], .date-display-single, .pr-date")) {
      PartialDate date =
          date(
              element.hasAttr("datetime")
                  ? element.attr("datetime")
                  : element.hasAttr("content") ? element.attr("content") : null);
      if (date == null) {
        date = dev.trama.extract.text.Dates.ofLine(element.text()).orElse(null);
      }
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static PartialDate date(String text) {
    if (text == null || text.length() < 10) {
      return null;
    }
    return PartialDate.parse(text.substring(0, 10)).orElse(null);
  }

  private String meta(String name) {
    for (String key : new String[] {"property", "name"}) {
      Element element = page.selectFirst("meta[" + key + "=" + name + "]");
      if (element != null && !element.attr("content").isBlank()) {
        return element.attr("content");
      }
    }
    return null;
  }

  /** The running text, a line for each paragraph. */
  String text() {
    Element body = page.body() == null ? page : page.body().clone();
    body.select(FURNITURE).remove();
    Element root =
        Optional.ofNullable(body.selectFirst("article, main, [role=main], #main-content, #content"))
            .orElse(body);
    if (paragraphs(root) * 2 < paragraphs(body)) {
      root = body;
    }
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(new Lines(text), narrow(root));
    return text.toString().replaceAll("[ \\t]*\\n[ \\t\\n]*", "\n").strip();
  }

  /** Goes down to the smallest element that still holds nearly all paragraphs. */
  private static Element narrow(Element root) {
    int all = paragraphs(root);
    Element current = root;
    for (int depth = 0; depth < 40 && all > 0; depth++) {
      Element next = null;
      for (Element child : current.children()) {
        if (!child.normalName().equals("p") && paragraphs(child) * 10 >= all * 9) {
          next = child;
        }
      }
      if (next == null) {
        break;
      }
      current = next;
    }
    return current;
  }

  private static int paragraphs(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p")) {
      length += paragraph.text().length();
    }
    return length;
  }

  private record Lines(StringBuilder out) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String words = text.getWholeText().replaceAll("[\\s\\u00a0]+", " ");
        boolean blank = out.length() == 0 || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(blank ? words.stripLeading() : words);
      } else if (BLOCKS.contains(node.nodeName()) && out.length() > 0) {
        out.append('\n');
      } else if ((node.nodeName().equals("td") || node.nodeName().equals("th"))
          && out.length() > 0) {
        out.append(' ');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (BLOCKS.contains(node.nodeName()) && !node.nodeName().equals("br") && out.length() > 0) {
        out.append('\n');
      }
    }
  }
}
