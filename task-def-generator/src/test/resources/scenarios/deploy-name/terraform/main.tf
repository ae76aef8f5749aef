locals {
  alloy_config            = coalesce(var.alloy_config, file("${path.module}/config/alloy.alloy"))
  own_grafana_secret      = nonsensitive(var.grafana_api_token != null)
  grafana_secret_arn      = local.own_grafana_secret ? one(aws_secretsmanager_secret.grafana[*].arn) : "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-cloud-AbCdEf"
  grafana_secret_resource = local.own_grafana_secret ? one(aws_secretsmanager_secret.grafana[*].arn) : "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-cloud-AbCdEf"
  described_capacity_providers = [
    {
      name   = "FARGATE"
      weight = 1
      base   = 0
    },
  ]
  capacity_providers = var.capacity_provider == null ? local.described_capacity_providers : [
    {
      name   = var.capacity_provider
      weight = 1
      base   = 0
    },
  ]
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/ecs/${var.name}"
  retention_in_days = var.log_retention_days
  tags              = var.tags
}

resource "aws_secretsmanager_secret" "grafana" {
  count                   = local.own_grafana_secret ? 1 : 0
  name                    = "${var.name}/grafana-cloud"
  description             = "Credentials of Grafana Cloud"
  recovery_window_in_days = 7
  tags                    = var.tags
}

resource "aws_secretsmanager_secret_version" "grafana" {
  count     = local.own_grafana_secret ? 1 : 0
  secret_id = local.grafana_secret_arn
  secret_string = jsonencode({
    endpoint    = var.grafana_otlp_endpoint
    instance_id = var.grafana_instance_id
    api_token   = var.grafana_api_token
  })
}

resource "aws_iam_role" "execution" {
  name = "${var.name}-execution"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "EcsTasks"
        Effect = "Allow"
        Action = "sts:AssumeRole"
        Principal = {
          Service = "ecs-tasks.amazonaws.com"
        }
        Condition = {
          StringEquals = {
            "aws:SourceAccount" = "111122223333"
          }
          ArnLike = {
            "aws:SourceArn" = "arn:aws:ecs:eu-west-1:111122223333:*"
          }
        }
      },
    ]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "execution" {
  name = "${var.name}-execution"
  role = aws_iam_role.execution.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "WriteLogs"
        Effect = "Allow"
        Action = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = [
          "arn:aws:logs:eu-west-1:111122223333:log-group:${aws_cloudwatch_log_group.this.name}:log-stream:*",
        ]
      },
      {
        Sid      = "LogInToEcr"
        Effect   = "Allow"
        Action   = ["ecr:GetAuthorizationToken"]
        Resource = ["*"]
      },
      {
        Sid      = "PullImages"
        Effect   = "Allow"
        Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = ["arn:aws:ecr:eu-west-1:111122223333:repository/orders"]
      },
      {
        Sid      = "ReadSecrets"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"]
        Resource = [local.grafana_secret_resource]
      },
    ]
  })
}

resource "aws_iam_role" "task" {
  name = "${var.name}-task"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "EcsTasks"
        Effect = "Allow"
        Action = "sts:AssumeRole"
        Principal = {
          Service = "ecs-tasks.amazonaws.com"
        }
        Condition = {
          StringEquals = {
            "aws:SourceAccount" = "111122223333"
          }
          ArnLike = {
            "aws:SourceArn" = "arn:aws:ecs:eu-west-1:111122223333:*"
          }
        }
      },
    ]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "task" {
  name = "${var.name}-task"
  role = aws_iam_role.task.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "NothingButItsOwnIdentity"
        Effect   = "Allow"
        Action   = ["sts:GetCallerIdentity"]
        Resource = ["*"]
      },
    ]
  })
}

data "aws_subnet" "first" {
  count = length(var.security_group_ids) == 0 ? 1 : 0
  id    = var.subnet_ids[0]
}

resource "aws_security_group" "outbound" {
  count       = length(var.security_group_ids) == 0 ? 1 : 0
  name        = "${var.name}-outbound"
  description = "HTTPS to the telemetry destination and to AWS"
  vpc_id      = data.aws_subnet.first[0].vpc_id
  tags        = var.tags

  egress {
    description      = "HTTPS to the telemetry destination and to AWS"
    protocol         = "tcp"
    from_port        = 443
    to_port          = 443
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }

  ingress {
    description     = "Callers of the service"
    protocol        = "tcp"
    from_port       = var.app_port
    to_port         = var.app_port
    security_groups = ["sg-0a1b2c3d4e5f60718"]
  }
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.task_cpu
  memory                   = var.task_memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  container_definitions = jsonencode([
    {
      name   = "orders"
      image  = var.app_image
      cpu    = var.task_cpu - 128
      memory = var.task_memory - 512
      portMappings = [
        {
          containerPort = var.app_port
          hostPort      = var.app_port
          protocol      = "tcp"
          name          = "http"
        },
      ]
      essential = true
      environment = concat([
        {
          name  = "JAVA_TOOL_OPTIONS"
          value = "-XX:+UseSerialGC -XX:MaxRAMPercentage=73.4 -XX:+ExitOnOutOfMemoryError -XX:+ErrorFileToStdout -XX:+IgnoreUnrecognizedVMOptions"
        },
        {
          name  = "OTEL_EXPORTER_OTLP_ENDPOINT"
          value = "http://localhost:4318"
        },
        {
          name  = "OTEL_EXPORTER_OTLP_PROTOCOL"
          value = "http/protobuf"
        },
        {
          name  = "OTEL_RESOURCE_ATTRIBUTES"
          value = "service.version=1.2.3"
        },
        {
          name  = "OTEL_SERVICE_NAME"
          value = "orders"
        },
      ], var.app_environment)
      linuxParameters = {
        tmpfs = [
          {
            containerPath = "/tmp"
            size          = 64
            mountOptions  = ["mode=1777", "exec", "nosuid", "nodev"]
          },
        ]
      }
      dependsOn = [
        {
          containerName = "alloy"
          condition     = "START"
        },
      ]
      stopTimeout            = 60
      versionConsistency     = "enabled"
      readonlyRootFilesystem = true
      dockerLabels = {
        "io.github.fargatealloy.secret-versions" = join(" ", concat([var.secret_versions], aws_secretsmanager_secret_version.grafana[*].version_id))
      }
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = aws_cloudwatch_log_group.this.name
          "awslogs-region"        = "eu-west-1"
          "awslogs-stream-prefix" = "orders"
          mode                    = "non-blocking"
          "max-buffer-size"       = "10m"
        }
      }
      secrets = var.app_secrets
    },
    {
      name      = "alloy"
      image     = var.alloy_image
      cpu       = 128
      memory    = 512
      essential = var.alloy_essential
      restartPolicy = {
        enabled              = true
        restartAttemptPeriod = 60
      }
      entryPoint = ["/bin/bash", "-c"]
      command    = ["set -u\nprintf '%s' \"$ALLOY_CONFIG_CONTENT\" > /var/lib/fargate-alloy/config.alloy || exit 1\n\n/bin/alloy run --disable-reporting --stability.level=experimental \\\n  --server.http.listen-addr=127.0.0.1:12345 --server.http.enable-pprof=false --server.http.disable-support-bundle \\\n  --storage.path=/var/lib/fargate-alloy/data /var/lib/fargate-alloy/config.alloy &\nalloy=$!\n\n# The queues that are not empty, one a line; fails while Alloy does not answer.\nqueued() {\n  timeout 2 bash -c 'exec 3<> /dev/tcp/127.0.0.1/12345 && printf \"GET /metrics HTTP/1.0\\r\\n\\r\\n\" >&3 && cat <&3' 2> /dev/null |\n    grep -E '^(otelcol_exporter_queue_size|prometheus_remote_storage_samples_pending)\\{' | grep -v ' 0$'\n  [ \"$${PIPESTATUS[0]}\" = 0 ]\n}\n\n# Alloy would leave what waits on a disk that ends with the task: first drain, then stop.\ndrain() {\n  trap '' TERM INT\n  local end=$((SECONDS + 50)) rest=unknown\n  echo 'Stopping: what waits is sent first, for up to 50 s'\n  while ((SECONDS < end)) && kill -0 \"$alloy\" 2> /dev/null; do\n    if rest=$(queued); then\n      [ -n \"$rest\" ] || break\n    else\n      rest=unknown\n    fi\n    sleep 0.2\n  done\n  [ -z \"$rest\" ] && echo 'Stopping: nothing waits any more' || echo \"Stopping: time is up, this may be lost: $rest\"\n  kill -TERM \"$alloy\" 2> /dev/null\n}\ntrap drain TERM INT\n\nstatus=0\nwhile kill -0 \"$alloy\" 2> /dev/null; do\n  wait \"$alloy\"\n  status=$?\ndone\nexit \"$status\"\n"]
      environment = [
        {
          name  = "ALLOY_CONFIG_CONTENT"
          value = local.alloy_config
        },
      ]
      mountPoints = [
        {
          sourceVolume  = "alloy-storage"
          containerPath = "/var/lib/fargate-alloy"
          readOnly      = false
        },
      ]
      linuxParameters = {
        capabilities = {
          drop = ["ALL"]
        }
      }
      secrets = [
        {
          name      = "GRAFANA_CLOUD_API_TOKEN"
          valueFrom = "${local.grafana_secret_arn}:api_token::"
        },
        {
          name      = "GRAFANA_CLOUD_ENDPOINT"
          valueFrom = "${local.grafana_secret_arn}:endpoint::"
        },
        {
          name      = "GRAFANA_CLOUD_INSTANCE_ID"
          valueFrom = "${local.grafana_secret_arn}:instance_id::"
        },
      ]
      stopTimeout            = 55
      versionConsistency     = "enabled"
      user                   = "0"
      readonlyRootFilesystem = true
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = aws_cloudwatch_log_group.this.name
          "awslogs-region"        = "eu-west-1"
          "awslogs-stream-prefix" = "alloy"
          mode                    = "non-blocking"
          "max-buffer-size"       = "10m"
        }
      }
      healthCheck = {
        command     = ["CMD", "/bin/bash", "-c", "exec 3<> /dev/tcp/127.0.0.1/12345 && printf 'GET /-/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
        interval    = 10
        timeout     = 5
        retries     = 3
        startPeriod = 10
      }
    },
  ])
  tags = var.tags

  runtime_platform {
    cpu_architecture        = "X86_64"
    operating_system_family = "LINUX"
  }

  volume {
    name = "alloy-storage"
  }
}

resource "aws_ecs_service" "this" {
  name                               = var.name
  cluster                            = var.cluster_name
  task_definition                    = aws_ecs_task_definition.this.arn
  desired_count                      = var.desired_count
  platform_version                   = "LATEST"
  availability_zone_rebalancing      = "ENABLED"
  deployment_maximum_percent         = 200
  deployment_minimum_healthy_percent = 100
  enable_ecs_managed_tags            = true
  propagate_tags                     = "TASK_DEFINITION"
  enable_execute_command             = var.enable_execute_command
  health_check_grace_period_seconds  = 60
  force_new_deployment               = true
  tags                               = var.tags
  depends_on                         = [aws_iam_role_policy.execution, aws_iam_role_policy.task, aws_secretsmanager_secret_version.grafana]

  dynamic "capacity_provider_strategy" {
    for_each = local.capacity_providers

    content {
      capacity_provider = capacity_provider_strategy.value.name
      weight            = capacity_provider_strategy.value.weight
      base              = capacity_provider_strategy.value.base
    }
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = concat(var.security_group_ids, aws_security_group.outbound[*].id)
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/orders/0a1b2c3d4e5f6071"
    container_name   = "orders"
    container_port   = var.app_port
  }

  service_connect_configuration {
    enabled   = true
    namespace = "shop"

    service {
      port_name      = "http"
      discovery_name = var.name == "orders-staging" ? "orders" : var.name

      client_alias {
        dns_name = var.name == "orders-staging" ? "orders" : var.name
        port     = var.app_port
      }
    }
  }

  lifecycle {
    ignore_changes = [desired_count]
  }
}
