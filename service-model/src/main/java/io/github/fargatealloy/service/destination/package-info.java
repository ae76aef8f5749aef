/** Where telemetry goes, as a team describes it; one record for each kind of destination. */
package io.github.fargatealloy.service.destination;
