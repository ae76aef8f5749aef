package io.github.fargatealloy.taskdefinition.normal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** What a value of a task definition looks like, as the SDK's classes list their fields. */
sealed interface Shape {

  /** The request as a whole, without its tags: these belong to the revision, not to the task. */
  static Structure definition() {
    return withoutTags(RegisterTaskDefinitionRequest.builder().build());
  }

  /** Likewise, of a daemon. */
  static Structure daemonDefinition() {
    return withoutTags(RegisterDaemonTaskDefinitionRequest.builder().build());
  }

  private static Structure withoutTags(SdkPojo request) {
    Map<String, Shape> members = new LinkedHashMap<>(structure(request).members());
    members.remove("tags");
    return new Structure(members);
  }

  /** Text, a number or a truth value. */
  record Scalar() implements Shape {}

  /** Keys of the user's choice. */
  record Dictionary() implements Shape {}

  /** A list. */
  record Items(Shape element) implements Shape {}

  /** Keys of the API, in its order. */
  record Structure(Map<String, Shape> members) implements Shape {
    public Structure {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  private static Structure structure(SdkPojo pojo) {
    Map<String, Shape> members = new LinkedHashMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      members.put(field.locationName(), of(field));
    }
    return new Structure(members);
  }

  private static Shape of(SdkField<?> field) {
    if (field.marshallingType().equals(MarshallingType.LIST)) {
      return new Items(of(field.getTrait(ListTrait.class).memberFieldInfo()));
    }
    if (field.marshallingType().equals(MarshallingType.SDK_POJO)) {
      return structure(field.constructor().get());
    }
    return field.marshallingType().equals(MarshallingType.MAP) ? new Dictionary() : new Scalar();
  }
}
