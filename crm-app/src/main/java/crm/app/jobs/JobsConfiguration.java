package crm.app.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import crm.data.BackgroundJob;
import crm.data.BackgroundJobs;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** One scheduler a node over one table; it runs every {@link Task} that is a bean. A job of a node that died goes on elsewhere in some 15 s. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);

    @Bean
    Scheduler jobScheduler(
            DataSource database,
            ObjectProvider<BackgroundJob> jobs,
            ObjectProvider<Task<?>> tasks,
            ObjectProvider<RecurringTask<?>> recurring) {
        List<Task<?>> asked = Stream.<Task<?>>concat(
                        jobs.orderedStream().map(BackgroundJobs::task),
                        tasks.orderedStream().filter(task -> !(task instanceof RecurringTask)))
                .toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), asked)
                .startTasks(recurring.orderedStream().toList())
                .tableName("jobs.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(
                        "node-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .enableImmediateExecution()
                .build();
    }

    /** Starts after everything else and stops before it. */
    @Bean
    SmartLifecycle jobSchedulerLifecycle(Scheduler scheduler) {
        return new SmartLifecycle() {
            private boolean running;

            @Override
            public void start() {
                scheduler.start();
                running = true;
            }

            @Override
            public void stop() {
                scheduler.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            /** A scheduler that was stopped cannot be started again. */
            @Override
            public boolean isPauseable() {
                return false;
            }
        };
    }
}
