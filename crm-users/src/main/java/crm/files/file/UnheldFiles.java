package crm.files.file;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import crm.files.store.FileStore;
import crm.kernel.UnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Removes files that no record has held for a day: uploads that were never used, and what records have let go of. */
@Component
class UnheldFiles {

    static final Duration KEPT = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(UnheldFiles.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    private final FileRows rows;
    private final FileStore store;
    private final Clock clock;

    UnheldFiles(FileRows rows, FileStore store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    /** Rows first become unusable, then the bytes go, then the rows: a node that stops in between leaves work for the next run only. */
    void remove() {
        int removed = 0;
        Map<Long, String> going;
        do {
            going = rows.going(clock.instant().minus(KEPT), AT_ONCE);
            List<Long> gone = new ArrayList<>();
            going.forEach((id, key) -> {
                try {
                    store.delete(key);
                    gone.add(id);
                } catch (IOException | UnavailableException e) {
                    log.warn("The bytes of file {} cannot be removed now: {}", id, e.toString());
                }
            });
            rows.gone(gone);
            removed += gone.size();
            if (gone.size() < going.size()) {
                break;
            }
        } while (going.size() == AT_ONCE);
        if (removed > 0) {
            log.info("Removed {} files that no record held", removed);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        RecurringTask<Void> unheldFilesJob(UnheldFiles files) {
            return Tasks.recurring("unheld-files", FixedDelay.of(EVERY)).execute((task, context) -> files.remove());
        }
    }
}
