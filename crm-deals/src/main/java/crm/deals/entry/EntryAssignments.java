package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;

import crm.data.CallersWords;
import crm.data.Conditions;
import crm.data.RecordNames;
import crm.deals.api.EntryChanged;
import crm.deals.api.EntryFacts;
import crm.deals.api.EntryFactsBuilder;
import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.users.api.AssignmentRights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes many leads and deals to one person at once; each by its own rights, so that one refusal does not stop the rest. */
@Service
class EntryAssignments {

    private final Entries entries;
    private final DSLContext db;
    private final AssignmentRights assignments;
    private final RecordNames names;
    private final CallersWords words;
    private final ApplicationEventPublisher events;

    EntryAssignments(
            Entries entries,
            DSLContext db,
            AssignmentRights assignments,
            RecordNames names,
            CallersWords words,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.db = db;
        this.assignments = assignments;
        this.names = names;
        this.words = words;
        this.events = events;
    }

    private record Passed(Entry entry, long from) {}

    /** In one transaction, whose statements to find and to write them are as many for two hundred as for one. */
    @Transactional
    public BulkOutcome assign(Viewer viewer, Set<EntryKind> kinds, Collection<Long> ids, long responsible) {
        assignments.requireActive("change.responsibleId", responsible);
        Map<Long, Entry> found = new HashMap<>();
        entries.forChange(ids).forEach(entry -> found.put(entry.id(), entry));
        List<Passed> passed = new ArrayList<>();
        List<BulkOutcome.BulkRefusal> refused = new ArrayList<>();
        for (Long id : new LinkedHashSet<>(ids)) {
            Entry entry = found.get(id);
            String refusal = refusal(viewer, kinds, entry, responsible);
            if (refusal != null) {
                refused.add(new BulkOutcome.BulkRefusal(id, refusal, words.of("problem." + refusal, refusal)));
            } else if (entry != null && entry.responsibleId() != responsible) {
                passed.add(new Passed(entry, entry.responsibleId()));
            }
        }
        pass(viewer, passed, responsible);
        List<Long> changed = passed.stream().map(one -> one.entry().id()).toList();
        return new BulkOutcome(BulkOutcome.BulkState.DONE, changed, refused);
    }

    private static @Nullable String refusal(
            Viewer viewer, Set<EntryKind> kinds, @Nullable Entry entry, long responsible) {
        if (entry == null || !kinds.contains(entry.kind()) || !within(viewer, entry, Action.READ)) {
            return "not-found";
        }
        RecordType type = entry.kind().recordType();
        boolean allowed = within(viewer, entry, Action.EDIT)
                && within(viewer, entry, Action.ASSIGN)
                && viewer.visibility(type, Action.ASSIGN).includes(responsible);
        return allowed ? null : "forbidden";
    }

    private static boolean within(Viewer viewer, Entry entry, Action action) {
        return viewer.visibility(entry.kind().recordType(), action).includes(entry.responsibleId());
    }

    private void pass(Viewer viewer, List<Passed> passed, long responsible) {
        if (passed.isEmpty()) {
            return;
        }
        List<Long> people = new ArrayList<>(passed.stream().map(Passed::from).toList());
        people.add(responsible);
        names.prepare(RecordType.USER, people);
        Ref to = Objects.requireNonNull(names.ref(RecordType.USER, responsible));
        Instant now = entries.now();
        db.update(ENTRY)
                .set(ENTRY.RESPONSIBLE_ID, responsible)
                .set(ENTRY.RESPONSIBLE_NAME, to.name())
                .set(ENTRY.VERSION, ENTRY.VERSION.plus(1))
                .set(ENTRY.UPDATED_AT, now)
                .where(Conditions.in(
                        ENTRY.ID, passed.stream().map(one -> one.entry().id()).toList()))
                .execute();
        for (Passed one : passed) {
            var change = new FieldChange("responsible", names.ref(RecordType.USER, one.from()), to);
            events.publishEvent(
                    new EntryChanged(facts(viewer, one.entry(), responsible, now), one.from(), List.of(change)));
        }
    }

    /** The entry is locked, so its version is known. */
    private static EntryFacts facts(Viewer viewer, Entry entry, long responsible, Instant now) {
        return EntryFactsBuilder.builder()
                .subject(entry.ref())
                .name(entry.title())
                .actorId(viewer.id())
                .at(now)
                .responsibleId(responsible)
                .funnelId(entry.funnelId())
                .stageId(entry.stageId())
                .version(entry.version() + 1)
                .build();
    }
}
