/**
 * Checks parsed Alloy texts against the catalog: names, structure, labels, stability, types and
 * references, everything that Alloy decides before it starts a component.
 */
package io.github.fargatealloy.alloy.check;
