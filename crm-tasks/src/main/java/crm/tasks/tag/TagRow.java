package crm.tasks.tag;

import static crm.tasks.tables.Tag.TAG;

import crm.data.Row;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The columns of a tag; its maker is an id still. */
record TagRow(
        long id,
        long version,
        String name,
        String colour,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Long createdBy) {

    static final List<Field<?>> COLUMNS =
            List.of(TAG.ID, TAG.VERSION, TAG.NAME, TAG.COLOUR, TAG.CREATED_AT, TAG.UPDATED_AT, TAG.CREATED_BY);

    static TagRow of(Row row) {
        return new TagRow(
                row.get(TAG.ID),
                row.get(TAG.VERSION),
                row.get(TAG.NAME),
                row.get(TAG.COLOUR),
                row.get(TAG.CREATED_AT),
                row.get(TAG.UPDATED_AT),
                row.get(TAG.CREATED_BY));
    }
}
