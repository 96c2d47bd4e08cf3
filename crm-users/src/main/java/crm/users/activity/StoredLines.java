package crm.users.activity;

import static crm.users.tables.Activity.ACTIVITY;
import static org.jooq.impl.DSL.field;

import crm.data.Conditions;
import crm.data.RecordRights;
import crm.kernel.ActivityAction;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.ActivityLines;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

@Component
class StoredLines implements ActivityLines {

    private final DSLContext db;
    private final RecordRights rights;
    private final ActivityVisibility visibility;

    StoredLines(DSLContext db, RecordRights rights, ActivityVisibility visibility) {
        this.db = db;
        this.rights = rights;
        this.visibility = visibility;
    }

    @Override
    public Map<Long, Line> visible(Viewer viewer, Collection<Long> ids) {
        Map<Long, Line> lines = new HashMap<>();
        if (ids.isEmpty()) {
            return lines;
        }
        Map<Long, Line> others = new HashMap<>();
        Field<Boolean> within = field(visibility.of(viewer));
        db.select(
                        ACTIVITY.ID,
                        ACTIVITY.RECORD_TYPE,
                        ACTIVITY.RECORD_ID,
                        ACTIVITY.RECORD_NAME,
                        ACTIVITY.USER_ID,
                        ACTIVITY.RESPONSIBLE_ID,
                        within)
                .from(ACTIVITY)
                .where(Conditions.in(ACTIVITY.ID, ids))
                .forEach(row -> (Boolean.TRUE.equals(row.get(within)) ? lines : others)
                        .put(
                                row.get(ACTIVITY.ID),
                                new Line(
                                        new RecordRef(
                                                RecordType.valueOf(row.get(ACTIVITY.RECORD_TYPE)),
                                                row.get(ACTIVITY.RECORD_ID)),
                                        row.get(ACTIVITY.RECORD_NAME),
                                        row.get(ACTIVITY.USER_ID),
                                        row.get(ACTIVITY.RESPONSIBLE_ID))));
        Set<RecordRef> shown = rights.shown(
                viewer, others.values().stream().map(Line::record).distinct().toList());
        others.values().removeIf(line -> !shown.contains(line.record()));
        lines.putAll(others);
        return lines;
    }

    /** PostgreSQL rounds to microseconds what Java knows more exactly. */
    @Override
    public int assigned(long toPersonId, Instant at) {
        return db.fetchCount(
                ACTIVITY,
                ACTIVITY.AT.between(at.minus(1, ChronoUnit.MICROS), at.plus(1, ChronoUnit.MICROS)),
                ACTIVITY.RESPONSIBLE_ID.eq(toPersonId),
                ACTIVITY.ACTION.eq(ActivityAction.ASSIGNED.name()));
    }
}
