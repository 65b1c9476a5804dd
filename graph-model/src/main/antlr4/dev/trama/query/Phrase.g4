/*
 * How phrases are put together. What a word means is not here: relation words come from the
 * declarations of RelationType, Kin and EntityType, and reach the parser as NOUN, VERB, PARTICIPLE
 * or TYPE (see Tokens).
 */
parser grammar Phrase;

tokens {
  QUOTED, WORD, NUMBER, DATE,
  NOUN, VERB, PARTICIPLE, TYPE, NOUN_OR_VERB, NOUN_OR_TYPE,
  OF, POSSESSIVE, ARTICLE, AND, OR, BUT_NOT, OPEN, CLOSE,
  WHO, THOSE, DOES, IS, HAVE, HOW_MANY, THERE_ARE,
  WITHIN, LINKS, LINKED, SINCE, IN, ACCORDING_TO, FORMER, ALLEGED,
  TOP, CONNECTED, DOCUMENTED, HIGHEST,
  WITH, WITHOUT, MORE_THAN, LESS_THAN, AT_LEAST, AT_MOST, MAGNITUDE, CURRENCY,
  BORN, BEFORE, AFTER, PUBLISHED_BY, FROM, DOCUMENTS, CONFIDENCE, TIES, AS_OF
}

question
  : HOW_MANY counted THERE_ARE? day? EOF  # counting
  | ranking? set measure? day? EOF        # asking
  ;

/* What was known then, so it holds for the whole question. */
day : AS_OF when ;

/* "top 5", "most connected", "the 3 highest" */
ranking
  : ARTICLE? TOP NUMBER measure?
  | ARTICLE? NUMBER? measure
  ;

measure : CONNECTED | DOCUMENTED | HIGHEST ;

counted
  : set
  | status* noun DOES operands HAVE
  ;

/* "and" and "but not" bind tighter than "or". */
set : both (OR both)* ;

both : chain (joiner chain)* ;

joiner : AND | BUT_NOT ;

/* Conditions at the end hold for the answer, so for the first relation of the chain. */
chain : head condition* ;

head
  : ARTICLE? status* noun measure? OF operands         # ofChain
  | owner (POSSESSIVE status* noun)+                   # possessiveChain
  | subject IS? link operands                          # relative
  | WHO type? DOES operands verb                       # reversed
  | WHO IS head                                        # identity
  | type                                               # everything
  | owner                                              # alone
  ;

owner
  : name
  | OPEN set CLOSE
  ;

subject
  : WHO type? WHO?
  | THOSE WHO?
  | type WHO?
  ;

link
  : verb
  | PARTICIPLE
  | LINKED
  | (WITHIN | AT_MOST) NUMBER LINKS OF
  ;

/* "members of A and B" shares the relation; "members of A and leaders of B" does not get here. */
operands : head (shared)* ;

shared : (AND | OR | BUT_NOT) OF? name ;

condition
  : SINCE when         # since
  | IN when            # during
  | IN name            # place
  | ACCORDING_TO name  # accordingTo
  | PUBLISHED_BY name  # publishedBy
  | (FROM | IN | OF) AT_LEAST NUMBER DOCUMENTS          # documented
  | WITH CONFIDENCE OF? comparison? NUMBER              # confident
  | (WITH | WITHOUT) ARTICLE? noun (OF? comparison amount)? # holding
  | comparison amount                                   # amounting
  | BORN (BEFORE | AFTER | SINCE | IN) when             # born
  | PARTICIPLE when                                     # participleDate
  | TIES                                                # byTies
  | (WITHIN | AT_MOST) NUMBER LINKS                     # withinLinks
  | WHO? IS? link operands                              # linking
  ;

comparison : MORE_THAN | LESS_THAN | AT_LEAST | AT_MOST ;

amount : NUMBER MAGNITUDE? OF? CURRENCY? ;

when : NUMBER | DATE ;

status : FORMER | ALLEGED ;

noun : NOUN | NOUN_OR_VERB | NOUN_OR_TYPE ;

verb : VERB | NOUN_OR_VERB ;

type : TYPE | NOUN_OR_TYPE ;

/* A name may hold small words and words for types (Cartel del Golfo), and end with a number. */
name
  : QUOTED
  | ARTICLE? (type+ (OF ARTICLE?)?)? WORD nameRest*
  ;

nameRest : (OF | ARTICLE)* (WORD | NUMBER | QUOTED | type) ;
