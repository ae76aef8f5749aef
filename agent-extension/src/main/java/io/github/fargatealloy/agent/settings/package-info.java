/** What a user may set: every property of the extension, its default, and why. */
package io.github.fargatealloy.agent.settings;
