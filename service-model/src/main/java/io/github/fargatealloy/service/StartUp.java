package io.github.fargatealloy.service;

/** How far the options that we give the JVM trade throughput for a shorter start. */
public enum StartUp {
  /** The quick compiler alone: the shortest start. */
  FAST,
  /** What small tasks start faster with and lose nothing by. */
  BALANCED,
  /** No option of ours: the image starts the JVM as it likes. */
  OFF
}
