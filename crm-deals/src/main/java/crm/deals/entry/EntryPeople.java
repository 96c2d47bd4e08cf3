package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;

import crm.data.RecordNames;
import crm.deals.api.EntryChanged;
import crm.deals.api.EntryFacts;
import crm.deals.api.EntryFactsBuilder;
import crm.deals.api.EntryKind;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.Ref;
import crm.users.api.PersonChanged;
import crm.users.api.PersonDeactivated;
import crm.users.api.RecordHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows what happens to the people who are responsible for entries. */
@Component
class EntryPeople {

    private static final int TOLD_ONE_BY_ONE = 50;

    private final DSLContext db;
    private final RecordNames names;
    private final RecordHistory history;
    private final ApplicationEventPublisher events;

    EntryPeople(DSLContext db, RecordNames names, RecordHistory history, ApplicationEventPublisher events) {
        this.db = db;
        this.names = names;
        this.history = history;
        this.events = events;
    }

    /** Entries that passed to another person, as far as those who look at their funnels are told. */
    record HandedOver(List<EntryChanged> examples) {}

    /** Gives the open entries of a person who leaves to the one who takes over, in the same transaction; closed ones stay with who closed them. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonDeactivated left) {
        Ref from = Objects.requireNonNull(names.ref(RecordType.USER, left.personId()));
        Ref to = Objects.requireNonNull(names.ref(RecordType.USER, left.handOverToId()));
        List<FieldChange> change = List.of(new FieldChange("responsible", from, to));
        List<EntryChanged> handedOver = db.update(ENTRY)
                .set(ENTRY.RESPONSIBLE_ID, left.handOverToId())
                .set(ENTRY.RESPONSIBLE_NAME, to.name())
                .set(ENTRY.VERSION, ENTRY.VERSION.plus(1))
                .set(ENTRY.UPDATED_AT, left.at())
                .where(ENTRY.RESPONSIBLE_ID.eq(left.personId()))
                .and(ENTRY.CLOSED_AT.isNull())
                .returning(ENTRY.ID, ENTRY.KIND, ENTRY.TITLE, ENTRY.FUNNEL_ID, ENTRY.STAGE_ID, ENTRY.VERSION)
                .fetch()
                .map(row -> new EntryChanged(facts(row, left), left.personId(), change));
        history.append(handedOver, Cause.HAND_OVER);
        events.publishEvent(new HandedOver(toldOf(handedOver)));
    }

    /** Of thousands one a funnel is told live: who gets what they cannot know reads the whole board anew. */
    private static List<EntryChanged> toldOf(List<EntryChanged> handedOver) {
        if (handedOver.size() <= TOLD_ONE_BY_ONE) {
            return handedOver;
        }
        Map<Long, EntryChanged> ofFunnel = new LinkedHashMap<>();
        handedOver.forEach(changed -> ofFunnel.putIfAbsent(changed.entry().funnelId(), changed));
        return List.copyOf(ofFunnel.values());
    }

    private static EntryFacts facts(Record row, PersonDeactivated left) {
        return EntryFactsBuilder.builder()
                .subject(new RecordRef(EntryKind.valueOf(row.get(ENTRY.KIND)).recordType(), row.get(ENTRY.ID)))
                .name(row.get(ENTRY.TITLE))
                .actorId(left.actorId())
                .at(left.at())
                .responsibleId(left.handOverToId())
                .funnelId(row.get(ENTRY.FUNNEL_ID))
                .stageId(row.get(ENTRY.STAGE_ID))
                .version(row.get(ENTRY.VERSION))
                .build();
    }

    /** Lists sort by the person's name, so entries keep a copy of it. */
    @ApplicationModuleListener(id = "deals.responsible-name")
    public void on(PersonChanged changed) {
        db.update(ENTRY)
                .set(ENTRY.RESPONSIBLE_NAME, changed.name())
                .where(ENTRY.RESPONSIBLE_ID.eq(changed.personId()))
                .and(ENTRY.RESPONSIBLE_NAME.ne(changed.name()))
                .execute();
    }
}
