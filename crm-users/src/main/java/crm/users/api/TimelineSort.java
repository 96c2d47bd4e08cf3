package crm.users.api;

import static crm.users.tables.Activity.ACTIVITY;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;

/** What a timeline may be sorted by. */
public enum TimelineSort implements SortColumn {
    AT;

    @Override
    public Field<Instant> field() {
        return ACTIVITY.AT;
    }
}
