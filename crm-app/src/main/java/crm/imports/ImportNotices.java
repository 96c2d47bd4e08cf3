package crm.imports;

import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.users.api.Notice;
import crm.users.api.Notice.Occasion;
import crm.users.api.Notifier;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whose import it is that it has ended, however it did; undoing it is somebody waiting for the screen. */
@Component
class ImportNotices {

    private final Notifier notifier;

    ImportNotices(Notifier notifier) {
        this.notifier = notifier;
    }

    void ended(Import ended) {
        Instant at = ended.finishedAt();
        if (at != null && (ended.state() == ImportState.DONE || ended.state() == ImportState.FAILED)) {
            notifier.notify(List.of(new Notice(
                    ended.createdBy(),
                    ImportKind.FINISHED,
                    new RecordRef(RecordType.IMPORT, ended.id()),
                    ended.fileName(),
                    new Occasion("import:" + ended.id() + ":" + ended.state(), at, null),
                    null)));
        }
    }
}
