package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the caller of the module may choose.
 *
 * @param fallback empty when the caller must choose
 */
record Variable(
    String name, String type, Optional<Hcl> fallback, boolean sensitive, String description) {

  static Variable of(String name, String type, Hcl fallback, String description) {
    return new Variable(name, type, Optional.of(fallback), false, description);
  }

  static Variable required(String name, String type, String description) {
    return new Variable(name, type, Optional.empty(), false, description);
  }

  /** Never shown in a plan. */
  static Variable secret(String name, String description) {
    return new Variable(name, "string", Optional.of(Hcl.ref("null")), true, description);
  }

  Hcl.Block block() {
    List<Hcl.Statement> body = new ArrayList<>();
    body.add(new Hcl.Attribute("description", Hcl.text(description)));
    body.add(new Hcl.Attribute("type", Hcl.ref(type)));
    fallback.ifPresent(value -> body.add(new Hcl.Attribute("default", value)));
    if (sensitive) {
      body.add(new Hcl.Attribute("sensitive", new Hcl.Literal(BooleanNode.TRUE)));
    }
    return new Hcl.Block("variable", List.of(name), body);
  }
}
