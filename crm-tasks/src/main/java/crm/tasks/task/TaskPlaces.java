package crm.tasks.task;

import crm.kernel.ProblemException;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskRequest;
import crm.tasks.status.StatusRef;
import crm.tasks.status.Statuses;
import crm.users.api.Accounts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which status a task may be, and whom a status gives it to. */
@Component
class TaskPlaces {

    private static final int MOST = 50;

    private final Statuses statuses;
    private final Accounts accounts;

    TaskPlaces(Statuses statuses, Accounts accounts) {
        this.statuses = statuses;
        this.accounts = accounts;
    }

    /** @throws ProblemException 422 when tasks of the project cannot be in the status */
    StatusRef ofNew(TaskRequest request) {
        return request.statusId() == null
                ? first(request.projectId(), StatusKind.OPEN)
                : chosen(request.projectId(), request.statusId());
    }

    /**
     * A task that goes to another project, where its status is none, begins there anew or is done there, too.
     *
     * @throws ProblemException 422 when tasks of the project cannot be in the status
     */
    StatusRef after(Task task, TaskRequest request) {
        boolean stays = Objects.equals(task.projectId(), request.projectId());
        Long wanted = request.statusId();
        if (wanted != null && (stays || wanted != task.statusId())) {
            return wanted == task.statusId() ? statuses.byId(wanted) : chosen(request.projectId(), wanted);
        }
        return statuses.of(request.projectId()).stream()
                .filter(status -> status.id() == task.statusId())
                .findFirst()
                .orElseGet(() -> first(request.projectId(), task.done() ? StatusKind.DONE : StatusKind.OPEN));
    }

    StatusRef first(@Nullable Long project, StatusKind kind) {
        return statuses.first(project, kind);
    }

    /** Who becomes responsible for a task that comes into a status; nobody new where the list is empty. */
    List<Long> handsTo(StatusRef status) {
        Long person = status.handToPersonId();
        if (person != null) {
            return List.copyOf(accounts.active(List.of(person)));
        }
        Long role = status.handToRoleId();
        return role == null
                ? List.of()
                : accounts.ofRole(role).stream().sorted().limit(MOST).toList();
    }

    private StatusRef chosen(@Nullable Long project, long id) {
        return statuses.of(project).stream()
                .filter(status -> status.id() == id)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("statusId", "unknown-status"));
    }
}
