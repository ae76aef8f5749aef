/**
 * The syntax of the Alloy configuration language: text in, syntax tree and diagnostics out.
 *
 * <p>Start at {@link io.github.fargatealloy.alloy.syntax.AlloyParser}. The language is described at
 * <a href="https://grafana.com/docs/alloy/latest/get-started/syntax/">grafana.com</a>; line,
 * column, comments and the end of statements follow Alloy's own parser.
 */
package io.github.fargatealloy.alloy.syntax;
