package crm.tasks.project;

import static crm.tasks.tables.Project.PROJECT;

import crm.data.RecordTable;
import crm.kernel.RecordType;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ProjectRecords extends RecordTable {

    ProjectRecords(DSLContext db) {
        super(db, RecordType.PROJECT, new Columns(PROJECT, PROJECT.ID, PROJECT.NAME, PROJECT.DELETED_AT));
    }
}
