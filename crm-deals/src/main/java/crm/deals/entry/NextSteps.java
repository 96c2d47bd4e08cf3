package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import crm.deals.api.EntryFacts;
import crm.deals.api.EntryFactsBuilder;
import crm.deals.api.EntryKind;
import crm.kernel.NextStep;
import crm.kernel.NextStepChanged;
import crm.kernel.RecordType;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done next about a lead or deal, as tasks tell: kept beside it, so that lists show it and are narrowed by it. */
@Component
class NextSteps {

    private static final Set<RecordType> ENTRIES = Set.of(RecordType.LEAD, RecordType.DEAL);

    private final DSLContext db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NextSteps(DSLContext db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** How it stands with the next step of an open entry. */
    enum State {
        /** Nothing is planned. */
        NONE,
        /** Something is planned that should have been done. */
        OVERDUE,
        /** Something is planned that is not late. */
        PLANNED
    }

    /** An entry has another next step, for those who look at its funnel. */
    record StepChanged(EntryFacts entry) {}

    /** The entry itself stays as it is, and so does its version. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NextStepChanged changed) {
        if (!ENTRIES.contains(changed.record().type())) {
            return;
        }
        NextStep step = changed.step();
        db.update(ENTRY)
                .set(ENTRY.NEXT_STEP_ID, step == null ? null : step.id())
                .set(ENTRY.NEXT_STEP_NAME, step == null ? null : step.name())
                .set(ENTRY.NEXT_STEP_AT, step == null ? null : step.at())
                .where(ENTRY.ID.eq(changed.record().id()))
                .and(ENTRY.KIND.eq(
                        EntryKind.valueOf(changed.record().type().name()).name()))
                .returning(
                        ENTRY.TITLE,
                        ENTRY.FUNNEL_ID,
                        ENTRY.STAGE_ID,
                        ENTRY.RESPONSIBLE_ID,
                        ENTRY.VERSION,
                        ENTRY.DELETED_AT)
                .fetchOptional()
                .filter(row -> row.get(ENTRY.DELETED_AT) == null)
                .ifPresent(row -> events.publishEvent(new StepChanged(EntryFactsBuilder.builder()
                        .subject(changed.record())
                        .name(row.get(ENTRY.TITLE))
                        .at(clock.instant())
                        .responsibleId(row.get(ENTRY.RESPONSIBLE_ID))
                        .funnelId(row.get(ENTRY.FUNNEL_ID))
                        .stageId(row.get(ENTRY.STAGE_ID))
                        .version(row.get(ENTRY.VERSION))
                        .build())));
    }

    /** Any of these; of open entries only, since nothing is to be done about closed ones. */
    Condition condition(Collection<State> states) {
        if (states.isEmpty()) {
            return noCondition();
        }
        return states.stream()
                .distinct()
                .map(this::condition)
                .reduce(falseCondition(), Condition::or)
                .and(ENTRY.CLOSED_AT.isNull());
    }

    private Condition condition(State state) {
        return switch (state) {
            case NONE -> ENTRY.NEXT_STEP_ID.isNull();
            case OVERDUE -> ENTRY.NEXT_STEP_AT.lt(clock.instant());
            case PLANNED ->
                ENTRY.NEXT_STEP_ID
                        .isNotNull()
                        .and(ENTRY.NEXT_STEP_AT.isNull().or(ENTRY.NEXT_STEP_AT.ge(clock.instant())));
        };
    }
}
