package io.github.fargatealloy.alloy.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * One component: where it exists, what it takes and what it gives.
 *
 * @param body empty for a component that the newest release no longer has: of those only the name
 *     is known
 * @param exports by field name
 */
public record ComponentSchema(
    String name,
    Availability availability,
    Optional<BodySchema> body,
    Map<String, AlloyType> exports) {}
