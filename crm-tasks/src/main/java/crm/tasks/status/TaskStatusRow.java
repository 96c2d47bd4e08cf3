package crm.tasks.status;

import static crm.tasks.tables.Status.STATUS;

import crm.data.Row;
import crm.kernel.Built;
import crm.tasks.api.StatusKind;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The columns of a status; what it points to are ids still. */
@Built
record TaskStatusRow(
        long id,
        long version,
        @Nullable Long projectId,
        @Nullable String code,
        int position,
        String name,
        String colour,
        StatusKind kind,
        @Nullable Long handToPersonId,
        @Nullable Long handToRoleId) {

    static final List<Field<?>> COLUMNS = List.of(
            STATUS.ID,
            STATUS.VERSION,
            STATUS.PROJECT_ID,
            STATUS.CODE,
            STATUS.NAME,
            STATUS.COLOUR,
            STATUS.KIND,
            STATUS.POSITION,
            STATUS.HAND_TO_PERSON_ID,
            STATUS.HAND_TO_ROLE_ID);

    static TaskStatusRow of(Row row) {
        return TaskStatusRowBuilder.builder()
                .id(row.get(STATUS.ID))
                .version(row.get(STATUS.VERSION))
                .projectId(row.get(STATUS.PROJECT_ID))
                .code(row.get(STATUS.CODE))
                .name(row.get(STATUS.NAME))
                .colour(row.get(STATUS.COLOUR))
                .kind(StatusKind.valueOf(row.get(STATUS.KIND)))
                .position(row.get(STATUS.POSITION))
                .handToPersonId(row.get(STATUS.HAND_TO_PERSON_ID))
                .handToRoleId(row.get(STATUS.HAND_TO_ROLE_ID))
                .build();
    }
}
