/** A service's stack as one CloudFormation template. */
package io.github.fargatealloy.deploy.cloudformation;
