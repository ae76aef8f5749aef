package io.github.fargatealloy.service.read.keys;

/** What FireLens hands the containers' output to. */
public enum LogRouter {
  ALLOY,
  FLUENT_BIT
}
