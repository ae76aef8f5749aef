/** What the project promises about speed, measured. */
package io.github.fargatealloy.benchmarks;
