package crm.contacts.importing;

import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerValues;
import crm.data.PgText;
import crm.data.RecordNames;
import crm.kernel.Action;
import crm.kernel.FieldChange;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Result;
import crm.kernel.ImportWriter.Written;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.Ref;
import crm.kernel.Visibility;
import crm.users.api.PeopleByName;
import crm.users.api.RecordHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of drafts what they say: some dozen statements a chunk, whatever its size. */
final class PartyIntake<V extends CustomerValues<?>> {

    private static final String IMPORT = "import";

    private final PartyRules<V> rules;
    private final PartyTables tables;
    private final PartyMatcher matcher;
    private final RecordHistory history;
    private final PeopleByName people;
    private final RecordNames names;

    PartyIntake(
            PartyRules<V> rules,
            PartyTables tables,
            PartyMatcher matcher,
            RecordHistory history,
            PeopleByName people,
            RecordNames names) {
        this.rules = rules;
        this.tables = tables;
        this.matcher = matcher;
        this.history = history;
        this.people = people;
        this.names = names;
    }

    /** The records of the drafts, written if the request says so, and what was written. */
    List<Slot<V>> take(Request request, List<Draft> drafts, List<Written> written) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Slot<V>> slots = matcher.match(request, drafts);
        load(request, slots);
        Map<String, Long> responsible = people.find(
                request.viewer(),
                drafts.stream()
                        .map(draft -> draft.row().text("responsible"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        slots.forEach(slot -> merge(request, slot, responsible));
        if (request.write()) {
            write(request, slots, written);
        }
        return slots;
    }

    private void load(Request request, List<Slot<V>> slots) {
        List<Long> ids =
                slots.stream().map(slot -> slot.found).filter(Objects::nonNull).toList();
        if (ids.isEmpty()) {
            return;
        }
        Map<Long, Map<String, @Nullable String>> images = tables.images(ids, request.write());
        Map<Long, Reach> reaches = tables.reach(ids);
        Map<Long, Set<Long>> links = rules.linksOf(ids);
        // Who only reads it, by a lead or deal, changes nothing of it, however far the right to edit goes.
        Visibility own = request.viewer().visibility(rules.type(), Action.READ);
        Visibility editable = request.viewer().visibility(rules.type(), Action.EDIT);
        List<Long> responsibles = new ArrayList<>();
        for (Slot<V> slot : slots) {
            Map<String, @Nullable String> image = slot.found == null ? null : images.get(slot.found);
            if (image != null && slot.found != null) {
                slot.image = image;
                slot.version = Long.parseLong(Objects.requireNonNull(image.get("version")));
                V before = rules.values(
                        image, reaches.getOrDefault(slot.found, Reach.NONE), links.getOrDefault(slot.found, Set.of()));
                slot.before = before;
                long responsible = before.responsibleId();
                slot.readOnly = !own.includes(responsible) || !editable.includes(responsible);
                responsibles.add(responsible);
            }
        }
        names.prepare(RecordType.USER, responsibles);
    }

    private void merge(Request request, Slot<V> slot, Map<String, Long> responsible) {
        for (Draft draft : slot.drafts) {
            List<FieldError> errors = new ArrayList<>();
            V state = slot.after == null ? slot.before : slot.after;
            requireRight(request, slot, draft, errors);
            boolean stays = draft.linkOnly() && state != null;
            V next = stays ? state : rules.read(draft, state, request, meant(slot, draft, responsible), errors);
            if (!stays && next != null) {
                requireAssign(request, slot, next, errors);
            }
            if (!errors.isEmpty()) {
                slot.reject(draft, errors);
                continue;
            }
            boolean changes = !Objects.equals(next, state);
            slot.after = next;
            slot.results.put(
                    draft.row().number(), state == null ? Result.CREATED : changes ? Result.UPDATED : Result.UNCHANGED);
        }
    }

    /** Whose name stands there already is meant before others of the same name, and though they may have left. */
    private Map<String, Long> meant(Slot<V> slot, Draft draft, Map<String, Long> found) {
        String named = draft.row().text("responsible");
        if (slot.before == null || named == null) {
            return found;
        }
        Ref present = names.ref(RecordType.USER, slot.before.responsibleId());
        return present != null && present.name().equals(named.strip()) ? Map.of(named, present.id()) : found;
    }

    /** Writing to a record, and tying another to it, takes the right to edit it, as everywhere else; what is tied already may stay so. */
    private void requireRight(Request request, Slot<V> slot, Draft draft, List<FieldError> errors) {
        V before = slot.before;
        if (before == null) {
            if (!request.viewer().may(rules.type(), Action.CREATE)) {
                errors.add(FieldError.of("", "no-right"));
            }
        } else if (slot.readOnly && !(draft.linkOnly() && Objects.equals(slot.found, draft.tied()))) {
            errors.add(FieldError.of("", "customer-read-only"));
        }
        if (!draft.kept().isEmpty() && !(before != null && before.links().containsAll(draft.kept()))) {
            errors.add(FieldError.of("company", "customer-read-only"));
        }
    }

    private void requireAssign(Request request, Slot<V> slot, V next, List<FieldError> errors) {
        long after = next.responsibleId();
        V before = slot.before;
        long from = before == null ? request.viewer().id() : before.responsibleId();
        Visibility assignable = request.viewer().visibility(rules.type(), Action.ASSIGN);
        if (after != from && !(assignable.includes(after) && (before == null || assignable.includes(from)))) {
            errors.add(FieldError.of("responsible", "no-right"));
        }
    }

    private void write(Request request, List<Slot<V>> slots, List<Written> written) {
        List<Slot<V>> created = slots.stream()
                .filter(slot -> slot.before == null && slot.after != null)
                .toList();
        List<Slot<V>> updated = slots.stream().filter(PartyIntake::changed).toList();
        List<RecordEvent> events = new ArrayList<>(created.size() + updated.size());
        create(request, created, events, written);
        update(request, updated, events, written);
        history.append(events, Cause.IMPORT);
    }

    private static boolean changed(Slot<?> slot) {
        if (slot.before == null || slot.after == null) {
            return false;
        }
        boolean adopted = slot.image != null
                && slot.image.get("external_id") == null
                && slot.externalId != null
                && slot.drafts.stream().anyMatch(draft -> !draft.linkOnly());
        return adopted || !slot.before.equals(slot.after);
    }

    private void create(Request request, List<Slot<V>> slots, List<RecordEvent> events, List<Written> written) {
        if (slots.isEmpty()) {
            return;
        }
        PrimitiveIterator.OfLong ids = tables.newIds(slots.size());
        String now = PgText.of(request.at());
        String creator = Long.toString(request.viewer().id());
        FieldChange mark = mark(request);
        Map<Long, Reach> reach = new LinkedHashMap<>();
        Map<Long, Set<Long>> links = new LinkedHashMap<>();
        for (Slot<V> slot : slots) {
            V values = Objects.requireNonNull(slot.after);
            long id = ids.nextLong();
            slot.id = id;
            reach.put(id, values.reach());
            links.put(id, values.links());
            events.add(rules.created(id, values, request.viewer().id(), request.at(), List.of(mark)));
            written.add(new Written(new RecordRef(rules.type(), id), true, 0, List.of()));
        }
        tables.insert(slots, slot -> {
            Map<String, @Nullable String> image = rules.image(Objects.requireNonNull(slot.after));
            image.put("id", Long.toString(Objects.requireNonNull(slot.id)));
            image.put("version", "0");
            image.put("external_id", slot.externalId);
            image.put("created_at", now);
            image.put("created_by", creator);
            image.put("updated_at", now);
            return image;
        });
        tables.replaceReach(reach, false);
        tables.link(links);
    }

    private void update(Request request, List<Slot<V>> slots, List<RecordEvent> events, List<Written> written) {
        if (slots.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable String>> images = new ArrayList<>(slots.size());
        Map<Long, Reach> reach = new LinkedHashMap<>();
        Map<Long, Set<Long>> links = new LinkedHashMap<>();
        for (Slot<V> slot : slots) {
            V before = Objects.requireNonNull(slot.before);
            V after = Objects.requireNonNull(slot.after);
            long id = Objects.requireNonNull(slot.id);
            Map<String, @Nullable String> old = Objects.requireNonNull(slot.image);
            Map<String, @Nullable String> image = new HashMap<>(old);
            image.putAll(rules.image(after));
            image.put("version", Long.toString(slot.version + 1));
            image.put("updated_at", PgText.of(request.at()));
            if (old.get("external_id") == null) {
                image.put("external_id", slot.externalId);
            }
            images.add(image);
            Reach now = after.reach();
            if (!now.equals(before.reach())) {
                reach.put(id, now);
            }
            Set<Long> added = new HashSet<>(after.links());
            added.removeAll(before.links());
            if (!added.isEmpty()) {
                links.put(id, added);
            }
            List<FieldChange> changes = new ArrayList<>(rules.changes(before, after));
            changes.add(mark(request));
            events.add(rules.changed(id, after, request.viewer().id(), request.at(), changes));
            written.add(new Written(
                    new RecordRef(rules.type(), id),
                    false,
                    slot.version + 1,
                    PartyParts.differences(rules, old, before, image, after)));
        }
        tables.update(images);
        tables.replaceReach(reach, true);
        tables.link(links);
    }

    private static FieldChange mark(Request request) {
        return new FieldChange(IMPORT, null, request.label());
    }
}
