package crm.communications.comment;

import crm.communications.reader.Readers;
import crm.kernel.Action;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import crm.users.api.ActivityLines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose eyes a comment is for: of whoever may read its record now. One on a line of the history is also for whoever sees the line, which
 * outlives the record.
 */
@Component
class CommentVisibility {

    private final Readers readers;
    private final ActivityLines lines;

    CommentVisibility(Readers readers, ActivityLines lines) {
        this.readers = readers;
        this.lines = lines;
    }

    /** At most two statements a kind of record. */
    Set<RecordRef> readable(Viewer viewer, Collection<RecordRef> records) {
        return readers.allowed(viewer, Action.READ, records);
    }

    /** One statement. */
    Map<Long, ActivityLines.Line> lines(Viewer viewer, Collection<Long> ids) {
        return lines.visible(viewer, ids);
    }

    boolean reaches(Viewer viewer, CommentAbout about) {
        Long line = about.activityId();
        return !readable(viewer, List.of(about.record())).isEmpty()
                || line != null && !lines(viewer, List.of(line)).isEmpty();
    }

    /** Those of many that are within reach, as {@link #reaches} would tell of each. */
    List<CommentAbout> within(Viewer viewer, Collection<CommentAbout> all) {
        Set<RecordRef> records = readable(
                viewer, all.stream().map(CommentAbout::record).distinct().toList());
        List<Long> others = all.stream()
                .filter(about -> !records.contains(about.record()))
                .map(CommentAbout::activityId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<Long> seen = lines(viewer, others).keySet();
        List<CommentAbout> within = new ArrayList<>();
        for (CommentAbout about : all) {
            if (records.contains(about.record()) || about.activityId() != null && seen.contains(about.activityId())) {
                within.add(about);
            }
        }
        return within;
    }
}
