package io.github.fargatealloy.deploy;

import java.util.Optional;

/**
 * The group of CloudWatch Logs that all containers of a task write to.
 *
 * @param keyArn of the KMS key that encrypts it; empty for that of CloudWatch Logs
 */
public record LogGroup(String name, int retentionDays, Optional<String> keyArn) {}
