package io.github.fargatealloy.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
  @ParameterizedTest
  @CsvSource({
    "nginx,                          nginx,             ,       ",
    "nginx:1.27,                     nginx,             1.27,   ",
    "localhost:5000/nginx,           localhost:5000/nginx, ,    ",
    "localhost:5000/a/b:1@sha256:0f, localhost:5000/a/b, 1,     localhost:5000/a/b@sha256:0f",
    "a/b@sha256:0f,                  a/b,               ,       a/b@sha256:0f",
  })
  void splitsNameTagAndDigest(String image, String name, String tag, String repoDigest) {
    ImageReference reference = ImageReference.parse(image);
    assertThat(reference.name()).isEqualTo(name);
    assertThat(reference.tag()).isEqualTo(tag);
    assertThat(reference.repoDigest()).isEqualTo(repoDigest);
  }
}
