package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.service.AwsAccount;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * OTTL statements on a resource: the service's identity where it is missing, and the names of the
 * semantic conventions on what the ECS metadata receiver calls otherwise.
 */
final class IdentityStatements {
  private IdentityStatements() {}

  static List<AlloyString> forAnySignal(ServiceDescription service) {
    List<AlloyString> statements = new ArrayList<>();
    ServiceIdentity.attributes(service)
        .forEach((name, value) -> statements.add(setIfMissing(name, ottl(value))));
    return statements;
  }

  /** The receiver knows the cluster's name, not its ARN, and no ARN but those of {@code aws}. */
  static List<AlloyString> forEcsMetrics(AwsAccount account) {
    String fromEcs = " where resource.attributes[\"aws.ecs.cluster.name\"] != nil";
    String clusterArn =
        "Concat([%s, resource.attributes[\"aws.ecs.cluster.name\"]], \"\")"
            .formatted(ottl(account.arn("ecs", "cluster/")));
    return List.of(
        statement(
            "set(resource.attributes[\"aws.ecs.cluster.arn\"], " + clusterArn + ")" + fromEcs),
        statement("set(resource.attributes[\"cloud.provider\"], \"aws\")" + fromEcs),
        statement("set(resource.attributes[\"cloud.platform\"], \"aws_ecs\")" + fromEcs),
        statement(
            "set(resource.attributes[\"cloud.region\"], %s)%s"
                .formatted(ottl(account.region()), fromEcs)),
        statement(
            "set(resource.attributes[\"cloud.account.id\"], %s)%s"
                .formatted(ottl(account.id()), fromEcs)),
        rename("aws.ecs.task.version", "aws.ecs.task.revision"),
        statement("delete_key(resource.attributes, \"aws.ecs.task.version\")"),
        statement("delete_key(resource.attributes, \"aws.ecs.task.launch_type\")"));
  }

  private static AlloyString setIfMissing(String attribute, String value) {
    return statement(
        "set(resource.attributes[\"%1$s\"], %2$s) where resource.attributes[\"%1$s\"] == nil"
            .formatted(attribute, value));
  }

  private static AlloyString rename(String from, String to) {
    return statement(
        "set(resource.attributes[\"%2$s\"], resource.attributes[\"%1$s\"]) where resource.attributes[\"%1$s\"] != nil"
            .formatted(from, to));
  }

  private static AlloyString statement(String text) {
    return new AlloyString(text);
  }

  /** A string literal of OTTL, which escapes like Go. */
  private static String ottl(String value) {
    return AlloyString.quoted(value);
  }
}
