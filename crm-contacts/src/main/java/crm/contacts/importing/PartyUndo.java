package crm.contacts.importing;

import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerValues;
import crm.data.PgText;
import crm.kernel.Action;
import crm.kernel.FieldChange;
import crm.kernel.ImportWriter.Change;
import crm.kernel.ImportWriter.Kept;
import crm.kernel.ImportWriter.Reversal;
import crm.kernel.ImportWriter.Written;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordsChanged.Cause;
import crm.users.api.RecordHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes back what an import did to contacts or companies, part by part. */
final class PartyUndo<V extends CustomerValues<?>> {

    private final PartyRules<V> rules;
    private final PartyTables tables;
    private final RecordHistory history;

    PartyUndo(PartyRules<V> rules, PartyTables tables, RecordHistory history) {
        this.rules = rules;
        this.tables = tables;
        this.history = history;
    }

    /** What one call gathers before it writes. */
    private final class Work {
        final List<Map<String, @Nullable String>> images = new ArrayList<>();
        final Map<Long, Reach> reach = new LinkedHashMap<>();
        final Map<Long, Set<Long>> unlinked = new LinkedHashMap<>();
        final List<RecordEvent> events = new ArrayList<>();
        final List<Kept> kept = new ArrayList<>();
    }

    List<Kept> undo(Reversal reversal, List<Written> written) {
        List<Long> ids = written.stream().map(record -> record.record().id()).toList();
        Map<Long, Map<String, @Nullable String>> images = tables.images(ids, true);
        Map<Long, Reach> reaches = tables.reach(ids);
        Map<Long, Set<Long>> links = rules.linksOf(ids);
        Work work = new Work();
        for (Written record : written) {
            long id = record.record().id();
            Map<String, @Nullable String> image = images.get(id);
            if (image == null || image.get("deleted_at") != null) {
                work.kept.add(new Kept(record.record(), "", "deleted-since"));
                continue;
            }
            V now = rules.values(image, reaches.getOrDefault(id, Reach.NONE), links.getOrDefault(id, Set.of()));
            Action needed = record.created() ? Action.DELETE : Action.EDIT;
            if (!reversal.may(rules.type(), now.responsibleId(), Action.READ, needed)) {
                work.kept.add(new Kept(record.record(), "", "no-right"));
            } else if (record.created()) {
                remove(reversal, record, image, now, work);
            } else {
                restore(reversal, record, image, now, work);
            }
        }
        tables.update(work.images);
        tables.replaceReach(work.reach, true);
        tables.unlink(work.unlinked);
        history.append(work.events, Cause.UNDO);
        return work.kept;
    }

    private void remove(Reversal reversal, Written record, Map<String, @Nullable String> image, V now, Work work) {
        Instant at = reversal.at();
        if (version(image) != record.version()) {
            work.kept.add(new Kept(record.record(), now.name(), "changed-since"));
            return;
        }
        Map<String, @Nullable String> gone = next(image, at);
        gone.put("deleted_at", PgText.of(at));
        work.images.add(gone);
        work.events.add(
                rules.deleted(record.record().id(), now, reversal.viewer().id(), at));
    }

    private void restore(Reversal reversal, Written record, Map<String, @Nullable String> image, V now, Work work) {
        RecordRef ref = record.record();
        Map<String, @Nullable String> back = next(image, reversal.at());
        Reach reach = now.reach();
        Reach reachBack = reach;
        Set<Long> gone = new HashSet<>();
        String left = null;
        boolean some = false;
        for (Change change : record.changes()) {
            String from = change.from() == null ? "" : change.from();
            boolean same = switch (change.part()) {
                case PartyParts.PHONES -> Objects.equals(PartyParts.phones(reach), change.to());
                case PartyParts.EMAILS -> Objects.equals(PartyParts.emails(reach), change.to());
                case PartyParts.LINKS -> Objects.equals(PartyParts.links(now.links()), change.to());
                default -> Objects.equals(image.get(change.part()), change.to());
            };
            if (!same) {
                left = "part-changed-since";
            } else if (!mayGive(reversal, change)) {
                left = "no-right";
            } else {
                some = true;
                switch (change.part()) {
                    case PartyParts.PHONES -> reachBack = new Reach(PartyParts.phones(from), reachBack.emails());
                    case PartyParts.EMAILS -> reachBack = new Reach(reachBack.phones(), PartyParts.emails(from));
                    case PartyParts.LINKS -> {
                        gone.addAll(now.links());
                        gone.removeAll(PartyParts.links(from));
                    }
                    default -> back.put(change.part(), change.from());
                }
            }
        }
        if (left != null) {
            work.kept.add(new Kept(ref, now.name(), left));
        }
        if (!some) {
            return;
        }
        Set<Long> links = new HashSet<>(now.links());
        links.removeAll(gone);
        V values = rules.values(back, reachBack, links);
        back.putAll(rules.image(values));
        work.images.add(back);
        if (!reachBack.equals(reach)) {
            work.reach.put(ref.id(), reachBack);
        }
        if (!gone.isEmpty()) {
            work.unlinked.put(ref.id(), gone);
        }
        List<FieldChange> changes = rules.changes(now, values);
        work.events.add(rules.changed(ref.id(), values, reversal.viewer().id(), reversal.at(), changes));
    }

    /** To give a record back to whose it was is to assign it. */
    private boolean mayGive(Reversal reversal, Change change) {
        return !change.part().equals("responsible_id")
                || change.from() == null
                || change.to() == null
                || reversal.may(rules.type(), Long.valueOf(change.from()), Action.ASSIGN)
                        && reversal.may(rules.type(), Long.valueOf(change.to()), Action.ASSIGN);
    }

    private static Map<String, @Nullable String> next(Map<String, @Nullable String> image, Instant at) {
        Map<String, @Nullable String> next = new HashMap<>(image);
        next.put("version", Long.toString(version(image) + 1));
        next.put("updated_at", PgText.of(at));
        return next;
    }

    private static long version(Map<String, @Nullable String> image) {
        return Long.parseLong(Objects.requireNonNull(image.get("version")));
    }
}
