package dev.trama.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets the rules read Spanish: each word they know by a list is given the English word that it
 * stands for, so that one set of rules serves both languages. Text and offsets stay; names are left
 * as they are. An adjective after its noun is read before it, and a contraction ("del") as two
 * words.
 */
public final class Spanish {
  private static final Set<String> ARTICLES = Set.of("la", "los", "las", "el");

  /** Adjectives that follow a noun for somebody's role. */
  private static final Set<String> ADJECTIVES =
      Set.of(
          "criminal",
          "delictivo",
          "delictiva",
          "regional",
          "operativo",
          "operativa",
          "financiero",
          "financiera",
          "principal",
          "local",
          "historico",
          "maximo",
          "visible",
          "mexicano",
          "logistico",
          "internacional",
          "estatal",
          "municipal",
          "violenta",
          "peligroso",
          "transnacional",
          "trasnacional",
          "dedicado",
          "delincuencial",
          "emergente",
          "importante",
          "armado",
          "armada",
          "cercano",
          "cercana");

  private static final Set<String> MONTHS =
      Set.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre");

  /** Marks whom a verb takes that stands further off: "condenó a 11 años a X". */
  public static final String OBJECT = "@a";

  private static final Set<String> TAKING =
      Set.of("arrest~", "charge~", "sentence~", "designate~", "sanction~", "extradite~", OBJECT);

  private final Phrases<String> gloss = new Phrases<>();
  private final SpanishVerbs verbs = new SpanishVerbs();

  /** What "su" belongs to: words before which it means a group's. */
  private static final Set<String> OF_GROUPS =
      Set.of("leader", "boss", "founder", "rival", "ally", "members", "cells", "leaders", "wing");

  private final VerbForms english;

  /** Reads the word lists. */
  public Spanish(VerbForms english) {
    this.english = english;
    for (String line : Resources.lines("es-gloss.txt")) {
      int equals = line.indexOf(" = ");
      for (String phrase : Resources.split(line.substring(equals + 3), "|")) {
        gloss.put(phrase, line.substring(0, equals));
      }
    }
  }

  /** The sentences with the English words in place of those that the lists know. */
  public List<Sentence> read(String text, List<Sentence> sentences) {
    List<Sentence> read = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = new ArrayList<>();
      List<Token> source = sentence.tokens();
      int i = 0;
      while (i < source.size()) {
        i = word(text, source, i, tokens);
      }
      subject(tokens);
      read.add(
          tokens.isEmpty()
              ? sentence
              : new Sentence(sentence.index(), sentence.kind(), List.copyOf(tokens)));
    }
    return read;
  }

  /** "Nació en X": a sentence that leaves its subject out is read with a pronoun. */
  private void subject(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String low = tokens.get(i).low();
      boolean finite = low.charAt(low.length() - 1) == SpanishVerbs.FINITE;
      if (finite) {
        int next = i + 1;
        VerbForms.Verb participle =
            next < tokens.size() ? english.of(tokens.get(next).low()) : null;
        if (participle != null && participle.form() == VerbForms.Form.PAST) {
          next++;
        }
        boolean behind =
            next < tokens.size()
                && (tokens.get(next).isCapital()
                    || Set.of("the", "a", "his").contains(tokens.get(next).low())
                        && participle != null);
        Token verb = tokens.get(i);
        boolean plural = verb.text().endsWith("n") || low.equals("offer~");
        if (!behind && !plural) {
          tokens.add(i, new Token(verb.start(), verb.start() + 1, "he", "he"));
        }
        return;
      }
      boolean time =
          tokens.get(i).isNumber()
              || Set.of("in", "the", "of", "after", ",", "from").contains(low)
              || MONTHS.contains(low);
      if (!time) {
        return;
      }
    }
  }

  /** Reads the word or phrase at a place; the place after it. */
  private int word(String text, List<Token> source, int at, List<Token> out) {
    Token token = source.get(at);
    boolean opening = at == 0 || source.get(at - 1).is(".");
    if (opening && token.is("alias")) {
      return at + 1;
    }
    boolean name =
        token.isCapital() && !(opening && common(text, source, at)) || inName(source, at);
    if (name) {
      out.add(token);
      return at + 1;
    }
    int age = age(text, source, at, out);
    if (age > at) {
      return age;
    }
    if (token.text().equals("\u00e9l")) {
      out.add(as(token.start(), token.end(), "him"));
      return at + 1;
    }
    if (token.is("se") || repeated(source, at, out)) {
      return at + 1;
    }
    if (token.is("a") && personal(source, at, out)) {
      boolean joined = out.get(out.size() - 1).is("and") || out.get(out.size() - 1).is(",");
      if (!adjacent(out) && !joined) {
        out.add(new Token(token.start(), token.end(), "a", OBJECT));
      }
      return at + 1;
    }
    if (token.is("del") || token.is("al")) {
      int part = token.is("del") ? 2 : 1;
      out.add(as(token.start(), token.start() + part, part == 2 ? "of" : "to"));
      out.add(as(token.start() + part, token.end(), "the"));
      return at + 1;
    }
    if (token.is("su") || token.is("sus")) {
      out.add(as(token.start(), token.end(), ofGroup(source, at) ? "its" : "his"));
      return at + 1;
    }
    Phrases.Match<String> match = gloss.at(source, at);
    SpanishVerbs.Verb verb = verbs.of(token);
    boolean followed =
        at + 1 < source.size()
            && (source.get(at + 1).is("de") || source.get(at + 1).is("del"))
            && verb != null
            && verb.form() != VerbForms.Form.BASE;
    boolean noun =
        verb == null || followed || !verbPlace(out) || match != null && match.length() > 1;
    if (match != null && noun) {
      return phrase(source, at, match, out);
    }
    if (verb != null) {
      out.add(as(token.start(), token.end(), verbs.inEnglish(verb, out, english)));
      return at + 1;
    }
    out.add(token);
    return at + 1;
  }

  /** "de 46 años de edad" is read as ", 46,". */
  private static int age(String text, List<Token> source, int at, List<Token> out) {
    boolean years =
        source.get(at).is("de")
            && at + 2 < source.size()
            && source.get(at + 1).isNumber()
            && source.get(at + 2).is("anos");
    if (!years || out.isEmpty() || !(out.get(out.size() - 1).is(",") || capital(out))) {
      return at;
    }
    int end = at + 3;
    if (end + 1 < source.size() && source.get(end).is("de") && source.get(end + 1).is("edad")) {
      end += 2;
    }
    if (!out.get(out.size() - 1).is(",")) {
      out.add(as(source.get(at).start(), source.get(at).end(), ","));
    }
    out.add(source.get(at + 1));
    if (end < source.size() && !source.get(end).is(",")) {
      out.add(as(source.get(end - 1).start(), source.get(end - 1).end(), ","));
      if (source.get(end).is("y")) {
        end++;
      }
    }
    return end;
  }

  private static boolean capital(List<Token> out) {
    return out.get(out.size() - 1).isCapital();
  }

  /** "dueño de A y de B": the second preposition says nothing new. */
  private static boolean repeated(List<Token> source, int at, List<Token> out) {
    return source.get(at).is("de")
        && !out.isEmpty()
        && out.get(out.size() - 1).is("and")
        && at + 1 < source.size()
        && source.get(at + 1).isCapital();
  }

  private boolean ofGroup(List<Token> source, int at) {
    for (int i = at + 1; i < Math.min(source.size(), at + 3); i++) {
      Phrases.Match<String> match = gloss.at(source, i);
      if (match != null) {
        String[] words = match.value().split(" ");
        return OF_GROUPS.contains(words[words.length - 1]);
      }
    }
    return false;
  }

  /** Not right after an article or preposition, where a noun stands. */
  private static boolean verbPlace(List<Token> out) {
    if (out.isEmpty()) {
      return true;
    }
    String before = out.get(out.size() - 1).low();
    return !Set.of("the", "a", "an", "his", "of", "another", "alleged", "some").contains(before);
  }

  /** A word of the lists though a capital opens it, as every sentence does. */
  private boolean common(String text, List<Token> source, int at) {
    Token token = source.get(at);
    boolean article = ARTICLES.contains(token.low());
    if (article && at + 1 < source.size() && source.get(at + 1).isCapital()) {
      String both = token.text() + " " + source.get(at + 1).text();
      return token.low().length() != 3 && !namedElsewhere(text, both);
    }
    return gloss.at(source, at) != null
        || verbs.mayBe(token)
        || token.is("del")
        || token.is("al")
        || token.is("su")
        || token.is("sus");
  }

  /** The words stand with their capitals also where no sentence begins. */
  private static boolean namedElsewhere(String text, String words) {
    for (int at = text.indexOf(words, 1); at > 0; at = text.indexOf(words, at + 1)) {
      char before = text.charAt(at - 1);
      boolean quoted = before == '"' || before == '\u201c' || before == '\u00ab';
      boolean within =
          before == ' '
              && at > 1
              && (Character.isLetter(text.charAt(at - 2)) || text.charAt(at - 2) == ',');
      if (quoted || within) {
        return true;
      }
    }
    return false;
  }

  /** "Cártel de Santa Rosa", "Fiscalía General de la República": small words within a name. */
  private static boolean inName(List<Token> source, int at) {
    Token token = source.get(at);
    boolean link = token.is("de") || token.is("del");
    boolean article = ARTICLES.contains(token.low()) && at > 1 && source.get(at - 1).is("de");
    if (!link && !article || at == 0) {
      return false;
    }
    Token before = source.get(article ? at - 2 : at - 1);
    int next = at + 1;
    if (link && next < source.size() && ARTICLES.contains(source.get(next).low())) {
      next++;
    }
    return before.isCapital() && next < source.size() && source.get(next).isCapital();
  }

  /** "detuvieron a X": this word only marks a person as the object. */
  private boolean personal(List<Token> source, int at, List<Token> out) {
    if (at + 1 >= source.size() || out.isEmpty()) {
      return false;
    }
    if (adjacent(out)) {
      return true;
    }
    boolean far = false;
    for (int i = out.size() - 1; i >= 0 && out.size() - i < 20 && !far; i--) {
      far = TAKING.contains(out.get(i).low());
    }
    return far && source.get(at + 1).isCapital();
  }

  private boolean adjacent(List<Token> out) {
    String before = out.get(out.size() - 1).low();
    boolean moves = Set.of("send~", "arrive~", "belong~", "sentence~").contains(before);
    return before.charAt(before.length() - 1) == SpanishVerbs.FINITE && !moves;
  }

  /** Emits the English words of a phrase over the tokens that say it. */
  private int phrase(List<Token> source, int at, Phrases.Match<String> match, List<Token> out) {
    String[] words = match.value().split(" ");
    int end = at + match.length();
    int used = Math.min(words.length, match.length());
    boolean adjective =
        end < source.size()
            && ADJECTIVES.contains(source.get(end).low())
            && used == words.length
            && used == match.length()
            && roleLike(words[used - 1]);
    if (adjective) {
      // "líder criminal": the rules expect the adjective before the noun.
      out.add(as(source.get(at).start(), source.get(at).end(), source.get(end).low()));
      for (int i = 0; i < used; i++) {
        out.add(as(source.get(at + i + 1).start(), source.get(at + i + 1).end(), words[i]));
      }
      return end + 1;
    }
    for (int i = 0; i < used; i++) {
      int from = source.get(at + i).start();
      int to = i == used - 1 ? source.get(end - 1).end() : source.get(at + i).end();
      String word = i == used - 1 ? last(words, i) : words[i];
      out.add(as(from, to, word));
    }
    return end;
  }

  private static String last(String[] words, int from) {
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  private static boolean roleLike(String word) {
    return word.length() > 3 && Character.isLowerCase(word.charAt(0));
  }

  private static Token as(int start, int end, String word) {
    return new Token(start, end, word, Token.fold(word));
  }
}
