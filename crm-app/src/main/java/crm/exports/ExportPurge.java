package crm.exports;

import crm.files.api.FileHolds;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of the files of exports after a week; their bytes go with those of all files that no record holds. */
@Component
class ExportPurge {

    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger log = LoggerFactory.getLogger(ExportPurge.class);

    private final ExportStore exports;
    private final FileHolds files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportPurge(ExportStore exports, FileHolds files, TransactionTemplate transaction, Clock clock) {
        this.exports = exports;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forgetOld() {
        List<Export> old = exports.endedBefore(clock.instant().minus(KEPT));
        for (Export export : old) {
            transaction.executeWithoutResult(status -> {
                files.hold(
                        new RecordRef(RecordType.USER, export.createdBy()),
                        new RecordRef(RecordType.EXPORT, export.id()),
                        ExportRunner.MEMBER,
                        List.of());
                exports.delete(export.id());
            });
        }
        if (!old.isEmpty()) {
            log.info("Forgot {} old exports", old.size());
        }
    }
}
