package crm.tasks.tag;

import crm.data.RecordNames;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tag, among others and on its own. */
record TagAnswer(
        long id,
        long version,
        String name,
        String colour,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy)
        implements RecordAnswer {

    static TagAnswer of(TagRow row, RecordNames names) {
        return new TagAnswer(
                row.id(),
                row.version(),
                row.name(),
                row.colour(),
                row.createdAt(),
                row.updatedAt(),
                names.ref(RecordType.USER, row.createdBy()));
    }
}
