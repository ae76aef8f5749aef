package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.collector.ServiceIdentity;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.value.AwsAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * OTTL statements on a resource: the service's identity where it is missing, and the names of the
 * semantic conventions on what the ECS metadata receiver calls otherwise.
 */
final class IdentityStatements {
  private static final String FROM_ECS_METADATA =
      " where resource.attributes[\"aws.ecs.cluster.name\"] != nil";

  private IdentityStatements() {}

  /** Who it is, where it does not say so. */
  static AlloyString ofService(ServiceDescription service) {
    return merge(ServiceIdentity.attributes(service), "insert", "");
  }

  /**
   * The same instance and the same cluster on what came by different ways. Nothing is set to a
   * value that is missing.
   */
  static List<AlloyString> ofTask() {
    return List.of(
        new AlloyString(
            "set(resource.attributes[\"service.instance.id\"], resource.attributes[\"aws.ecs.task.id\"])"),
        new AlloyString(
            "set(resource.attributes[\"cluster\"], Split(resource.attributes[\"aws.ecs.cluster.arn\"], \"/\")[1])"
                + " where resource.attributes[\"aws.ecs.cluster.arn\"] != nil"));
  }

  /** A scrape says where it read, which is the same address in every task. */
  static List<AlloyString> forScrapes() {
    return List.of(
        new AlloyString(
            "delete_matching_keys(resource.attributes,"
                + " \"^(service\\\\.instance\\\\.id|(server|url|net\\\\.host|http)\\\\.(address|name|port|scheme))$\")"
                + " where resource.attributes[\"server.port\"] != nil"));
  }

  /** The receiver knows the cluster's name, not its ARN, and no ARN but those of {@code aws}. */
  static List<AlloyString> forEcsMetrics(AwsAccount account) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("cloud.provider", "aws");
    attributes.put("cloud.platform", "aws_ecs");
    attributes.put("cloud.region", account.region());
    attributes.put("cloud.account.id", account.id());
    return List.of(
        merge(attributes, "upsert", FROM_ECS_METADATA),
        new AlloyString(
            "set(resource.attributes[\"aws.ecs.cluster.arn\"], Concat([%s, resource.attributes[\"aws.ecs.cluster.name\"]], \"\"))%s"
                .formatted(ottl(account.arn("ecs", "cluster/")), FROM_ECS_METADATA)),
        new AlloyString(
            "set(resource.attributes[\"aws.ecs.task.revision\"], resource.attributes[\"aws.ecs.task.version\"])"
                + " where resource.attributes[\"aws.ecs.task.version\"] != nil"),
        new AlloyString("delete_key(resource.attributes, \"aws.ecs.task.version\")"),
        new AlloyString("delete_key(resource.attributes, \"aws.ecs.task.launch_type\")"));
  }

  /**
   * One statement for many attributes.
   *
   * @param strategy {@code insert} keeps what is there, {@code upsert} replaces it
   * @param condition with a leading blank, or empty
   */
  private static AlloyString merge(
      Map<String, String> attributes, String strategy, String condition) {
    String map =
        attributes.entrySet().stream()
            .map(entry -> ottl(entry.getKey()) + ": " + ottl(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    return new AlloyString(
        "merge_maps(resource.attributes, %s, %s)%s".formatted(map, ottl(strategy), condition));
  }

  /** A string literal of OTTL, which escapes like Go. */
  private static String ottl(String value) {
    return AlloyString.quoted(value);
  }
}
