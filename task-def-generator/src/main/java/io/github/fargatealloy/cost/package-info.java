/** What a task costs on Fargate, and what would change the price: pure values, as of a table. */
package io.github.fargatealloy.cost;
