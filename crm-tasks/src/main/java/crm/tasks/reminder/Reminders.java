package crm.tasks.reminder;

import static crm.tasks.tables.Reminder.REMINDER;
import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;

import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.tasks.api.TaskReminder;
import crm.tasks.api.TaskRequest;
import crm.users.api.PersonChanged;
import crm.users.api.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps true when each person is due to be reminded of a task; in the transaction that changes the task. */
@Component
public class Reminders {

    private static final String ZONE = "timeZone";

    private final DSLContext db;
    private final Viewers viewers;
    private final Clock clock;

    Reminders(DSLContext db, Viewers viewers, Clock clock) {
        this.db = db;
        this.viewers = viewers;
        this.clock = clock;
    }

    /**
     * @param before what the task reminded of so far
     * @throws ProblemException 422 for a reminder without a time, with two, in the past, or of a task that it cannot come before
     */
    public void check(@Nullable List<TaskReminder> before, TaskRequest request) {
        List<TaskReminder> asked = request.reminders() == null ? List.of() : request.reminders();
        boolean planned = request.plannedAt() != null || request.plannedOn() != null || request.deadline() != null;
        List<FieldError> refused = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            TaskReminder one = asked.get(i);
            Instant at = one.at();
            String member = "reminders[" + i + "]";
            if ((at == null) == (one.minutesBefore() == null)) {
                refused.add(FieldError.of(member, "reminder-one-time"));
            } else if (at == null && !planned) {
                refused.add(FieldError.of(member + ".minutesBefore", "nothing-to-remind-of"));
            } else if (at != null && at.isBefore(clock.instant()) && (before == null || !before.contains(one))) {
                refused.add(FieldError.of(member + ".at", "reminder-in-the-past"));
            }
        }
        if (!refused.isEmpty()) {
            throw ProblemException.invalid(refused);
        }
    }

    /** One reminder of one person. */
    private record Key(long person, String line) {}

    /** When it is due, and whether the person was reminded. */
    private record Due(Instant at, boolean sent) {}

    /**
     * What is due at another time is a new reminder; what would have been due already is left out, and nobody is reminded again of what they
     * were reminded of. At most three statements, none for a task that has and had no reminders.
     *
     * @param had whether there may be any of before
     */
    public void follow(Reminded task, boolean had) {
        Map<Key, Due> kept = had ? kept(task.task()) : Map.of();
        Map<Key, Instant> due = due(task);
        Set<String> lines = Set.of(task.reminders());
        List<Key> gone = kept.entrySet().stream()
                .filter(row -> !due.containsKey(row.getKey()))
                .filter(row ->
                        !row.getValue().sent() || !lines.contains(row.getKey().line()))
                .map(Map.Entry::getKey)
                .toList();
        if (!gone.isEmpty()) {
            db.deleteFrom(REMINDER)
                    .where(REMINDER.TASK_ID.eq(task.task()))
                    .and(row(REMINDER.PERSON_ID, REMINDER.LINE)
                            .in(gone.stream()
                                    .map(key -> row(key.person(), key.line()))
                                    .toList()))
                    .execute();
        }
        due.entrySet()
                .removeIf(row -> kept.containsKey(row.getKey())
                        && kept.get(row.getKey()).at().equals(row.getValue()));
        keep(task.task(), due);
    }

    private Map<Key, Due> kept(long task) {
        Map<Key, Due> kept = new HashMap<>();
        db.select(REMINDER.PERSON_ID, REMINDER.LINE, REMINDER.DUE_AT, REMINDER.SENT_AT)
                .from(REMINDER)
                .where(REMINDER.TASK_ID.eq(task))
                .forEach(row ->
                        kept.put(new Key(row.value1(), row.value2()), new Due(row.value3(), row.value4() != null)));
        return kept;
    }

    private void keep(long task, Map<Key, Instant> due) {
        if (due.isEmpty()) {
            return;
        }
        var rows = db.insertInto(REMINDER, REMINDER.TASK_ID, REMINDER.PERSON_ID, REMINDER.LINE, REMINDER.DUE_AT);
        for (var one : due.entrySet()) {
            rows = rows.values(task, one.getKey().person(), one.getKey().line(), one.getValue());
        }
        rows.onConflict(REMINDER.TASK_ID, REMINDER.PERSON_ID, REMINDER.LINE)
                .doUpdate()
                .set(REMINDER.DUE_AT, excluded(REMINDER.DUE_AT))
                .setNull(REMINDER.SENT_AT)
                .execute();
    }

    private Map<Key, Instant> due(Reminded task) {
        Map<Key, Instant> due = new HashMap<>();
        if (task.reminders().length == 0) {
            return due;
        }
        Instant now = clock.instant();
        for (long person : task.people()) {
            viewer(person)
                    .ifPresent(viewer -> Arrays.stream(task.reminders()).forEach(line -> {
                        Instant at = task.due(KeptReminders.reminder(line), viewer.zone());
                        if (at != null && at.isAfter(now)) {
                            due.put(new Key(person, line), at);
                        }
                    }));
        }
        return due;
    }

    /** Whoever has moved to another zone begins all-day tasks at another time. */
    @ApplicationModuleListener(id = "tasks.reminder-zones")
    void on(PersonChanged changed) {
        if (changed.changes().stream().noneMatch(change -> change.field().equals(ZONE))) {
            return;
        }
        db.selectDistinct(TASK.ID, TASK.REMINDERS, TASK.PLANNED_ON, TASK.RESPONSIBLE_IDS, TASK.ACCEPTED_IDS)
                .from(REMINDER)
                .join(TASK)
                .on(TASK.ID.eq(REMINDER.TASK_ID))
                .where(REMINDER.PERSON_ID.eq(changed.personId()))
                .and(REMINDER.SENT_AT.isNull())
                .and(TASK.PLANNED_ON.isNotNull())
                .and(TASK.DONE.isFalse())
                .and(TASK.DELETED_AT.isNull())
                .orderBy(TASK.ID)
                .fetch()
                .forEach(task -> {
                    List<Long> people = new ArrayList<>(List.of(task.value4()));
                    people.addAll(List.of(task.value5()));
                    follow(new Reminded(task.value1(), task.value2(), null, task.value3(), null, people), true);
                });
    }

    /** Empty for who is not there or has no access any more. */
    Optional<Viewer> viewer(long person) {
        try {
            return Optional.of(viewers.viewer(person, null));
        } catch (ProblemException gone) {
            return Optional.empty();
        }
    }
}
