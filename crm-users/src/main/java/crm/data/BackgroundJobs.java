package crm.data;

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
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs what is declared as a {@link BackgroundJob}, on whichever node has time for it. */
@Component
public class BackgroundJobs {

    private static final Logger log = LoggerFactory.getLogger(BackgroundJobs.class);
    private static final String SEPARATOR = ":";
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    BackgroundJobs(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Call it in the transaction that orders the work; it begins with the commit. Each start is an execution of its own: the last one may have
     * told that the work has ended and not be gone itself yet.
     */
    public void start(BackgroundJob job, long id) {
        Scheduler jobs = scheduler.getObject();
        jobs.schedule(new TaskInstance<>(job.name(), id + SEPARATOR + UUID.randomUUID()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    /** As the scheduler takes it. */
    public static Task<Void> task(BackgroundJob job) {
        return Tasks.oneTime(job.name())
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(job, instance, context));
    }

    private static void run(BackgroundJob job, TaskInstance<Void> instance, ExecutionContext context) {
        long id = Long.parseLong(instance.getId().split(SEPARATOR)[0]);
        try {
            job.run(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The node is stopping; the " + job.name() + " goes on when it is back", e);
        } catch (IOException | RuntimeException e) {
            if (context.getExecution().consecutiveFailures + 1 < ATTEMPTS) {
                throw e instanceof IOException failure ? new UncheckedIOException(failure) : (RuntimeException) e;
            }
            log.error("The {} {} cannot go on", job.name(), id, e);
            job.fail(id, "internal");
        }
    }
}
