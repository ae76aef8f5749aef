package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The table of keys and types agrees with the one that the AWS SDK was generated from. */
class ApiModelTest {

  @Test
  void everyKeyThatTheSdkCanWriteIsKnownInItsPlace() {
    Set<String> ofSdk = new TreeSet<>();
    collect(RegisterTaskDefinitionRequest.builder().build(), "", ofSdk);
    Set<String> ofTable = new TreeSet<>();
    collect(ApiModel.REGISTER_TASK_DEFINITION.request(), "", ofTable);

    assertThat(ofTable).containsAll(ofSdk);
  }

  @Test
  void theTableKnowsWhatIsRequiredAndWhatValuesThereAre() {
    Map<String, ApiType.Member> members =
        new TreeMap<>(ApiModel.REGISTER_TASK_DEFINITION.request().members());
    assertThat(members.values().stream().filter(ApiType.Member::required))
        .extracting(ApiType.Member::key)
        .containsExactly("containerDefinitions", "family");
    assertThat(((ApiType.Enumeration) members.get("networkMode").type()).values())
        .containsExactly("bridge", "host", "awsvpc", "none");
    assertThat(ApiModel.REGISTER_TASK_DEFINITION.answerOnlyKeys())
        .contains("taskDefinitionArn", "revision", "status", "registeredAt");
  }

  private static void collect(SdkPojo pojo, String path, Set<String> keys) {
    for (SdkField<?> field : pojo.sdkFields()) {
      collect(field, path + "/" + field.locationName(), keys);
    }
  }

  private static void collect(SdkField<?> field, String path, Set<String> keys) {
    switch (field.marshallingType().getTargetClass().getSimpleName()) {
      case "List" -> collect(field.getTrait(ListTrait.class).memberFieldInfo(), path, keys);
      case "SdkPojo" -> {
        keys.add(path);
        Supplier<SdkPojo> constructor = field.constructor();
        if (constructor != null) {
          collect(constructor.get(), path, keys);
        }
      }
      default -> keys.add(path);
    }
  }

  private static void collect(ApiType type, String path, Set<String> keys) {
    if (type instanceof ApiType.ListOf list) {
      collect(list.element(), path, keys);
      return;
    }
    if (!path.isEmpty()) {
      keys.add(path);
    }
    if (type instanceof ApiType.Structure structure) {
      structure
          .members()
          .values()
          .forEach(member -> collect(member.type(), path + "/" + member.key(), keys));
    }
  }
}
