package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.value.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code ports}, each used once. */
final class PortsReader {
  private final SectionReader root;
  private final List<Port> ports = new ArrayList<>();

  PortsReader(SectionReader root) {
    this.root = root;
  }

  List<Port> read() {
    List<Node> items = root.items(ServiceKeys.PORTS);
    for (int i = 0; i < items.size(); i++) {
      KeyPath path = root.path(ServiceKeys.PORTS).item(i);
      Location location = items.get(i).location();
      String firstName = i == 0 ? "http" : "";
      read(items.get(i), path, firstName).ifPresent(port -> add(port, path, location));
    }
    return ports;
  }

  private Optional<Port> read(Node item, KeyPath path, String firstName) {
    if (item instanceof Node.Mapping mapping) {
      SectionReader section = root.item(mapping, path);
      Optional<String> name = section.value(ServiceKeys.PORT_NAME);
      Optional<String> protocol = section.value(ServiceKeys.PORT_PROTOCOL);
      return section.value(ServiceKeys.PORT).map(port -> port(port, name, firstName, protocol));
    }
    Shape.Value<Integer> number = ServiceKeys.PORTS.shape().item().value();
    return root.value(item, number.format(), path)
        .map(port -> port(port, Optional.empty(), firstName, Optional.empty()));
  }

  private static Port port(
      int number, Optional<String> name, String firstName, Optional<String> protocol) {
    String unnamed = firstName.isEmpty() ? "port-" + number : firstName;
    return new Port(number, name.orElse(unnamed), protocol);
  }

  private void add(Port port, KeyPath path, Location location) {
    int number = port.containerPort();
    if (ports.stream().anyMatch(other -> other.containerPort() == number)) {
      refuse(
          location,
          "%s must differ from the other ports, but is %s again".formatted(path, number),
          "remove one of the two");
    } else if (ports.stream().anyMatch(other -> other.name().equals(port.name()))) {
      refuse(
          location,
          "%s must have a name of its own, but is \"%s\" again".formatted(path, port.name()),
          "{ port: %s, name: port-%s }".formatted(number, number));
    }
    ports.add(port);
  }

  private void refuse(Location location, String message, String fix) {
    root.refuse(ServiceProblems.PORT_CONFLICT, location, message, fix);
  }
}
