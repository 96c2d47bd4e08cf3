package crm.files.file;

import crm.files.api.FileHolds;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredHolds implements FileHolds {

    private final FileRows rows;
    private final Clock clock;

    StoredHolds(FileRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(RecordRef uploader, RecordRef holder, String member, Collection<Long> fileIds) {
        Set<Long> held = rows.heldBy(holder, member);
        Set<Long> added = new TreeSet<>(fileIds);
        added.removeAll(held);
        Set<Long> dropped = new TreeSet<>(held);
        dropped.removeAll(fileIds);
        Set<Long> touched = new TreeSet<>(added);
        touched.addAll(dropped);
        if (touched.isEmpty()) {
            return;
        }
        var files = rows.lock(touched);
        for (Long id : added) {
            StoredFile file = files.get(id);
            if (file == null || !file.uploader().equals(uploader)) {
                throw ProblemException.invalid(member, "file-unknown");
            }
        }
        if (!added.isEmpty()) {
            rows.use(holder, member, added);
        }
        if (!dropped.isEmpty()) {
            rows.letGo(holder, member, dropped);
        }
        rows.settle(touched, clock.instant());
    }
}
