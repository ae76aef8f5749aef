/** What is wrong with an input, as values: where, how bad, what must be, and how to mend it. */
package io.github.fargatealloy.problem;
