package crm.tasks.nextstep;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.NextStep;
import crm.kernel.NextStepChanged;
import crm.kernel.RecordRef;
import crm.tasks.api.TaskChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of the earliest open task of a record whenever it may be another one. Private tasks are nobody else's business. */
@Component
class NextSteps {

    private static final Set<String> DECIDING =
            Set.of("name", "status", "plannedAt", "plannedOn", "deadline", "record", "private");

    private final DSLContext db;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    NextSteps(DSLContext db, ApplicationEventPublisher events, @Value("${crm.time-zone:Europe/Kyiv}") ZoneId zone) {
        this.db = db;
        this.events = events;
        this.zone = zone;
    }

    @EventListener
    void on(TaskChanged changed) {
        boolean same = changed.action().equals(ActivityAction.CHANGED)
                && changed.changes().stream().map(FieldChange::field).noneMatch(DECIDING::contains);
        if (!same) {
            changed.records().forEach(record -> events.publishEvent(new NextStepChanged(record, first(record))));
        }
    }

    private @Nullable NextStep first(RecordRef record) {
        Optional<? extends Record> first = db.select(
                        TASK.ID, TASK.NAME, TASK.PLANNED_AT, TASK.PLANNED_ON, TASK.DEADLINE)
                .from(TASK)
                .where(TASK.RECORD_TYPE.eq(record.type().name()), TASK.RECORD_ID.eq(record.id()))
                .and(TASK.DELETED_AT.isNull())
                .and(TASK.DONE.eq(inline(false)))
                .and(TASK.PRIVATE.eq(inline(false)))
                .orderBy(least(TASK.PLANNED_SORT, TASK.DEADLINE_SORT), TASK.ID)
                .limit(inline(1))
                .fetchOptional();
        return first.map(this::step).orElse(null);
    }

    private NextStep step(Record task) {
        return new NextStep(task.get(TASK.ID), task.get(TASK.NAME), at(task));
    }

    /** A whole day is over at its end, in the company's own zone. */
    private @Nullable Instant at(Record task) {
        Instant planned = task.get(TASK.PLANNED_AT);
        LocalDate day = task.get(TASK.PLANNED_ON);
        if (planned == null && day != null) {
            return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(60);
        }
        return planned == null ? task.get(TASK.DEADLINE) : planned;
    }
}
