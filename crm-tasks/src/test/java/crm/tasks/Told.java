package crm.tasks;

import crm.files.api.FileAnswer;
import crm.files.api.FileDirectory;
import crm.files.api.FileHolds;
import crm.kernel.RecordRef;
import crm.users.api.Notice;
import crm.users.api.Notifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stand-ins for notifications, which are kept to be looked at, and for files, of which there are none. */
@Component
public class Told implements Notifier, FileHolds, FileDirectory {

    private final List<Notice> notices = new CopyOnWriteArrayList<>();

    /** What was told about a record as «person kind», the oldest first. */
    public List<String> about(RecordRef record) {
        return notices.stream()
                .filter(notice -> notice.record().equals(record))
                .map(notice -> notice.personId() + " " + notice.kind())
                .toList();
    }

    @Override
    public void notify(Collection<Notice> some) {
        notices.addAll(some);
    }

    @Override
    public void quoteAnew(RecordRef record, String source, @Nullable String excerpt) {}

    @Override
    public void hold(RecordRef uploader, RecordRef holder, String member, Collection<Long> fileIds) {}

    @Override
    public Map<Long, FileAnswer> find(Collection<Long> ids) {
        return Map.of();
    }
}
