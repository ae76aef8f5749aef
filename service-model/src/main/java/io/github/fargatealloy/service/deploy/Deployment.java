package io.github.fargatealloy.service.deploy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ECS service around a task definition.
 *
 * @param name of what is created in AWS: family, service, roles, log group; the service's by
 *     default
 * @param cluster name of a cluster that exists
 * @param subnets ids; empty when the description leaves them to whoever deploys
 * @param securityGroups what the network lets through
 * @param publicIp whether tasks get a public address, which they need in a public subnet
 * @param desiredCount tasks at first; who scales the service later, decides then
 * @param capacityProvider of the cluster, which the tasks run on; empty for Fargate's own
 * @param exec whether people may run commands in the containers by ECS Exec
 * @param logRetentionDays one of the periods that CloudWatch Logs offers
 * @param logKeyArn of the KMS key that encrypts them; empty for that of CloudWatch Logs
 * @param serviceConnect how other services reach this one
 * @param prices the team's own table to estimate with; empty for the generator's
 * @param tags of everything that is created, by key
 */
public record Deployment(
    String name,
    String cluster,
    List<String> subnets,
    SecurityGroups securityGroups,
    boolean publicIp,
    int desiredCount,
    Capacity capacity,
    Optional<String> capacityProvider,
    boolean exec,
    int logRetentionDays,
    Optional<String> logKeyArn,
    Optional<LoadBalancer> loadBalancer,
    Optional<ServiceConnect> serviceConnect,
    Optional<PriceFile> prices,
    SortedMap<String, String> tags) {

  public Deployment {
    subnets = List.copyOf(subnets);
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }
}
