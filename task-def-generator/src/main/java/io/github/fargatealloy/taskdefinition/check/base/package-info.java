/**
 * What a rule is made of: the definition to look at, what to say of it, and the rule's own facts.
 */
package io.github.fargatealloy.taskdefinition.check.base;
