package crm.app.exports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs exports in the background; the export of a node that died is made anew by another. */
@Component
class ExportTask {

    private static final Logger log = LoggerFactory.getLogger(ExportTask.class);
    private static final String NAME = "export";
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final ObjectProvider<Scheduler> scheduler;
    private final ExportRunner runner;
    private final Clock clock;

    ExportTask(ObjectProvider<Scheduler> scheduler, ExportRunner runner, Clock clock) {
        this.scheduler = scheduler;
        this.runner = runner;
        this.clock = clock;
    }

    /** Call it in the transaction that orders the export; it begins with the commit. */
    void start(long exportId) {
        Scheduler jobs = scheduler.getObject();
        jobs.schedule(new TaskInstance<>(NAME, Long.toString(exportId)), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    private void run(TaskInstance<Void> task, ExecutionContext context) {
        long id = Long.parseLong(task.getId());
        try {
            runner.run(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The node is stopping; the export is made when it is back", e);
        } catch (IOException | RuntimeException e) {
            if (context.getExecution().consecutiveFailures + 1 < ATTEMPTS) {
                throw e instanceof IOException failure ? new UncheckedIOException(failure) : (RuntimeException) e;
            }
            log.error("Export {} cannot be made", id, e);
            runner.fail(id, "internal");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        Task<Void> exportJob(ExportTask task) {
            return Tasks.oneTime(NAME)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .onDeadExecutionRevive()
                    .execute(task::run);
        }
    }
}
