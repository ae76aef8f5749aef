package io.github.fargatealloy.cost;

/**
 * The container that ECS adds to each task for Service Connect. No task definition has it, so it
 * takes its part from the containers that are there.
 */
final class ServiceConnectProxy {

  /**
   * What AWS recommends to add for it, see
   * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html
   */
  static final ContainerShare SHARE =
      new ContainerShare("ecs-service-connect", 256, 64, ContainerShare.Use.PROXY);

  private ServiceConnectProxy() {}
}
