package crm.tasks.project;

import static crm.tasks.tables.Project.PROJECT;

import crm.data.Row;
import crm.kernel.Built;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The columns of a project; people are ids still. */
@Built
record ProjectRow(
        long id,
        long version,
        String name,
        String description,
        List<Long> memberIds,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String colour,
        boolean deadlineReason,
        boolean closed,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Long createdBy) {

    static final List<Field<?>> COLUMNS = List.of(
            PROJECT.ID,
            PROJECT.VERSION,
            PROJECT.NAME,
            PROJECT.DESCRIPTION,
            PROJECT.MEMBER_IDS,
            PROJECT.STARTS_ON,
            PROJECT.ENDS_ON,
            PROJECT.COLOUR,
            PROJECT.DEADLINE_REASON,
            PROJECT.CLOSED,
            PROJECT.CREATED_AT,
            PROJECT.UPDATED_AT,
            PROJECT.CREATED_BY);

    static ProjectRow of(Row row) {
        return ProjectRowBuilder.builder()
                .id(row.get(PROJECT.ID))
                .version(row.get(PROJECT.VERSION))
                .name(row.get(PROJECT.NAME))
                .description(row.get(PROJECT.DESCRIPTION))
                .memberIds(List.of(row.get(PROJECT.MEMBER_IDS)))
                .startsOn(row.get(PROJECT.STARTS_ON))
                .endsOn(row.get(PROJECT.ENDS_ON))
                .colour(row.get(PROJECT.COLOUR))
                .deadlineReason(row.get(PROJECT.DEADLINE_REASON))
                .closed(row.get(PROJECT.CLOSED))
                .createdAt(row.get(PROJECT.CREATED_AT))
                .updatedAt(row.get(PROJECT.UPDATED_AT))
                .createdBy(row.get(PROJECT.CREATED_BY))
                .build();
    }
}
