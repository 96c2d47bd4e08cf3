package crm.tasks.tag;

import static crm.tasks.tables.Tag.TAG;

import crm.data.Row;
import crm.kernel.RecordAnswer;
import java.util.List;
import org.jooq.Field;

/** A tag, among others and on its own. */
record TagAnswer(long id, long version, String name, String colour) implements RecordAnswer {

    static final List<Field<?>> COLUMNS = List.of(TAG.ID, TAG.VERSION, TAG.NAME, TAG.COLOUR);

    static TagAnswer of(Row row) {
        return new TagAnswer(row.get(TAG.ID), row.get(TAG.VERSION), row.get(TAG.NAME), row.get(TAG.COLOUR));
    }
}
