package crm.contacts.importing;

import crm.contacts.reach.Reach;
import crm.data.PgText;
import crm.kernel.FieldChange;
import crm.kernel.ImportTarget.Change;
import crm.kernel.ImportTarget.Kept;
import crm.kernel.ImportTarget.Written;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import crm.users.api.RecordHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes back what an import did to contacts or companies, part by part. */
final class PartyUndo<V> {

    private final PartyRules<V> rules;
    private final PartyTables tables;
    private final RecordHistory history;
    private final Function<Collection<Long>, Map<Long, Set<Long>>> linksOf;

    PartyUndo(
            PartyRules<V> rules,
            PartyTables tables,
            RecordHistory history,
            Function<Collection<Long>, Map<Long, Set<Long>>> linksOf) {
        this.rules = rules;
        this.tables = tables;
        this.history = history;
        this.linksOf = linksOf;
    }

    /** What one call gathers before it writes. */
    private final class Work {
        final List<Map<String, @Nullable String>> images = new ArrayList<>();
        final Map<Long, Reach> reach = new LinkedHashMap<>();
        final Map<Long, Set<Long>> unlinked = new LinkedHashMap<>();
        final List<RecordEvent> events = new ArrayList<>();
        final List<Kept> kept = new ArrayList<>();
    }

    List<Kept> undo(Viewer viewer, List<Written> written, Instant at) {
        List<Long> ids = written.stream().map(record -> record.record().id()).toList();
        Map<Long, Map<String, @Nullable String>> images = tables.images(ids, true);
        Map<Long, Reach> reaches = tables.reach(ids);
        Map<Long, Set<Long>> links = linksOf.apply(ids);
        Work work = new Work();
        for (Written record : written) {
            long id = record.record().id();
            Map<String, @Nullable String> image = images.get(id);
            if (image == null || image.get("deleted_at") != null) {
                continue;
            }
            V now = rules.values(image, reaches.getOrDefault(id, Reach.NONE), links.getOrDefault(id, Set.of()));
            if (record.created()) {
                remove(viewer, record, image, now, at, work);
            } else {
                restore(viewer, record, image, now, at, work);
            }
        }
        tables.update(work.images);
        tables.replaceReach(work.reach, true);
        tables.unlink(work.unlinked);
        history.append(work.events);
        return work.kept;
    }

    private void remove(
            Viewer viewer, Written record, Map<String, @Nullable String> image, V now, Instant at, Work work) {
        if (version(image) != record.version()) {
            work.kept.add(new Kept(record.record(), rules.name(now), "changed-since"));
            return;
        }
        Map<String, @Nullable String> gone = next(image, at);
        gone.put("deleted_at", PgText.of(at));
        work.images.add(gone);
        work.events.add(rules.deleted(record.record().id(), rules.name(now), viewer.id(), at, rules.responsible(now)));
    }

    private void restore(
            Viewer viewer, Written record, Map<String, @Nullable String> image, V now, Instant at, Work work) {
        RecordRef ref = record.record();
        Map<String, @Nullable String> back = next(image, at);
        Reach reach = rules.reach(now);
        Reach reachBack = reach;
        Set<Long> gone = new HashSet<>();
        boolean keptSome = false;
        for (Change change : record.changes()) {
            String from = change.from() == null ? "" : change.from();
            boolean same = switch (change.part()) {
                case PartyParts.PHONES -> Objects.equals(PartyParts.phones(reach), change.to());
                case PartyParts.EMAILS -> Objects.equals(PartyParts.emails(reach), change.to());
                case PartyParts.LINKS -> Objects.equals(PartyParts.links(rules.links(now)), change.to());
                default -> Objects.equals(image.get(change.part()), change.to());
            };
            keptSome |= !same;
            if (same) {
                switch (change.part()) {
                    case PartyParts.PHONES -> reachBack = new Reach(PartyParts.phones(from), reachBack.emails());
                    case PartyParts.EMAILS -> reachBack = new Reach(reachBack.phones(), PartyParts.emails(from));
                    case PartyParts.LINKS -> {
                        gone.addAll(rules.links(now));
                        gone.removeAll(PartyParts.links(from));
                    }
                    default -> back.put(change.part(), change.from());
                }
            }
        }
        if (keptSome) {
            work.kept.add(new Kept(ref, rules.name(now), "part-changed-since"));
        }
        Set<Long> links = new HashSet<>(rules.links(now));
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
        work.events.add(rules.changed(ref.id(), values, viewer.id(), at, changes));
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
