package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.ProblemCode;
import java.util.List;

/** The ways in which the keys and values of a description can be wrong. */
final class ServiceProblems {
  static final ProblemCode UNKNOWN_KEY =
      new ProblemCode(
          "unknown-key",
          "A key must be one that the description knows",
          "A key that nobody reads is a setting that silently does not hold, so each is refused"
              + " with the nearest known one. The keys are listed in the JSON Schema, which editors"
              + " use to complete them.",
          "task:\n  memory: 2 GB");

  static final ProblemCode MISSING_KEY =
      new ProblemCode(
          "missing-key",
          "A description must have service, image, task and telemetry.destination",
          "Everything else has a default: the region and the account, for example, are those of an"
              + " image in ECR, else those of a destination's secret. Of some keys, such as the kinds of destinations, one is needed. A key that stands only under"
              + " environments counts once that environment is chosen.",
          "service: orders\nimage: ghcr.io/shop/orders:1.2.3");

  static final ProblemCode WRONG_TYPE =
      new ProblemCode(
          "wrong-type",
          "A value must be of the kind that its key takes: a single value, a list or a mapping",
          "A key without a value is refused too, because an empty value is rarely meant: remove the"
              + " key, or write \"\" for an empty variable.",
          "ports: [8080]\nvariables: { PREFIX: \"\" }");

  static final ProblemCode INVALID_VALUE =
      new ProblemCode(
          "invalid-value",
          "A value must have the format of its key",
          "The message says the format, the fix shows an example. Units may be written as people"
              + " say them (2 GB, 0.5 vCPU, 60s) or as plain numbers in the units of the ECS API"
              + " (MiB, CPU units, seconds).",
          "task: { cpu: 0.5 vCPU, memory: 2048 }");

  static final ProblemCode UNKNOWN_ENVIRONMENT =
      new ProblemCode(
          "unknown-environment",
          "The chosen environment must be a key under environments",
          "The name decides which values are merged and becomes deployment.environment.name. One"
              + " must be chosen when the part that all environments share is no whole description."
              + " An"
              + " environment that changes nothing is written with an empty mapping.",
          "environments:\n  production: {}");

  static final ProblemCode PLACEHOLDER =
      new ProblemCode(
          "placeholder",
          "A placeholder must name a property or an environment variable that is defined",
          "${name} is replaced by the property of that name, else by the environment variable. An"
              + " undefined one is never an empty text. Letters, digits and . _ - make a name;"
              + " $${name} stays as ${name} in the value.",
          "image: registry.example.com/orders:${project.version}");

  static final ProblemCode FARGATE_SIZE =
      new ProblemCode(
          "fargate-size",
          "The task's CPU and memory must be a pair that Fargate offers",
          "ECS refuses every other pair: \"No Fargate configuration exists for given values\". See"
              + " https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html.",
          "task: { cpu: 1 vCPU, memory: 2 GB }");

  static final ProblemCode SIDECAR_SIZE =
      new ProblemCode(
          "sidecar-size",
          "The sidecar must leave the application enough of the task",
          "The sidecar needs at least 128 MB: Alloy takes about 70 MB before it has received"
              + " anything. The application gets the rest of the task, at least 256 MB, and some of"
              + " its CPU. /tmp takes its size from the application's memory and must leave some.",
          "telemetry:\n  sidecar: { memory: 256 MB, cpu: 0.125 vCPU }");

  static final ProblemCode TIMEOUT_BUDGET =
      new ProblemCode(
          "timeout-budget",
          "The timeouts must suffice for what a container does at its start and its end",
          "ECS gives each container up to 120 s to stop, one after the other where they depend on each"
              + " other; on Fargate Spot all of them must end within two minutes (spot-notice). The"
              + " application's time must cover its graceful phase, 30 s in Spring Boot, and the"
              + " agent's last flush of 10 s: less is a warning, because spans get lost; so is less"
              + " than 6 s for the sidecar, of which Alloy keeps 5. A start timeout has an effect"
              + " only with wait-for: healthy.",
          "app: { stop-timeout: 60s }\ntelemetry:\n  sidecar: { stop-timeout: 55s }");

  static final ProblemCode IMAGE_NOT_PINNED =
      new ProblemCode(
          "image-not-pinned",
          "An image must be pinned by a tag other than latest, or by a digest",
          "Otherwise a task that restarts may run other code than the one that was tested, and a"
              + " rollback does not bring back what ran before.",
          "image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:${project.version}");

  static final ProblemCode PORT_CONFLICT =
      new ProblemCode(
          "port-conflict",
          "A port and its name must be used once in the task",
          "All containers of a task share one network interface, and Service Connect knows ports by"
              + " their names.",
          "ports: [8080, { port: 8081, name: admin }]");

  static final ProblemCode NAME_CONFLICT =
      new ProblemCode(
          "name-conflict",
          "An environment variable must have one source, a container a name of its own",
          "ECS refuses a name that is both a variable and a secret. JAVA_TOOL_OPTIONS is written"
              + " from java.agent and java.options, when they are used, and would be overridden silently."
              + " The application's container is named like the service, those of telemetry are alloy,"
              + " adot, ecs-exporter, log-router and java-agent.",
          "java: { options: [-XX:MaxRAMPercentage=60] }");

  static final ProblemCode PLAIN_SECRET =
      new ProblemCode(
          "plain-secret",
          "A secret must not be written into the description",
          "A description is committed, and a plain variable can be read by everyone who may describe"
              + " the task definition. Store the value in Secrets Manager or as an SSM SecureString"
              + " parameter, refer to it under secrets, and replace the value that was exposed."
              + " Messages never repeat it. A name that merely sounds secret is listed under"
              + " not-secret; so is a variable whose value only looks random. Values of a known"
              + " shape, such as cloud keys, tokens and private keys, are always refused.",
          "secrets:\n  DB_PASSWORD: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/db-AbCdEf:password\n"
              + "not-secret: [TOKEN_URL]\n"
              + "variables: { TOKEN_URL: https://login.example.com/token }");

  static final ProblemCode SECRET_REFERENCE =
      new ProblemCode(
          "secret-reference",
          "An entry under secrets must be a reference, never a value",
          "ECS reads the value when the task starts. A reference is the ARN of a secret in Secrets"
              + " Manager, with :key:stage:id if wanted (YAML wants quotes around an ARN that ends with a colon; leave the last colons out instead), or an SSM parameter by ARN or by a name that"
              + " starts with a slash. The destination's secret is referred to as a whole: its keys"
              + " endpoint, instance_id and api_token are added. Messages never repeat what stands"
              + " there instead.",
          "secrets:\n  DB_PASSWORD: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/db-AbCdEf:password\n"
              + "  API_KEY: /orders/api-key");

  static final ProblemCode AUTH_CONFLICT =
      new ProblemCode(
          "auth-conflict",
          "Choose one way to authenticate at a destination",
          "basic, bearer, headers and oauth2 all fill the request's credentials, so one of them"
              + " would silently not count. A client certificate goes with each of them.",
          "telemetry:\n  destination:\n    otlp:\n      endpoint: https://otlp.example.com\n"
              + "      bearer: /orders/otlp-token");

  static final ProblemCode NEEDED_KEY =
      new ProblemCode(
          "needed-key",
          "A key must be set that the rest of the description makes necessary",
          "The region and the account follow from an image in ECR or from the ARN of a destination's"
              + " secret; with neither they must be said. A certificate needs its key. Metrics to"
              + " Amazon Managed Service for Prometheus need a workspace, a scrape needs a port.",
          "region: eu-west-1\naccount: \"111122223333\"");

  static final ProblemCode LOG_ROUTER =
      new ProblemCode(
          "log-router",
          "A task must have one FireLens log router",
          "ECS takes one container with a FireLens configuration in a task. Alloy can be it, with the"
              + " stock image; a Fluent Bit can be it and forward to Alloy.",
          "telemetry:\n  destination: { aws: { log-group: /otlp/orders } }\n  stdout: alloy");

  static final ProblemCode RELATED_FILE =
      new ProblemCode(
          "related-file",
          "A file that the description names must be readable",
          "Snippets, templates and a table of prices are read from beside the description.",
          "telemetry:\n  destination: { aws: { x-ray: true } }\n  snippets: [alloy/extra.alloy]");

  static final ProblemCode NOT_SECRET_UNUSED =
      new ProblemCode(
          "not-secret-unused",
          "An entry of not-secret must name a variable",
          "A leftover exception would silently cover a later variable of that name.",
          "not-secret: [TOKEN_URL]\nvariables: { TOKEN_URL: https://login.example.com/token }");

  static final ProblemCode DEPLOY_PORT =
      new ProblemCode(
          "deploy-port",
          "A load balancer and Service Connect need a port of the task",
          "Both reach the task by a port of one of its containers: the application's, or that of an"
              + " nginx in front of it. ECS refuses a service whose container does not map the"
              + " port.",
          "ports: [8080]\n" + "deploy: { service-connect: shop, inbound: [sg-0a1b2c3d4e5f60718] }");

  static final ProblemCode INBOUND =
      new ProblemCode(
          "inbound",
          "A security group must let in who calls the tasks",
          "Without security-groups the service gets a group of its own, and that lets nobody in whom"
              + " inbound does not name: the health checks of a load balancer would fail, and each"
              + " task would be replaced for ever. Groups that exist have owners, whose rules are not"
              + " changed.",
          "ports: [8080]\n" + "deploy: { service-connect: shop, inbound: [sg-0a1b2c3d4e5f60718] }");

  static final ProblemCode DEPLOY_NAME =
      new ProblemCode(
          "deploy-name",
          "Environments in one account must differ in deploy.name",
          "The roles, the log group, the family and the service are named by it. Under one name, the"
              + " deployment of one environment changes what the other one runs with. Environments in"
              + " accounts of their own may share the name: say so with account. Where the account is"
              + " a placeholder without a value, a deploy.name that is written counts as meant.",
          "environments:\n  staging: { deploy: { name: orders-staging } }\n  production: {}");

  static final ProblemCode DISCOVERY_NAME =
      new ProblemCode(
          "discovery-name",
          "Environments in one Cloud Map namespace must differ in their name there",
          "Service Connect registers a service in the namespace under the name of the service, and"
              + " that must be unique there: otherwise ECS refuses the second one, or each"
              + " environment answers callers of the other. A namespace for each environment lets"
              + " callers use the same name everywhere; in a shared one, deploy.service-connect.name"
              + " must differ.",
          """
          ports: [8080]
          deploy: { service-connect: shop, inbound: [sg-0a1b2c3d4e5f60718] }
          environments:
            staging: { deploy: { name: orders-staging, service-connect: shop-staging } }
            production: {}""");

  static final ProblemCode IMAGE_CREDENTIALS =
      new ProblemCode(
          "image-credentials",
          "Credentials must stand with an image of a registry that asks for them",
          "ECS logs in to ECR with the execution role, whose permissions follow from the image. For"
              + " other registries it reads username and password from a secret, which is referred"
              + " to as a whole.",
          "image: registry.example.com/orders:1.2.3\n"
              + "image-credentials: arn:aws:secretsmanager:eu-west-1:111122223333:secret:registry-AbCdEf");

  static final ProblemCode UNKNOWN_VOLUME =
      new ProblemCode(
          "unknown-volume",
          "A container must list volumes of the task",
          "Volumes are described once, under volumes; a container lists those that it shares with"
              + " the application.",
          "volumes: { uploads: { path: /var/lib/uploads } }\n"
              + "containers: { web: { image: nginx:1.29.3, volumes: [uploads] } }");

  static final ProblemCode IMAGE_DIGEST =
      new ProblemCode(
          "image-digest",
          "A digest file must hold the digest of the image that was pushed",
          "Jib writes sha256: and 64 hexadecimal digits to target/jib-image.digest. Without the file"
              + " the tag counts, which is a warning, because a description is also checked before"
              + " anything is built. Other text is refused, and so is an image whose own digest is"
              + " another.",
          "image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3");

  static final ProblemCode WINDOWS =
      new ProblemCode(
          "windows",
          "A task must run on Linux",
          "The sidecar's entry point is a shell script in Alloy's Linux image, and what protects the"
              + " containers, a read-only root file system, dropped capabilities and /tmp in memory,"
              + " exists on Linux only. ECS refuses these parameters for Windows.",
          "task: { operating-system: linux }");

  private ServiceProblems() {}

  static List<ProblemCode> all() {
    return List.of(
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_TYPE,
        INVALID_VALUE,
        UNKNOWN_ENVIRONMENT,
        PLACEHOLDER,
        FARGATE_SIZE,
        SIDECAR_SIZE,
        TIMEOUT_BUDGET,
        IMAGE_NOT_PINNED,
        PORT_CONFLICT,
        NAME_CONFLICT,
        PLAIN_SECRET,
        SECRET_REFERENCE,
        AUTH_CONFLICT,
        NEEDED_KEY,
        LOG_ROUTER,
        RELATED_FILE,
        NOT_SECRET_UNUSED,
        DEPLOY_PORT,
        INBOUND,
        DEPLOY_NAME,
        DISCOVERY_NAME,
        IMAGE_CREDENTIALS,
        UNKNOWN_VOLUME,
        IMAGE_DIGEST,
        WINDOWS);
  }
}
