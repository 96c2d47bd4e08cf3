package crm.tasks.tag;

import static crm.tasks.tables.Tag.TAG;

import crm.data.Conditions;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The tags outside of the bin, for what bears them. */
@Component
public class Tags {

    private final DSLContext db;

    Tags(DSLContext db) {
        this.db = db;
    }

    /** By id, without those that are not there; one statement. */
    public Map<Long, TagRef> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(TAG.ID, TAG.NAME, TAG.COLOUR)
                        .from(TAG)
                        .where(Conditions.in(TAG.ID, ids), TAG.DELETED_AT.isNull())
                        .fetchMap(TAG.ID, row -> new TagRef(row.value1(), row.value2(), row.value3()));
    }
}
