package io.github.fargatealloy.deploy.terraform;

import java.util.List;

/** What the module tells its caller. */
record Output(String name, Hcl value, String description) {
  Hcl.Block block() {
    return new Hcl.Block(
        "output",
        List.of(name),
        List.of(
            new Hcl.Attribute("description", Hcl.text(description)),
            new Hcl.Attribute("value", value)));
  }
}
