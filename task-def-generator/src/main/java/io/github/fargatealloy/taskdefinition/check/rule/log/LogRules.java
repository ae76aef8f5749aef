package io.github.fargatealloy.taskdefinition.check.rule.log;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import java.util.List;

/** Where the output of a container goes. */
public final class LogRules {
  public static final List<Rule> ALL =
      List.of(
          new FargateLogDriver(),
          new AwslogsGroup(),
          new AwslogsRegion(),
          new AwslogsRegionName(),
          new AwslogsStreamPrefix(),
          new AwslogsOption(),
          new AwslogsCreateGroup(),
          new AwslogsMultiline(),
          new LogMode(),
          new LogBufferSize(),
          new LogBufferMode(),
          new LogBufferModePresent(),
          new SplunkOptions(),
          new SplunkOption(),
          new FirelensRouter(),
          new FirelensUser(),
          new FirelensRouterCount(),
          new FirelensRouterUser(),
          new FirelensRouterLog(),
          new FargateFirelensConfig(),
          new FirelensOption());

  private LogRules() {}
}
