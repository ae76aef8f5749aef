package io.github.fargatealloy.libraries;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

final class HttpClientsUse implements Use {
  @Override
  public void run() throws Exception {
    try (HttpStub stub = new HttpStub("text/plain", "1");
        CloseableHttpClient apache = HttpClients.createDefault()) {
      apache.execute(
          new HttpGet(stub.uri()),
          response -> {
            EntityUtils.consume(response.getEntity());
            return response.getCode();
          });
      OkHttpClient okHttp = new OkHttpClient();
      try (Response response =
          okHttp.newCall(new Request.Builder().url(stub.uri().toURL()).build()).execute()) {
        response.body().bytes();
      }
      HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(stub.uri()).build(), HttpResponse.BodyHandlers.discarding());
      stub.uri().toURL().openConnection().getInputStream().readAllBytes();
    }
  }
}
