package crm.tasks.status;

import crm.kernel.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The stored statuses: one list of the company's, and one of each project that has its own. A list is locked whole, always in one order. */
@Component
class TaskStatuses {

    private final EntityManager entities;
    private final ObjectProvider<StatusUse> use;

    TaskStatuses(EntityManager entities, ObjectProvider<StatusUse> use) {
        this.entities = entities;
        this.use = use;
    }

    /** Locked, so that of two simultaneous changes none overlooks the other; in their order. */
    List<TaskStatus> ofList(@Nullable Long projectId) {
        return locked(entities.createQuery("""
                        from TaskStatus s
                        where s.projectId = :project or :project is null and s.projectId is null
                        order by s.id
                        """, TaskStatus.class).setParameter("project", projectId));
    }

    /** The list that a status is in. */
    List<TaskStatus> beside(long id) {
        return locked(entities.createQuery("""
                        from TaskStatus s
                        where coalesce(s.projectId, 0) = (select coalesce(o.projectId, 0) from TaskStatus o where o.id = :id)
                        order by s.id
                        """, TaskStatus.class).setParameter("id", id));
    }

    private static List<TaskStatus> locked(TypedQuery<TaskStatus> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .toList();
    }

    /** How many tasks stand in each of these; nothing of those that none stands in. */
    Map<Long, Integer> used(Collection<TaskStatus> statuses) {
        return Optional.ofNullable(use.getIfAvailable())
                .filter(known -> !statuses.isEmpty())
                .map(known -> known.count(statuses.stream().map(TaskStatus::id).toList()))
                .orElse(Map.of());
    }

    /** @throws ProblemException 409 when tasks stand in it */
    void requireUnused(TaskStatus status, String refusal) {
        Integer tasks = used(List.of(status)).get(status.id());
        if (tasks != null) {
            throw ProblemException.conflict(refusal, status.name(), tasks);
        }
    }
}
