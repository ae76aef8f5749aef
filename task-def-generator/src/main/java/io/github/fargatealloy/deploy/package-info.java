/** What AWS needs around a task definition, as values, and as files for the AWS CLI. */
package io.github.fargatealloy.deploy;
