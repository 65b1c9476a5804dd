package dev.trama.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees through what publishing has done to words: possessive marks lost with their apostrophe ("the
 * FBIs Boston office") and words run together ("ColombianNational"). Only tokens change; the text
 * and all offsets stay.
 */
public final class TokenRepair {
  private final Lexicon lexicon;

  public TokenRepair(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The sentences with their tokens repaired. */
  public List<Sentence> repair(String text, List<Sentence> sentences) {
    Map<String, Integer> capitals = new HashMap<>();
    int marks = 0;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        marks += token.isPossessive() ? 1 : 0;
        if (token.isCapital()) {
          capitals.merge(token.text(), 1, Integer::sum);
        }
      }
    }
    List<Sentence> repaired = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = new ArrayList<>();
      for (int i = 0; i < sentence.size(); i++) {
        split(text, sentence, i, capitals, marks, tokens);
      }
      repaired.add(new Sentence(sentence.index(), sentence.kind(), tokens));
    }
    return repaired;
  }

  private void split(
      String text, Sentence s, int at, Map<String, Integer> capitals, int marks, List<Token> out) {
    Token token = s.token(at);
    int seam = token.isWord() ? seam(token.text()) : 0;
    if (seam > 0) {
      Token left = Token.of(text, token.start(), token.start() + seam);
      out.add(left);
      out.add(Token.of(text, token.start() + seam, token.end()));
      return;
    }
    if (marks <= 2 && losesApostrophe(s, at, capitals)) {
      out.add(Token.of(text, token.start(), token.end() - 1));
      out.add(Tokeniser.possessive(text, token.end() - 1, token.end()));
      return;
    }
    out.add(token);
  }

  /** Where two words were run together, or 0: only where one of them is known. */
  private int seam(String word) {
    for (int i = 3; i < word.length() - 2; i++) {
      if (Character.isLowerCase(word.charAt(i - 1)) && Character.isUpperCase(word.charAt(i))) {
        String left = Token.fold(word.substring(0, i));
        String right = Token.fold(word.substring(i));
        boolean known =
            lexicon.isGivenName(left)
                || lexicon.demonyms.contains(left)
                || lexicon.titles.contains(right)
                || lexicon.agencyTails.contains(right)
                || lexicon.starters.contains(word.substring(i))
                || lexicon.isGivenName(right) && Character.isLowerCase(word.charAt(0))
                || lexicon.starters.contains(word.substring(0, i)) && i > 2;
        boolean prefix = left.equals("mac") || left.equals("mcc") || left.equals("fitz");
        return known && !prefix ? i : 0;
      }
    }
    return 0;
  }

  private boolean losesApostrophe(Sentence s, int at, Map<String, Integer> capitals) {
    Token token = s.token(at);
    String word = token.text();
    if (!token.isCapital() || word.length() < 4 || !word.endsWith("s") || at + 1 >= s.size()) {
      return false;
    }
    Token next = s.token(at + 1);
    String before = s.low(at - 1);
    boolean plural = before.equals("los") || before.equals("las") || token.is("states");
    if (!next.isWord() && !next.isNumber() || plural) {
      return false;
    }
    if (List.of("and", "or", "of", "in", "to", "for", "from", "with", "by", "on", "at")
        .contains(next.low())) {
      return false;
    }
    VerbForms.Verb form = lexicon.verbs.of(next.low());
    boolean noun = form != null && form.form() == VerbForms.Form.BASE && !before.equals("the");
    boolean verb = form != null && !noun || next.is("are") || next.is("were");
    String stem = word.substring(0, word.length() - 1);
    boolean acronym = stem.length() > 1 && Token.of(stem, 0, stem.length()).isUpper();
    if (acronym) {
      return true;
    }
    boolean head =
        List.of("department", "division", "bureau", "administration", "government", "treasury")
            .contains(Token.fold(stem));
    if (head) {
      return next.isCapital() || !verb;
    }
    if (verb && !next.isCapital() && lexicon.roles.get(next.low()) == null) {
      return false;
    }
    boolean kindOfGroup =
        lexicon.groupTails.contains(Token.fold(stem))
            && at > 0
            && s.token(at - 1).isCapital()
            && !lexicon.demonyms.contains(before)
            && s.kind() == Sentence.Kind.BODY;
    if (kindOfGroup) {
      return true;
    }
    boolean plainKind =
        lexicon.groupTails.contains(next.low())
            && !next.isCapital()
            && at > 0
            && s.token(at - 1).isCapital();
    if (plainKind) {
      return false;
    }
    boolean country = lexicon.places.contains(Token.fold(stem));
    boolean named =
        capitals.getOrDefault(stem, 0) > 0
            && !lexicon.starters.contains(stem)
            && !lexicon.starters.contains(word)
            && lexicon.roles.get(Token.fold(word)) == null
            && lexicon.groupTails.get(Token.fold(word)) == null
            && capitals.getOrDefault(word, 0) <= capitals.getOrDefault(stem, 0) * 3;
    return country || named;
  }
}
