package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.deploy.Capacity;
import io.github.fargatealloy.service.deploy.InboundSource;
import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Either;
import io.github.fargatealloy.service.read.keys.Shape.Items;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;

/** The keys of {@code deploy}, and {@code tags}. */
public final class DeployKeys {
  public static final Key<Value<String>> NAME =
      Key.optional(
          "name",
          Formats.SERVICE_NAME.withExample("orders-staging"),
          "that of service",
          "What the family, the ECS service, the roles, the log group and the security group are"
              + " named by. Environments in one account need one each; the container and service.name"
              + " keep the name of the service.");
  public static final Key<Value<String>> CLUSTER =
      Key.optional(
          "cluster", DeployFormats.CLUSTER, "default", "ECS cluster that the service runs in.");
  public static final Key<Items<Value<String>>> SUBNETS =
      Key.optional(
          "subnets",
          new Items<>(new Value<>(DeployFormats.SUBNET)),
          "left to whoever deploys",
          "Subnets of the tasks. They need a way to ECR, CloudWatch and the destination: a NAT"
              + " gateway, VPC endpoints, or public-ip in a public subnet.");
  public static final Key<Items<Value<String>>> SECURITY_GROUPS =
      Key.optional(
          "security-groups",
          new Items<>(new Value<>(DeployFormats.SECURITY_GROUP)),
          "a group of the service's own, which lets in what inbound names and lets out HTTPS, the"
              + " ports of destinations, of EFS and of outbound, and nothing else",
          "Security groups of the tasks. They must allow outbound port 443, and let in who calls the"
              + " tasks.");
  public static final Key<Items<Value<InboundSource>>> INBOUND =
      Key.optional(
          "inbound",
          new Items<>(new Value<>(DeployFormats.INBOUND_SOURCE)),
          "none; needed with load-balancer or service-connect, unless security-groups are named",
          "Who may call the tasks, on the ports of load-balancer and service-connect; without these,"
              + " on all ports: security groups, such as the load balancer's, prefix lists, such as"
              + " CloudFront's, and ranges of addresses, 10.0.0.0/16 or 2001:db8::/32."
              + " YAML needs quotes around \"::/0\" between brackets.");
  public static final Key<Items<Value<Integer>>> OUTBOUND =
      Key.optional(
          "outbound",
          new Items<>(new Value<>(Formats.PORT.withExample("5432"))),
          "none",
          "Further TCP ports that the application calls, such as its database's; 443, the ports of"
              + " destinations and that of EFS are open anyway.");
  public static final Key<Value<Boolean>> PUBLIC_IP =
      Key.optional(
          "public-ip", Formats.BOOLEAN, "false", "Whether each task gets a public address.");
  public static final Key<Value<Integer>> DESIRED_COUNT =
      Key.optional(
          "desired-count",
          DeployFormats.COUNT,
          "2",
          "Tasks when the service is created. Later deployments leave the number alone; CloudFormation's"
              + " do when the parameter DesiredCount is empty, and set it again otherwise.");
  public static final Key<Value<Capacity>> CAPACITY =
      Key.optional(
          "capacity",
          DeployFormats.CAPACITY,
          "fargate",
          "Where tasks run: on Fargate, on Fargate Spot, or one on Fargate and of the others three"
              + " in four on Spot.");
  public static final Key<Value<String>> CAPACITY_PROVIDER =
      Key.optional(
          "capacity-provider",
          DeployFormats.CAPACITY_PROVIDER,
          "none: Fargate has its own",
          "Capacity provider of the cluster that tasks of the launch types ec2 and managed-instances"
              + " run on.");
  public static final Key<Value<Boolean>> EXEC =
      Key.optional(
          "exec",
          Formats.BOOLEAN,
          "false",
          "Whether aws ecs execute-command may run commands in the containers.");
  public static final Key<Value<Integer>> LOG_RETENTION =
      Key.optional(
          "log-retention",
          DeployFormats.RETENTION,
          "30d",
          "How long CloudWatch keeps the output of the containers.");
  public static final Key<Value<String>> LOG_KEY =
      Key.optional(
          "log-key",
          ResourceFormats.KMS_KEY,
          "the key of CloudWatch Logs",
          "KMS key of your own that encrypts the output of the containers; its policy must allow"
              + " CloudWatch Logs to use it.");
  public static final Key<Value<String>> CONNECT_NAMESPACE =
      Key.required("namespace", DeployFormats.NAMESPACE, "The namespace.");
  public static final Key<Value<String>> CONNECT_NAME =
      Key.optional(
          "name",
          Formats.SERVICE_NAME,
          "that of service",
          "Name that others reach it by. Environments in one namespace need one each; with a"
              + " namespace each, callers use the same name everywhere.");
  public static final Key<Items<Value<Integer>>> CONNECT_PORTS =
      Key.optional(
          "ports",
          new Items<>(new Value<>(Formats.PORT)),
          "those of the application, else those of the containers",
          "Ports of any container that others reach: the first under the name itself, the others with"
              + " the port's name behind it.");
  public static final Key<Either<String>> SERVICE_CONNECT =
      Key.optional(
          "service-connect",
          new Either<>(
              new Value<>(DeployFormats.NAMESPACE),
              Section.of(CONNECT_NAMESPACE, CONNECT_NAME, CONNECT_PORTS)),
          "none",
          "Cloud Map namespace in which other services reach this one by its name.");

  public static final Key<Value<String>> TARGET_GROUP =
      Key.required(
          "target-group",
          DeployFormats.TARGET_GROUP,
          "Target group that the tasks register with; its type is ip.");
  public static final Key<Value<Integer>> TARGET_PORT =
      Key.optional(
          "port",
          Formats.PORT,
          "the first of ports",
          "Port that the load balancer calls: of the application, or of a container in front of"
              + " it.");
  public static final Key<Value<Integer>> GRACE =
      Key.optional(
          "grace",
          DeployFormats.GRACE,
          "60s",
          "How long after its start a task may fail the health checks of the target group.");
  public static final Key<Section> LOAD_BALANCER =
      Key.optional(
          "load-balancer",
          Section.of(TARGET_GROUP, TARGET_PORT, GRACE),
          "none",
          "The load balancer in front of the tasks.");

  public static final Key<Value<String>> PRICES =
      Key.optional(
          "prices",
          TelemetryFormats.RELATIVE_PATH.withExample("fargate-prices.properties"),
          "those of us-east-1 that come with the generator",
          "Table of prices to estimate the cost with, as docs/cost.md describes it.");

  public static final Key<Dictionary<Value<String>>> TAGS =
      Key.optional(
          "tags",
          new Dictionary<>(DeployFormats.TAG_KEY, new Value<>(DeployFormats.TAG_VALUE)),
          "none",
          "Tags of everything that is created.");

  static final Section SECTION =
      Section.of(
          NAME,
          CLUSTER,
          SUBNETS,
          SECURITY_GROUPS,
          INBOUND,
          OUTBOUND,
          PUBLIC_IP,
          DESIRED_COUNT,
          CAPACITY,
          CAPACITY_PROVIDER,
          EXEC,
          LOG_RETENTION,
          LOG_KEY,
          LOAD_BALANCER,
          SERVICE_CONNECT,
          PRICES);

  private DeployKeys() {}
}
