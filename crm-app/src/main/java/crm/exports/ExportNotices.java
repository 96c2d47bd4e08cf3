package crm.exports;

import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.users.api.Notice;
import crm.users.api.Notice.Occasion;
import crm.users.api.NotificationKind;
import crm.users.api.Notifier;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who asked for an export that its file is there, or that there will be none. */
@Component
class ExportNotices {

    private final Notifier notifier;

    ExportNotices(Notifier notifier) {
        this.notifier = notifier;
    }

    void ready(Export export, String fileName, Instant at) {
        notify(ExportKind.FINISHED, export, fileName, at);
    }

    void failed(Export export, String title, Instant at) {
        notify(ExportKind.FAILED, export, title, at);
    }

    private void notify(NotificationKind kind, Export export, String name, Instant at) {
        var record = new RecordRef(RecordType.EXPORT, export.id());
        notifier.notify(List.of(new Notice(
                export.createdBy(), kind, record, name, new Occasion(kind + ":" + export.id(), at, null), null)));
    }
}
