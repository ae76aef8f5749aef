package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.regex.Pattern;

/** A host has an address. */
final class ExtraHostAddress implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "extra-host-address",
          "ipAddress of extraHosts must be an IP address",
          "Docker refuses to start the container",
          Source.api("HostEntry"));

  /** Of either version; "host-gateway" is the address of the instance. */
  private static final Pattern ADDRESS =
      Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3})|(?=.*:)[0-9a-fA-F:.]+|host-gateway");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.json().objects("extraHosts").stream()
        .flatMap(host -> host.string("ipAddress").stream())
        .filter(address -> !ADDRESS.matcher(address.text()).matches())
        .forEach(
            address ->
                findings.add(
                    address, "be an IP address", Written.member("ipAddress", "10.0.0.10")));
  }
}
