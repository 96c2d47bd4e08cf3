package crm.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets imports, with the rows of their files, when nobody will run, repair or undo them any more; what they wrote stays. */
@Component
class ImportPurge {

    static final Duration ENDED_KEPT = Duration.ofDays(180);
    static final Duration NEVER_RUN_KEPT = Duration.ofDays(30);
    static final Duration BROKEN_UPLOAD_KEPT = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(ImportPurge.class);

    private final ImportStore imports;
    private final ImportShapes shapes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportPurge(ImportStore imports, ImportShapes shapes, TransactionTemplate transaction, Clock clock) {
        this.imports = imports;
        this.shapes = shapes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void forgetOld() {
        Instant now = clock.instant();
        var old = imports.past(now.minus(ENDED_KEPT), now.minus(NEVER_RUN_KEPT), now.minus(BROKEN_UPLOAD_KEPT));
        for (long id : old) {
            transaction.executeWithoutResult(status -> imports.delete(id));
        }
        shapes.forget(now.minus(ENDED_KEPT));
        if (!old.isEmpty()) {
            log.info("Forgot {} old imports", old.size());
        }
    }
}
