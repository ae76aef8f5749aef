package io.github.fargatealloy.agent.delivery;

import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A message that is a text. */
record Text(String text) implements MessageWriter {
  @Override
  public void writeMessage(OutputStream output) throws IOException {
    output.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int getContentLength() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
