package crm.tasks.project;

import crm.data.RecordNames;
import crm.kernel.Built;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project, among others and on its card. */
@Built
record ProjectAnswer(
        long id,
        long version,
        String name,
        @Nullable String description,
        List<Ref> members,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String colour,
        boolean deadlineReason,
        boolean closed,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy)
        implements RecordAnswer {

    static ProjectAnswer of(ProjectRow row, RecordNames names) {
        return ProjectAnswerBuilder.builder()
                .id(row.id())
                .version(row.version())
                .name(row.name())
                .description(row.description().isEmpty() ? null : row.description())
                .members(names.refs(RecordType.USER, row.memberIds()))
                .startsOn(row.startsOn())
                .endsOn(row.endsOn())
                .colour(row.colour())
                .deadlineReason(row.deadlineReason())
                .closed(row.closed())
                .createdAt(row.createdAt())
                .updatedAt(row.updatedAt())
                .createdBy(names.ref(RecordType.USER, row.createdBy()))
                .build();
    }
}
