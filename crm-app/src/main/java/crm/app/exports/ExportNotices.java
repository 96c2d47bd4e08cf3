package crm.app.exports;

import crm.communications.api.Notice;
import crm.communications.api.NotificationKind;
import crm.communications.api.Notifier;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
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
        tell(NotificationKind.EXPORT_FINISHED, export, fileName, at);
    }

    void failed(Export export, String title, Instant at) {
        tell(NotificationKind.EXPORT_FAILED, export, title, at);
    }

    private void tell(NotificationKind kind, Export export, String name, Instant at) {
        var record = new RecordRef(RecordType.EXPORT, export.id());
        notifier.tell(List.of(
                new Notice(export.createdBy(), kind, record, name, null, kind + ":" + export.id(), at, 1, null)));
    }
}
