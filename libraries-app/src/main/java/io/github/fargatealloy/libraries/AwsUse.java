package io.github.fargatealloy.libraries;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

final class AwsUse implements Use {
  @Override
  public void run() throws Exception {
    try (HttpStub storage = new HttpStub("application/xml", "");
        S3Client s3 =
            S3Client.builder()
                .endpointOverride(storage.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .forcePathStyle(true)
                .build()) {
      s3.putObject(request -> request.bucket("shop").key("order"), RequestBody.fromString("1"));
    }
    try (HttpStub queue =
            new HttpStub("application/x-amz-json-1.0", "{\"MessageId\":\"1\",\"Messages\":[]}");
        SqsClient sqs =
            SqsClient.builder()
                .endpointOverride(queue.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .checksumValidationEnabled(false)
                .build()) {
      String url = queue.uri() + "/123456789012/orders";
      sqs.sendMessage(request -> request.queueUrl(url).messageBody("1"));
      sqs.receiveMessage(request -> request.queueUrl(url));
    }
  }
}
