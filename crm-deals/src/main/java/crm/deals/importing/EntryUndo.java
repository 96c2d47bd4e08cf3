package crm.deals.importing;

import crm.data.IdBlocks;
import crm.data.PgText;
import crm.data.RecordNames;
import crm.data.RecordRights;
import crm.deals.api.EntryChanged;
import crm.deals.api.EntryDeleted;
import crm.deals.api.EntryFacts;
import crm.deals.api.EntryFactsBuilder;
import crm.deals.api.StageKind;
import crm.deals.entry.ContactTexts;
import crm.deals.funnel.PlacedStage;
import crm.kernel.Action;
import crm.kernel.ImportWriter.Change;
import crm.kernel.ImportWriter.Kept;
import crm.kernel.ImportWriter.Reversal;
import crm.kernel.ImportWriter.Written;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.users.api.RecordHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes back what an import did to leads or deals, part by part. */
@Component
class EntryUndo {

    /** The customers of an entry by the part that ties them. */
    private static final Map<String, RecordType> CUSTOMERS =
            Map.of("contact_id", RecordType.CONTACT, "company_id", RecordType.COMPANY);

    private final EntrySnapshots images;
    private final EntryDifferences differences;
    private final StageNames stages;
    private final RecordHistory history;
    private final RecordNames names;
    private final ContactTexts contacts;
    private final RecordRights rights;
    private final JdbcTemplate db;

    EntryUndo(
            EntrySnapshots images,
            EntryDifferences differences,
            StageNames stages,
            RecordHistory history,
            RecordNames names,
            ContactTexts contacts,
            RecordRights rights,
            JdbcTemplate db) {
        this.images = images;
        this.differences = differences;
        this.stages = stages;
        this.history = history;
        this.names = names;
        this.contacts = contacts;
        this.rights = rights;
        this.db = db;
    }

    private static List<RecordRef> customersBack(List<Written> written) {
        return written.stream()
                .flatMap(record -> record.changes().stream())
                .map(EntryUndo::customerBack)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable RecordRef customerBack(Change change) {
        RecordType type = CUSTOMERS.get(change.part());
        return type == null || change.from() == null ? null : new RecordRef(type, Long.parseLong(change.from()));
    }

    /** What one call gathers before it writes, what search finds of the contacts that come back, and which customers may be tied. */
    private static final class Work {
        final Map<Long, String> contactTexts;
        final Set<RecordRef> linkable;
        final List<Map<String, @Nullable String>> rows = new ArrayList<>();
        final List<Long> linesGone = new ArrayList<>();
        final List<Map<String, @Nullable String>> linesBack = new ArrayList<>();
        final List<RecordEvent> events = new ArrayList<>();
        final List<Kept> kept = new ArrayList<>();

        Work(Map<Long, String> contactTexts, Set<RecordRef> linkable) {
            this.contactTexts = contactTexts;
            this.linkable = linkable;
        }
    }

    List<Kept> undo(Reversal reversal, List<Written> written) {
        List<Long> ids = written.stream().map(record -> record.record().id()).toList();
        Map<Long, Map<String, @Nullable String>> found = images.read(ids, true);
        Map<Long, List<Map<String, @Nullable String>>> lines = images.linesOf(ids);
        names.prepare(
                RecordType.USER,
                written.stream()
                        .flatMap(record -> record.changes().stream())
                        .filter(change -> change.part().equals("responsible_id") && change.from() != null)
                        .map(change -> Long.valueOf(Objects.requireNonNull(change.from())))
                        .toList());
        List<RecordRef> customers = customersBack(written);
        List<Long> contactIds = customers.stream()
                .filter(customer -> customer.type() == RecordType.CONTACT)
                .map(RecordRef::id)
                .toList();
        Work work = new Work(contacts.of(contactIds), rights.allowed(reversal.viewer(), Action.EDIT, customers));
        for (Written record : written) {
            long id = record.record().id();
            Map<String, @Nullable String> image = found.get(id);
            RecordRef ref = record.record();
            if (image == null || image.get("deleted_at") != null) {
                work.kept.add(new Kept(ref, "", "deleted-since"));
            } else if (!reversal.may(
                    ref.type(),
                    EntrySnapshots.number(image, "responsible_id"),
                    Action.READ,
                    record.created() ? Action.DELETE : Action.EDIT)) {
                work.kept.add(new Kept(ref, "", "no-right"));
            } else if (record.created()) {
                remove(reversal, record, image, work);
            } else {
                restore(reversal, record, image, lines.getOrDefault(id, List.of()), work);
            }
        }
        images.update(work.rows);
        images.deleteLines(work.linesGone);
        if (!work.linesBack.isEmpty()) {
            PrimitiveIterator.OfLong lineIds = IdBlocks.pooled(db, "deals.order_line_seq", work.linesBack.size());
            for (Map<String, @Nullable String> line : work.linesBack) {
                line.put("id", Long.toString(lineIds.nextLong()));
            }
            images.insertLines(work.linesBack);
        }
        history.append(work.events, Cause.UNDO);
        return work.kept;
    }

    private static void remove(Reversal reversal, Written record, Map<String, @Nullable String> image, Work work) {
        String title = Objects.requireNonNullElse(image.get("title"), "");
        if (EntrySnapshots.version(image) != record.version()) {
            work.kept.add(new Kept(record.record(), title, "changed-since"));
            return;
        }
        Map<String, @Nullable String> gone = next(image, reversal.at());
        gone.put("deleted_at", PgText.of(reversal.at()));
        work.rows.add(gone);
        work.events.add(new EntryDeleted(facts(reversal, record.record(), gone), List.of()));
    }

    private void restore(
            Reversal reversal,
            Written record,
            Map<String, @Nullable String> image,
            List<Map<String, @Nullable String>> lines,
            Work work) {
        Map<String, @Nullable String> back = next(image, reversal.at());
        String left = null;
        boolean some = false;
        for (Change change : record.changes()) {
            boolean isLines = change.part().equals(EntryDifferences.LINES);
            String now = isLines ? differences.text(lines) : image.get(change.part());
            if (!Objects.equals(now, change.to())) {
                left = "part-changed-since";
            } else if (!mayGive(reversal, record.record(), change) || reversal.asked() && !mayTie(change, work)) {
                left = "no-right";
            } else {
                some = true;
                if (isLines) {
                    replaceLines(record.record().id(), lines, change, work);
                } else {
                    back.put(change.part(), change.from());
                }
            }
        }
        if (left != null) {
            work.kept.add(new Kept(record.record(), Objects.requireNonNullElse(image.get("title"), ""), left));
        }
        if (!some) {
            return;
        }
        settle(image, back, reversal.at(), work);
        work.rows.add(back);
        Long from = EntrySnapshots.number(image, "responsible_id");
        boolean assigned = !Objects.equals(from, EntrySnapshots.number(back, "responsible_id"));
        work.events.add(new EntryChanged(
                facts(reversal, record.record(), back), assigned ? from : null, differences.shown(image, back)));
    }

    /** To give a record back to whose it was is to assign it. */
    private static boolean mayGive(Reversal reversal, RecordRef record, Change change) {
        return !change.part().equals("responsible_id")
                || change.from() == null
                || change.to() == null
                || reversal.may(record.type(), Long.valueOf(change.from()), Action.ASSIGN)
                        && reversal.may(record.type(), Long.valueOf(change.to()), Action.ASSIGN);
    }

    /** To tie a customer takes the right to change it; what shows a customer to others is not given back by taking an import back. */
    private static boolean mayTie(Change change, Work work) {
        RecordRef customer = customerBack(change);
        return customer == null || work.linkable.contains(customer);
    }

    private void replaceLines(long id, List<Map<String, @Nullable String>> lines, Change change, Work work) {
        for (Map<String, @Nullable String> line : lines) {
            work.linesGone.add(Objects.requireNonNull(EntrySnapshots.number(line, "id")));
        }
        List<Map<String, @Nullable String>> before = differences.lines(change.from());
        for (int i = 0; i < before.size(); i++) {
            Map<String, @Nullable String> copy = new LinkedHashMap<>(before.get(i));
            copy.put("entry_id", Long.toString(id));
            copy.put("position", Integer.toString(i + 1));
            work.linesBack.add(copy);
        }
    }

    /** What follows from the parts that were put back. */
    private void settle(Map<String, @Nullable String> now, Map<String, @Nullable String> back, Instant at, Work work) {
        if (!Objects.equals(now.get("stage_id"), back.get("stage_id"))) {
            PlacedStage stage = stages.of(EntrySnapshots.number(back, "stage_id"));
            back.put("funnel_id", Long.toString(stage.funnel().id()));
            back.put("stage_order", Integer.toString(stage.order()));
            back.put("stage_changed_at", PgText.of(at));
            if (stage.kind() == StageKind.OPEN) {
                back.put("closed_at", null);
            }
        }
        var responsible = names.ref(RecordType.USER, EntrySnapshots.number(back, "responsible_id"));
        back.put("responsible_name", responsible == null ? "" : responsible.name());
        if (!Objects.equals(now.get("contact_id"), back.get("contact_id"))) {
            Long contact = EntrySnapshots.number(back, "contact_id");
            back.put("contact_text", contact == null ? "" : work.contactTexts.getOrDefault(contact, ""));
        }
        back.put("search_text", EntrySnapshots.searchText(back));
    }

    private static Map<String, @Nullable String> next(Map<String, @Nullable String> image, Instant at) {
        Map<String, @Nullable String> next = new HashMap<>(image);
        next.put("version", Long.toString(EntrySnapshots.version(image) + 1));
        next.put("updated_at", PgText.of(at));
        return next;
    }

    private static EntryFacts facts(Reversal reversal, RecordRef ref, Map<String, @Nullable String> image) {
        return EntryFactsBuilder.builder()
                .subject(ref)
                .name(Objects.requireNonNullElse(image.get("title"), ""))
                .actorId(reversal.viewer().id())
                .at(reversal.at())
                .responsibleId(Objects.requireNonNull(EntrySnapshots.number(image, "responsible_id")))
                .funnelId(Objects.requireNonNull(EntrySnapshots.number(image, "funnel_id")))
                .stageId(Objects.requireNonNull(EntrySnapshots.number(image, "stage_id")))
                .version(EntrySnapshots.version(image))
                .build();
    }
}
