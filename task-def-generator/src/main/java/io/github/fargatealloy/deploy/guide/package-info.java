/** What to do with the artifacts: the commands, ready to paste. */
package io.github.fargatealloy.deploy.guide;
