package io.github.fargatealloy.agent.delivery;

import io.opentelemetry.sdk.common.export.HttpResponse;

/** What the exporter is answered for a batch that is delivered later. */
enum Kept implements HttpResponse {
  INSTANCE;

  @Override
  public int getStatusCode() {
    return 202;
  }

  @Override
  public String getStatusMessage() {
    return "Kept for later";
  }

  @Override
  public byte[] getResponseBody() {
    return new byte[0];
  }
}
