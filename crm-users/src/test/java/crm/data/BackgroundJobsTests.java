package crm.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackgroundJobsTests {

    private final List<String> done = new ArrayList<>();
    private @Nullable Exception trouble;

    private final BackgroundJob job = new BackgroundJob() {
        @Override
        public String name() {
            return "digging";
        }

        @Override
        public void run(long id) throws IOException, InterruptedException {
            switch (trouble) {
                case IOException e -> throw e;
                case InterruptedException e -> throw e;
                case RuntimeException e -> throw e;
                case null, default -> done.add("dug " + id);
            }
        }

        @Override
        public void fail(long id, String reason) {
            done.add(id + " failed: " + reason);
        }
    };

    @Test
    void theWorkIsAboutTheRecordWhicheverStartItIs() {
        execute("7", 0);
        execute("8:3f1c", 0);
        assertThat(done).containsExactly("dug 7", "dug 8");
    }

    @Test
    void whatFailsIsTriedAgainAndGivenUpAtTheFifthAttempt() {
        trouble = new IllegalStateException("no spade");
        for (int failures = 0; failures < 4; failures++) {
            int before = failures;
            assertThatThrownBy(() -> execute("7", before)).isSameAs(trouble);
        }
        assertThat(done).isEmpty();
        execute("7", 4);
        assertThat(done).containsExactly("7 failed: internal");
    }

    @Test
    void aFailureOfFilesIsOneAsWell() {
        trouble = new IOException("no ground");
        assertThatThrownBy(() -> execute("7", 0)).isInstanceOf(UncheckedIOException.class);
        execute("7", 4);
        assertThat(done).containsExactly("7 failed: internal");
    }

    @Test
    void aNodeThatStopsGivesNothingUp() {
        trouble = new InterruptedException();
        assertThatThrownBy(() -> execute("7", 4)).hasMessageContaining("The node is stopping; the digging goes on");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).isEmpty();
    }

    private void execute(String id, int failures) {
        var instance = new TaskInstance<Void>("digging", id);
        ExecutionContext context = mock(ExecutionContext.class);
        when(context.getExecution())
                .thenReturn(new Execution(Instant.EPOCH, instance, true, "here", null, null, failures, null, 1));
        BackgroundJobs.task(job).execute(instance, context);
    }
}
