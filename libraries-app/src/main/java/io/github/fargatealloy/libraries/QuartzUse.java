package io.github.fargatealloy.libraries;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

final class QuartzUse implements Use {
  private static final CountDownLatch RUNS = new CountDownLatch(1);

  /** Made by Quartz. */
  public static final class Reminder implements Job {
    @Override
    public void execute(JobExecutionContext unused) {
      RUNS.countDown();
    }
  }

  @Override
  public void run() throws Exception {
    Scheduler scheduler = StdSchedulerFactory.getDefaultScheduler();
    scheduler.start();
    scheduler.scheduleJob(
        JobBuilder.newJob(Reminder.class).withIdentity("reminder").build(),
        TriggerBuilder.newTrigger().startNow().build());
    RUNS.await(5, TimeUnit.SECONDS);
    scheduler.shutdown(true);
  }
}
