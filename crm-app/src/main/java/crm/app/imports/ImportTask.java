package crm.app.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs imports in the background; the import of a node that died is taken up by another. */
@Component
class ImportTask {

    private static final Logger log = LoggerFactory.getLogger(ImportTask.class);
    private static final String NAME = "import";
    private static final String SEPARATOR = ":";
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final ObjectProvider<Scheduler> scheduler;
    private final ImportRunner runner;
    private final Clock clock;

    ImportTask(ObjectProvider<Scheduler> scheduler, ImportRunner runner, Clock clock) {
        this.scheduler = scheduler;
        this.runner = runner;
        this.clock = clock;
    }

    /**
     * Call it in the transaction that sets the import going; it begins with the commit. Each start is a job of its own: the last one may
     * have told that the import has ended and not be gone itself yet.
     */
    void start(long importId) {
        Scheduler jobs = scheduler.getObject();
        jobs.schedule(new TaskInstance<>(NAME, importId + SEPARATOR + UUID.randomUUID()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    private void run(TaskInstance<Void> task, ExecutionContext context) {
        long id = Long.parseLong(task.getId().split(SEPARATOR)[0]);
        try {
            runner.run(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The node is stopping; the import goes on when it is back", e);
        } catch (RuntimeException e) {
            if (context.getExecution().consecutiveFailures + 1 < ATTEMPTS) {
                throw e;
            }
            log.error("Import {} cannot go on", id, e);
            runner.fail(id, "internal");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        Task<Void> importJob(ImportTask task) {
            return Tasks.oneTime(NAME)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .onDeadExecutionRevive()
                    .execute(task::run);
        }
    }
}
