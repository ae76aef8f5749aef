package io.github.fargatealloy.taskdefinition.real;

import java.util.LinkedHashMap;
import java.util.Map;

/** Descriptions whose every way of deployment must say the same. */
public final class Stacks {
  private static final String SUBNET = "subnet-0a1b2c3d4e5f60718";
  private static final String SECURITY_GROUP = "sg-0a1b2c3d4e5f60718";

  private Stacks() {}

  /** By name; the ids are of a subnet and a security group that the account has. */
  static Map<String, String> descriptions(String subnet, String securityGroup) {
    Map<String, String> descriptions = new LinkedHashMap<>();
    descriptions.put("smallest", smallest(subnet));
    descriptions.put("largest", largest(subnet, securityGroup));
    descriptions.put("adot", adot(subnet));
    descriptions.put("cloudwatch", cloudWatch(subnet));
    descriptions.put("instances", instances(subnet));
    return descriptions;
  }

  /** Likewise, for those that no account needs to know. */
  public static Map<String, String> descriptions() {
    Map<String, String> descriptions = descriptions(SUBNET, SECURITY_GROUP);
    descriptions.put("daemon", daemon(SUBNET));
    return descriptions;
  }

  /** The collector is a daemon, which neither moto nor every provider of Terraform knows. */
  static String daemon(String subnet) {
    return """
        service: catalog
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/catalog:4.0.1
        task: { cpu: 1 vCPU, memory: 2 GB, launch-type: managed-instances }
        ports: [8080]
        telemetry:
          collector: daemon
          destination:
            grafana-cloud: { secret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:catalog/grafana-cloud-AbCdEf" }
        deploy:
          cluster: shop
          capacity-provider: shop-managed
          subnets: [%s]
          exec: true
        tags: { team: catalog }
        """
        .formatted(subnet);
  }

  /** The sidecar is not Alloy, and its configuration is kept in a parameter. */
  private static String adot(String subnet) {
    return """
        service: billing
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/billing:2.0.0
        task: { cpu: 1 vCPU, memory: 2 GB }
        ports: [8080]
        telemetry:
          destination:
            adot: { traces: x-ray, metrics: emf, task-metrics: true }
          sidecar:
            config: { ssm-parameter: /billing/adot, tier: advanced }
        deploy:
          subnets: [%s]
        tags: { team: billing }
        """
        .formatted(subnet);
  }

  /** On EC2, whose capacity provider is the cluster's own. */
  private static String instances(String subnet) {
    return """
        service: search
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/search:5.0.0
        task: { cpu: 1500, memory: 3000 MB, launch-type: ec2 }
        ports: [8080, { port: 9090, protocol: grpc, name: grpc }]
        telemetry:
          destination: { aws: { x-ray: true } }
        deploy:
          cluster: shop
          capacity-provider: shop-instances
          subnets: [%s]
          service-connect: { namespace: shop, name: finder, ports: [9090, 8080] }
          inbound: [10.0.0.0/16, "2001:db8::/32", sg-0a1b2c3d4e5f60719, pl-0123abcd]
          outbound: [443, 5432]
        """
        .formatted(subnet);
  }

  /** No sidecar at all. */
  private static String cloudWatch(String subnet) {
    return """
        service: mailer
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/mailer:3.1.4
        task: { cpu: 0.25 vCPU, memory: 1 GB, storage: 40 GB }
        secrets: { SMTP_PASSWORD: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:mailer/smtp-AbCdEf:password::" }
        telemetry:
          destination: { cloudwatch: {} }
        deploy:
          subnets: [%s]
          log-retention: 7d
        """
        .formatted(subnet);
  }

  private static String smallest(String subnet) {
    return """
        service: orders
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
        task: { cpu: 1 vCPU, memory: 2 GB }
        telemetry:
          destination:
            grafana-cloud: { secret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders/grafana-cloud" }
          sidecar:
            config: { ssm-parameter: /orders/alloy, tier: advanced }
        volumes:
          uploads: { path: /var/lib/uploads, efs: fs-0a1b2c3d4e5f60718, access-point: fsap-0a1b2c3d4e5f60718 }
          work: { path: /work }
        deploy:
          subnets: [%s]
        """
        .formatted(subnet);
  }

  private static String largest(String subnet, String securityGroup) {
    return """
        service: checkout
        namespace: shop
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/checkout:1.2.3
        task:
          cpu: 0.5 vCPU
          memory: 1 GB
          architecture: arm64
          fault-injection: true
          task-role: arn:aws:iam::123456789012:role/platform/checkout
        ports: [8080, { port: 9090, name: admin }]
        variables: { GREETING: "a ${literal} $${dollar} %%{percent} \\"quote\\" \\\\ and\\ttab", "YES": "on" }
        secrets: { API_KEY: /checkout/api-key }
        env-files: [arn:aws:s3:::shop-config/checkout.env]
        kms-keys: [arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9]
        app:
          init-process: true
          ulimits: { nofile: 65536 }
          health-check: { command: [java, -jar, /app/check.jar] }
        telemetry:
          destination:
            grafana-cloud: { secret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shared/grafana-AbCdEf" }
          sidecar: { wait-for: healthy, start-timeout: 90s, image-credentials: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shared/docker-hub-AbCdEf" }
        deploy:
          cluster: shop
          subnets: [%s]
          security-groups: [%s]
          public-ip: true
          desired-count: 3
          capacity: mixed
          exec: true
          log-retention: 90d
          log-key: arn:aws:kms:eu-west-1:123456789012:key/1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a
          load-balancer:
            target-group: arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/checkout/0a1b2c3d4e5f6071
            port: 9090
          service-connect: shop
        tags: { team: checkout }
        """
        .formatted(subnet, securityGroup)
        .replace("${literal}", "$${literal}");
  }
}
