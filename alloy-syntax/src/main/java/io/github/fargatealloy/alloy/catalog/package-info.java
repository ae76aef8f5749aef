/**
 * What Grafana Alloy's components, configuration blocks and functions take and give, for every
 * release that the bundled facts cover; knows nothing of syntax trees.
 */
package io.github.fargatealloy.alloy.catalog;
