package io.github.fargatealloy.alloy.format;

import io.github.fargatealloy.alloy.Position;
import io.github.fargatealloy.alloy.syntax.Comment;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes tokens and gaps into a table, and the comments where they belong between them.
 *
 * <p>It follows its place in the source. Tokens that the syntax tree has no place for (commas,
 * dots) are taken to stand right behind what was written before: that estimate decides on which
 * side of them a comment goes, so it is made exactly as Alloy makes it.
 */
final class TokenWriter {
  private static final int MAX_NEWLINES = 2;

  private final ElasticTable table;
  private final CommentQueue comments;
  private final List<Gap> gaps = new ArrayList<>();
  private int indentation;
  private boolean atLineStart = true;

  /** Where the next token stands in the source. */
  private int offset;

  private int line = 1;

  /** The source line on which the last token or comment ended. */
  private int lastLine = 1;

  /** Where the last token or comment ended in the source. */
  private int lastEnd;

  private boolean lineIsTrue = true;
  private boolean settled = true;

  TokenWriter(ElasticTable table, CommentQueue comments) {
    this.table = table;
    this.comments = comments;
  }

  TokenWriter gap(Gap gap) {
    gaps.add(gap);
    return this;
  }

  /** Writes a token whose place is estimated. */
  TokenWriter token(String text) {
    writeWhatComesBefore();
    writeText(text, false);
    return this;
  }

  /** Writes a token that starts at {@code start}, behind the comments in front of it. */
  TokenWriter token(Position start, String text) {
    offset = start.offset();
    line = start.line();
    return token(text);
  }

  /** Tells where the token that was just written ends in the source, joined from several lines. */
  void joinedUntil(Position end) {
    offset = end.offset();
    line = end.line();
    lastLine = line;
    settled = false;
  }

  /** Tells on which line the token that was just written stands, whatever the estimate says. */
  void endedOn(int trueLine) {
    lineIsTrue = trueLine == lastLine;
  }

  /**
   * Whether the layout stays as it is when it is read anew: no line was joined, and no comment
   * stands where the layout would not end a line.
   */
  boolean isSettled() {
    return settled;
  }

  boolean hasCommentBetween(Position from, Position to) {
    return comments.hasBetween(from.offset(), to.offset());
  }

  /** Writes the comments behind the last token. */
  void finish() {
    if (comments.isDue(Integer.MAX_VALUE, Integer.MAX_VALUE)) {
      writeDueComments(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
  }

  private void writeWhatComesBefore() {
    int tokenOffset = offset;
    int tokenLine = line;
    boolean endsLine = table.isEmpty() || gaps.contains(Gap.NEWLINE) || gaps.contains(Gap.BREAK);
    if (comments.isDue(tokenOffset, tokenLine)) {
      Comment last = writeDueComments(tokenOffset, tokenLine);
      settled &= endsLine && last.end().line() < tokenLine;
      writeGapsBehindComment(last, tokenLine);
    } else {
      settled &= endsLine || lastLine == tokenLine;
      writeGaps(gaps.size());
    }
    offset = tokenOffset;
    line = tokenLine;
  }

  private Comment writeDueComments(int tokenOffset, int tokenLine) {
    Comment last = null;
    while (comments.isDue(tokenOffset, tokenLine)) {
      for (Comment comment : comments.take().comments()) {
        settled &= lineIsTrue && lastEnd <= comment.start().offset();
        writeGapsBeforeComment(comment, tokenLine);
        offset = comment.start().offset();
        line = comment.start().line();
        writeText(comment.text(), true);
        last = comment;
      }
    }
    return last;
  }

  private void writeGapsBeforeComment(Comment comment, int tokenLine) {
    if (table.isEmpty()) {
      return;
    }
    int commentLine = comment.start().line();
    if (commentLine == lastLine) {
      write(commentLine == tokenLine ? ' ' : '\t', 1);
      return;
    }
    // Changes of the indentation that come first apply to the comment; its own newlines replace
    // the next gap.
    int first = 0;
    while (first < gaps.size() && isIndentation(gaps.get(first))) {
      first++;
    }
    if (first < gaps.size()) {
      gaps.set(first, Gap.NONE);
      writeGaps(first);
    }
    writeNewlines('\f', commentLine - lastLine);
  }

  private void writeGapsBehindComment(Comment last, int tokenLine) {
    if (last.isBlockComment() && last.end().line() == tokenLine) {
      write(' ', 1);
    }
    int newlines = tokenLine - lastLine;
    boolean breaks = gaps.contains(Gap.BREAK);
    gaps.removeIf(gap -> !isIndentation(gap));
    writeGaps(gaps.size());
    writeNewlines(breaks ? '\f' : '\n', newlines);
  }

  private static boolean isIndentation(Gap gap) {
    return gap == Gap.INDENT || gap == Gap.UNINDENT;
  }

  private void writeGaps(int count) {
    List<Gap> written = gaps.subList(0, count);
    for (Gap gap : written) {
      switch (gap) {
        case NONE -> {}
        case BLANK -> write(' ', 1);
        case CELL -> write('\u000b', 1);
        case NEWLINE -> write('\n', 1);
        case BREAK -> write('\f', 1);
        case INDENT -> indentation++;
        case UNINDENT -> indentation--;
      }
    }
    written.clear();
  }

  private void writeNewlines(char newline, int count) {
    if (count > 0) {
      write(newline, Math.min(count, MAX_NEWLINES));
    }
  }

  private void write(char gap, int count) {
    writeIndentation();
    for (int i = 0; i < count; i++) {
      table.control(gap);
    }
    offset += count;
    if (gap == '\n' || gap == '\f') {
      line += count;
      atLineStart = true;
    } else {
      atLineStart = false;
    }
  }

  private void writeText(String text, boolean comment) {
    int sourceOffset = offset;
    int sourceLine = line;
    writeIndentation();
    if (comment) {
      table.comment(text);
    } else {
      table.token(text);
    }
    atLineStart = false;
    offset = sourceOffset + text.length();
    line = sourceLine + newlinesIn(text);
    lastEnd = offset;
    lastLine = line;
    lineIsTrue = true;
  }

  private void writeIndentation() {
    if (!atLineStart || indentation == 0) {
      return;
    }
    for (int i = 0; i < indentation; i++) {
      table.control('\t');
    }
    offset += indentation;
    atLineStart = false;
  }

  private static int newlinesIn(String text) {
    int newlines = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      newlines++;
    }
    return newlines;
  }
}
