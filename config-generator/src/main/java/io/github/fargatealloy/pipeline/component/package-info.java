/**
 * One record for each Alloy component that pipelines are made of, named after the component; the
 * template that spells it lies beside it and has the component's type for a name.
 */
package io.github.fargatealloy.pipeline.component;
