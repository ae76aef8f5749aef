/** A team's service as it described it: valid, immutable, in the units of the ECS API. */
package io.github.fargatealloy.service;
