package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;

/** How a plan and the rest of the description must go together. */
interface PlanRule {

  ProblemCode code();

  void check(ServiceFile file, Contribution plan, Findings findings);
}
