/** What a sidecar observes, as a team describes it. */
package io.github.fargatealloy.service.source;
