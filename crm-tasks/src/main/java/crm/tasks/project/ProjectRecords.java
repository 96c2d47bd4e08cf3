package crm.tasks.project;

import static crm.tasks.tables.Project.PROJECT;

import crm.data.Conditions;
import crm.data.RecordTable;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ProjectRecords extends RecordTable {

    private final ProjectUse use;

    ProjectRecords(DSLContext db, ProjectUse use) {
        super(db, RecordType.PROJECT, new Columns(PROJECT, PROJECT.ID, PROJECT.NAME, PROJECT.DELETED_AT));
        this.use = use;
    }

    /** Together with their own statuses, in which no task may stand then. */
    @Override
    public List<RecordRef> purge(Instant before, int most) {
        List<Long> ids = db.select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.DELETED_AT.lt(before))
                .orderBy(PROJECT.DELETED_AT, PROJECT.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(PROJECT.ID);
        if (!ids.isEmpty()) {
            use.leave(ids);
            db.deleteFrom(PROJECT).where(Conditions.in(PROJECT.ID, ids)).execute();
        }
        return ids.stream().map(this::ref).toList();
    }
}
