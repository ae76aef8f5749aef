/** A service's stack as a Terraform module, printed from typed values. */
package io.github.fargatealloy.deploy.terraform;
