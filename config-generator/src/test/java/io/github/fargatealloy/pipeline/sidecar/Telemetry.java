package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.pipeline.real.OtlpSink;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A kind of telemetry: how the application sends it, and how much of it a backend has. */
enum Telemetry {
  SPANS {
    @Override
    void send(OtlpSource app, int items, String value) throws Exception {
      app.spans(Map.of("db.query.text", value), LongStream.range(0, items).toArray());
    }

    @Override
    int count(OtlpSink backend) {
      return backend.spans().size();
    }
  },
  LOGS {
    @Override
    void send(OtlpSource app, int items, String value) throws Exception {
      app.logs(Collections.nCopies(items, value).toArray(String[]::new));
    }

    @Override
    int count(OtlpSink backend) {
      return backend.logs().size();
    }
  },
  POINTS {
    @Override
    void send(OtlpSource app, int items, String value) throws Exception {
      List<Map<String, String>> points =
          IntStream.range(0, items).mapToObj(i -> Map.of("i", i + value)).toList();
      app.counter("orders", 1, points);
    }

    @Override
    int count(OtlpSink backend) {
      return backend.points();
    }
  };

  abstract void send(OtlpSource app, int items, String value) throws Exception;

  abstract int count(OtlpSink backend);
}
