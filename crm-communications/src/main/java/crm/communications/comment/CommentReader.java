package crm.communications.comment;

import static crm.communications.tables.Comment.COMMENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.Rows;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of comments, and how many there are of lines of the history. */
@Service
@Transactional(readOnly = true)
class CommentReader {

    private final DSLContext db;
    private final Lists lists;
    private final CommentVisibility reach;
    private final CommentAnswers views;

    CommentReader(DSLContext db, Lists lists, CommentVisibility reach, CommentAnswers views) {
        this.db = db;
        this.lists = lists;
        this.reach = reach;
        this.views = views;
    }

    /** @throws ProblemException 404 when one of the records or lines named is absent or not visible */
    Page<CommentAnswer> list(Viewer viewer, CommentFilter filter, ListRequest<CommentSort> page) {
        requireSome(filter);
        Condition where = Conditions.in(COMMENT.ACTIVITY_ID, requireLines(viewer, filter.activity()))
                .and(
                        filter.record().isEmpty()
                                ? org.jooq.impl.DSL.noCondition()
                                : about(requireRecords(viewer, filter)))
                .and(filter.id().isEmpty() ? org.jooq.impl.DSL.noCondition() : anyOf(withinReach(viewer, filter.id())));
        return lists.page(page, CommentRow.COLUMNS, COMMENT, COMMENT.ID, where, CommentRow::of)
                .mapAll(views::of);
    }

    CommentAnswer get(Viewer viewer, long id) {
        CommentRow row = Rows.one(db.select(CommentRow.COLUMNS).from(COMMENT).where(COMMENT.ID.eq(id)))
                .map(CommentRow::of)
                .filter(found -> reach.reaches(viewer, found.about()))
                .orElseThrow(ProblemException::notFound);
        return views.of(List.of(row)).getFirst();
    }

    /** How many comments lines of the history have; those that have none or are out of sight are left out. */
    List<CommentCount> counts(Viewer viewer, List<Long> activity) {
        requireAtMost("activity", activity);
        if (activity.isEmpty()) {
            throw ProblemException.malformed("activity", "required");
        }
        Map<Long, Integer> counted = new HashMap<>();
        db.select(COMMENT.ACTIVITY_ID, count())
                .from(COMMENT)
                .where(Conditions.in(COMMENT.ACTIVITY_ID, activity))
                .groupBy(COMMENT.ACTIVITY_ID)
                .forEach(row -> counted.put(row.value1(), row.value2()));
        counted.keySet().retainAll(reach.lines(viewer, counted.keySet()).keySet());
        return activity.stream()
                .distinct()
                .filter(counted::containsKey)
                .map(line -> new CommentCount(line, counted.getOrDefault(line, 0)))
                .toList();
    }

    private static void requireSome(CommentFilter filter) {
        requireAtMost("record", filter.record());
        requireAtMost("activity", filter.activity());
        requireAtMost("id", filter.id());
        if (filter.record().isEmpty()
                && filter.activity().isEmpty()
                && filter.id().isEmpty()) {
            throw ProblemException.malformed("record", "required");
        }
    }

    private static void requireAtMost(String parameter, Collection<?> values) {
        if (values.size() > CommentFilter.MOST) {
            throw ProblemException.malformed(parameter, "too-many-values", CommentFilter.MOST);
        }
    }

    private Collection<Long> requireLines(Viewer viewer, List<Long> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        Set<Long> asked = new HashSet<>(lines);
        if (!reach.lines(viewer, asked).keySet().containsAll(asked)) {
            throw ProblemException.notFound();
        }
        return asked;
    }

    private Collection<RecordRef> requireRecords(Viewer viewer, CommentFilter filter) {
        if (!reach.readable(viewer, filter.record()).containsAll(filter.record())) {
            throw ProblemException.notFound();
        }
        return filter.record();
    }

    private List<Long> withinReach(Viewer viewer, List<Long> ids) {
        Map<Long, CommentAbout> all = new HashMap<>();
        db.select(COMMENT.ID, COMMENT.RECORD_TYPE, COMMENT.RECORD_ID, COMMENT.ACTIVITY_ID)
                .from(COMMENT)
                .where(Conditions.in(COMMENT.ID, ids))
                .forEach(row -> all.put(
                        row.value1(),
                        new CommentAbout(
                                new RecordRef(RecordType.valueOf(row.value2()), row.value3()), row.value4(), null)));
        Set<CommentAbout> within = Set.copyOf(reach.within(viewer, all.values()));
        return all.entrySet().stream()
                .filter(comment -> within.contains(comment.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Condition anyOf(List<Long> ids) {
        return ids.isEmpty() ? falseCondition() : Conditions.in(COMMENT.ID, ids);
    }

    private static Condition about(Collection<RecordRef> records) {
        Map<RecordType, List<Long>> ids = new EnumMap<>(RecordType.class);
        records.forEach(record ->
                ids.computeIfAbsent(record.type(), type -> new ArrayList<>()).add(record.id()));
        Condition about = falseCondition();
        for (var kind : ids.entrySet()) {
            about = about.or(COMMENT.RECORD_TYPE
                    .eq(kind.getKey().name())
                    .and(Conditions.in(COMMENT.RECORD_ID, kind.getValue())));
        }
        return about;
    }
}
