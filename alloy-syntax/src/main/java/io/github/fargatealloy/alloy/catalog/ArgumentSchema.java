package io.github.fargatealloy.alloy.catalog;

import java.util.Optional;

/**
 * One argument of a block.
 *
 * @param defaultText what Alloy takes when the argument is absent, as JSON; empty for Go's zero
 *     value and for arguments that must be given
 */
public record ArgumentSchema(
    String name, AlloyType type, boolean required, Optional<String> defaultText) {}
