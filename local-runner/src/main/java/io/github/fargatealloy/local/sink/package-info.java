/** An OTLP backend for one machine: it takes what arrives, counts it and lets it be queried. */
package io.github.fargatealloy.local.sink;
