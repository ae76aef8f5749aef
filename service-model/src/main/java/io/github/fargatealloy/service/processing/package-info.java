/** What happens to telemetry on its way, as a team describes it. */
package io.github.fargatealloy.service.processing;
