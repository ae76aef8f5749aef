package io.github.fargatealloy.libraries;

/** One use of one library, which leaves the signals that its instrumentation makes of it. */
interface Use {
  void run() throws Exception;
}
