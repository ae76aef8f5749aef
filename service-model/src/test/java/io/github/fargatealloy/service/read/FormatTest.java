package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.deploy.InboundSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How quantities may be written. */
class FormatTest {

  @ParameterizedTest
  @CsvSource({
    "1 vCPU, 1024",
    "1vCPU, 1024",
    "1.0 vcpu, 1024",
    ".5 VCPU, 512",
    "0.25 vCPU, 256",
    "512, 512"
  })
  void cpu(String written, int cpuUnits) {
    String text = Descriptions.MINIMAL.replace("1 vCPU", written);
    assertThat(description(text).task().size().cpuUnits()).isEqualTo(cpuUnits);
  }

  @ParameterizedTest
  @CsvSource({
    "2 GB, 2048",
    "2GB, 2048",
    "2.5 GB, 2560",
    "2 GiB, 2048",
    "300 MB, 300",
    "300 MiB, 300",
    "0.25 gb, 256",
    "64, 64"
  })
  void memory(String written, int memoryMiB) {
    String app = "app: { tmp: " + written + " }\n";
    assertThat(description(Descriptions.MINIMAL.replace("2 GB", "8 GB") + app).app().tmpfsMiB())
        .isEqualTo(memoryMiB);
  }

  @ParameterizedTest
  @CsvSource({"60s, 60", "60 s, 60", "1m, 60", "45, 45"})
  void time(String written, int seconds) {
    String app = "app: { stop-timeout: " + written + " }\n";
    assertThat(description(Descriptions.MINIMAL + app).app().stopTimeoutSeconds())
        .isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.2.3", ".", "1e3", "0", "0.3 MB", "2 GB GB", "1_000", "٣"})
  void notAnAmountOfMemory(String written) {
    String app = "app: { tmp: \"" + written + "\" }\n";
    assertThat(Descriptions.read(Descriptions.MINIMAL + app).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("invalid-value"));
  }

  @ParameterizedTest
  @CsvSource({
    "sg-0a1b2c3d4e5f60718, SECURITY_GROUP, sg-0a1b2c3d4e5f60718",
    "pl-0123abcd, PREFIX_LIST, pl-0123abcd",
    "10.0.0.0/16, IPV4_RANGE, 10.0.0.0/16",
    "0.0.0.0/0, IPV4_RANGE, 0.0.0.0/0",
    "::/0, IPV6_RANGE, ::/0",
    "::1/128, IPV6_RANGE, ::1/128",
    "2001:db8::/32, IPV6_RANGE, 2001:db8::/32",
    "2001:0DB8:0:0:0:0:0:0/32, IPV6_RANGE, 2001:db8::/32",
    "2001:db8:0:1:0:0:0:8/128, IPV6_RANGE, 2001:db8:0:1::8/128",
    "2001:db8:0:0:1:0:0:8/128, IPV6_RANGE, 2001:db8::1:0:0:8/128",
    "1:0:3:4:5:6:7:8/128, IPV6_RANGE, 1:0:3:4:5:6:7:8/128"
  })
  void caller(String written, InboundSource.Kind kind, String id) {
    assertThat(
            description(Descriptions.MINIMAL + inbound(written))
                .deployment()
                .securityGroups()
                .inbound())
        .containsExactly(new InboundSource(kind, id));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1/16, 10.0.0.0/16",
    "10.0.0.1, 10.0.0.1/32",
    "2001:db8::1/32, '2001:db8::/32'",
    "2001:db8::1, '2001:db8::1/128'",
    "10.0.0.0/33, sg-0a1b2c3d4e5f60718",
    "010.0.0.0/8, sg-0a1b2c3d4e5f60718",
    "10.0.0/24, sg-0a1b2c3d4e5f60718",
    "256.0.0.0/8, sg-0a1b2c3d4e5f60718",
    "2001:db8::/129, sg-0a1b2c3d4e5f60718",
    "2001:db8::/032, sg-0a1b2c3d4e5f60718",
    "1::2::3/64, sg-0a1b2c3d4e5f60718",
    "1:2:3:4:5:6:7::8/64, sg-0a1b2c3d4e5f60718",
    "12345::/16, sg-0a1b2c3d4e5f60718",
    ":::/0, sg-0a1b2c3d4e5f60718",
    "1:/16, sg-0a1b2c3d4e5f60718",
    "::ffff:10.0.0.0/104, sg-0a1b2c3d4e5f60718",
    "pl-0123abcg, sg-0a1b2c3d4e5f60718",
    "sg-1, sg-0a1b2c3d4e5f60718"
  })
  void notACaller(String written, String fix) {
    assertThat(Descriptions.read(Descriptions.MINIMAL + inbound(written)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("invalid-value"))
        .satisfies(problem -> assertThat(problem.fix()).isEqualTo(fix));
  }

  private static String inbound(String source) {
    return "deploy: { inbound: [\"" + source + "\"] }\n";
  }

  private static ServiceDescription description(String text) {
    return Descriptions.read(text).value().orElseThrow().service();
  }
}
