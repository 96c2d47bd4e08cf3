package crm.tasks.status;

import crm.data.RecordNames;
import crm.kernel.RecordType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Statuses as the contract shows them. */
@Component
class TaskStatusAnswers {

    private final RecordNames links;
    private final StatusNames names;

    TaskStatusAnswers(RecordNames links, StatusNames names) {
        this.links = links;
        this.names = names;
    }

    List<TaskStatusAnswer> of(List<TaskStatusRow> rows) {
        links.prepare(RecordType.USER, rows, TaskStatusRow::handToPersonId);
        links.prepare(RecordType.ROLE, rows, TaskStatusRow::handToRoleId);
        links.prepare(RecordType.PROJECT, rows, TaskStatusRow::projectId);
        return rows.stream().map(this::answer).toList();
    }

    TaskStatusAnswer of(TaskStatus status) {
        return of(List.of(status.row())).getFirst();
    }

    private TaskStatusAnswer answer(TaskStatusRow row) {
        return TaskStatusAnswerBuilder.builder()
                .id(row.id())
                .version(row.version())
                .name(names.shown(row.code(), row.name()))
                .colour(row.colour())
                .kind(row.kind())
                .position(row.position())
                .project(links.ref(RecordType.PROJECT, row.projectId()))
                .handToPerson(links.ref(RecordType.USER, row.handToPersonId()))
                .handToRole(links.ref(RecordType.ROLE, row.handToRoleId()))
                .build();
    }
}
