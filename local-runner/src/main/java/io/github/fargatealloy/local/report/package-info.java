/** What arrived, as text for people, and what is missing from it. */
package io.github.fargatealloy.local.report;
