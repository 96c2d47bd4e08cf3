package crm.tasks.share;

import static crm.tasks.tables.Offer.OFFER;

import crm.data.Conditions;
import crm.data.RecordNames;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.users.api.Notice;
import crm.users.api.Notice.Occasion;
import crm.users.api.Notice.Quote;
import crm.users.api.NotificationKind;
import crm.users.api.Notifier;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps whom tasks were offered to and what they said, and tells those it concerns; all of it in the caller's transaction. */
@Component
public class Offers {

    private final DSLContext db;
    private final RecordNames names;
    private final Notifier notifier;

    Offers(DSLContext db, RecordNames names, Notifier notifier) {
        this.db = db;
        this.names = names;
        this.notifier = notifier;
    }

    /** The task that is offered. */
    public record Offered(long id, String name) {

        RecordRef ref() {
            return new RecordRef(RecordType.TASK, id);
        }
    }

    /** Offers a task to people who have no offer of it; one statement and what it takes to tell them. */
    public void offer(Offered task, Collection<Long> people, long by, Instant at) {
        if (people.isEmpty()) {
            return;
        }
        var rows =
                db.insertInto(OFFER, OFFER.TASK_ID, OFFER.PERSON_ID, OFFER.STATE, OFFER.OFFERED_BY, OFFER.OFFERED_AT);
        for (long person : people) {
            rows = rows.values(task.id(), person, OfferState.OFFERED.name(), by, at);
        }
        rows.execute();
        notifier.notify(people.stream()
                .map(person -> notice(task, person, TaskNotifications.OFFERED, by, at, null))
                .toList());
    }

    public void withdraw(long task, Collection<Long> people) {
        if (!people.isEmpty()) {
            db.deleteFrom(OFFER)
                    .where(OFFER.TASK_ID.eq(task), Conditions.in(OFFER.PERSON_ID, people))
                    .execute();
        }
    }

    /**
     * Keeps what somebody says to an offer, and tells whoever made it and whoever made the task.
     *
     * @param reason of declining
     * @param author of the task
     */
    public void answer(Offered task, long person, OfferState state, String reason, @Nullable Long author, Instant at) {
        List<Long> told = db.update(OFFER)
                .set(OFFER.STATE, state.name())
                .set(OFFER.REASON, reason)
                .set(OFFER.ANSWERED_AT, at)
                .where(OFFER.TASK_ID.eq(task.id()), OFFER.PERSON_ID.eq(person))
                .returning(OFFER.OFFERED_BY)
                .fetch(OFFER.OFFERED_BY);
        if (author != null) {
            told.add(author);
        }
        NotificationKind kind = state == OfferState.ACCEPTED ? TaskNotifications.ACCEPTED : TaskNotifications.DECLINED;
        Quote quote = reason.isEmpty() ? null : new Quote(reason, null);
        notifier.notify(told.stream()
                .filter(Objects::nonNull)
                .distinct()
                .filter(someone -> someone != person)
                .map(someone -> notice(task, someone, kind, person, at, quote))
                .toList());
    }

    /** In the order in which it was offered; one statement. */
    public List<SharedWith> of(long task) {
        var rows = db.select(OFFER.PERSON_ID, OFFER.STATE, OFFER.REASON, OFFER.ANSWERED_AT)
                .from(OFFER)
                .where(OFFER.TASK_ID.eq(task))
                .orderBy(OFFER.OFFERED_AT, OFFER.PERSON_ID)
                .fetch();
        names.prepare(RecordType.USER, rows.getValues(OFFER.PERSON_ID));
        return rows.map(row -> new SharedWith(
                person(row.value1()),
                OfferState.valueOf(row.value2()),
                row.value3().isEmpty() ? null : row.value3(),
                row.value4()));
    }

    private Ref person(long id) {
        return Objects.requireNonNull(names.ref(RecordType.USER, id));
    }

    static Notice notice(
            Offered task, long person, NotificationKind kind, @Nullable Long actor, Instant at, @Nullable Quote quote) {
        var occasion = new Occasion(kind + ":" + task.ref().text() + ":" + person + "@" + at, at, actor);
        return new Notice(person, kind, task.ref(), task.name(), occasion, quote);
    }
}
