// Synthesises as many Fargate task definitions with an application and a sidecar as it is told.
import { App, Duration, Stack } from 'aws-cdk-lib';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const outdir = mkdtempSync(join(tmpdir(), 'cdk-'));
try {
  const app = new App({ outdir, analyticsReporting: false });
  for (let i = 0; i < Number(process.argv[2]); i++) {
    const stack = new Stack(app, `service-${i}`);
    const task = new ecs.FargateTaskDefinition(stack, 'Task', { cpu: 1024, memoryLimitMiB: 2048 });
    const logging = ecs.LogDrivers.awsLogs({ streamPrefix: 'service' });
    const sidecar = task.addContainer('alloy', {
      image: ecs.ContainerImage.fromRegistry('grafana/alloy:v1.11.3'),
      essential: false,
      memoryReservationMiB: 256,
      stopTimeout: Duration.seconds(60),
      logging,
    });
    const service = task.addContainer(`service-${i}`, {
      image: ecs.ContainerImage.fromRegistry(`registry.example.com/service-${i}:1.0.0`),
      portMappings: [{ containerPort: 8080, name: 'http' }],
      environment: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' },
      logging,
    });
    service.addContainerDependencies({ container: sidecar });
  }
  app.synth();
} finally {
  rmSync(outdir, { recursive: true });
}
