package io.github.fargatealloy.alloy.format;

/** What goes between two tokens; written only once the next token, or a comment, is known. */
enum Gap {
  /** Taken back: a comment brings its own. */
  NONE,
  BLANK,
  /** The end of a table cell: what follows is aligned with the lines around. */
  CELL,
  NEWLINE,
  /** A newline that ends the table too: the next line is aligned anew. */
  BREAK,
  INDENT,
  UNINDENT
}
