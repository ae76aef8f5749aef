package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.service.ServiceFile;

/** How a plan and the rest of the description must go together. */
interface PlanRule {

  void check(ServiceFile file, Contribution plan, Findings findings);
}
