package crm.deals.importing;

import crm.data.IdBlocks;
import crm.data.PgText;
import crm.data.RecordNames;
import crm.deals.api.EntryChanged;
import crm.deals.api.EntryCreated;
import crm.deals.api.EntryFacts;
import crm.deals.api.EntryFactsBuilder;
import crm.deals.api.EntryKind;
import crm.deals.funnel.PlacedStage;
import crm.kernel.FieldChange;
import crm.kernel.ImportWriter.Change;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Result;
import crm.kernel.ImportWriter.Written;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.users.api.RecordHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a chunk of leads or deals with their lines, stage history and history. */
@Component
class EntryWriter {

    private final EntrySnapshots images;
    private final EntryDifferences differences;
    private final StageNames stages;
    private final RecordHistory history;
    private final RecordNames names;
    private final JdbcTemplate db;

    EntryWriter(
            EntrySnapshots images,
            EntryDifferences differences,
            StageNames stages,
            RecordHistory history,
            RecordNames names,
            JdbcTemplate db) {
        this.images = images;
        this.differences = differences;
        this.stages = stages;
        this.history = history;
        this.names = names;
        this.db = db;
    }

    void write(EntryKind kind, Request request, Collection<ImportedEntry> entries, List<Written> written) {
        List<ImportedEntry> made = with(entries, Result.CREATED);
        List<ImportedEntry> changed = with(entries, Result.UPDATED);
        List<@Nullable Long> responsible = new ArrayList<>();
        for (ImportedEntry entry : entries) {
            Map<String, @Nullable String> image = entry.after;
            responsible.add(image == null ? null : EntrySnapshots.number(image, "responsible_id"));
        }
        names.prepare(RecordType.USER, responsible);
        List<RecordEvent> events = new ArrayList<>(made.size() + changed.size());
        create(kind, request, made, events, written);
        update(kind, request, changed, events, written);
        writeLines(made, changed);
        history.append(events, Cause.IMPORT);
    }

    private static List<ImportedEntry> with(Collection<ImportedEntry> entries, Result result) {
        return entries.stream()
                .filter(entry -> entry.results.containsValue(result))
                .toList();
    }

    private void create(
            EntryKind kind,
            Request request,
            List<ImportedEntry> made,
            List<RecordEvent> events,
            List<Written> written) {
        if (made.isEmpty()) {
            return;
        }
        PrimitiveIterator.OfLong ids = IdBlocks.startingAt(db, "deals.entry_id_seq", made.size());
        PrimitiveIterator.OfLong numbers = IdBlocks.startingAt(db, "deals.entry_number_seq", made.size());
        for (ImportedEntry entry : made) {
            Map<String, @Nullable String> image = Objects.requireNonNull(entry.after);
            long id = ids.nextLong();
            entry.id = id;
            image.put("id", Long.toString(id));
            image.put("number", Long.toString(numbers.nextLong()));
            name(image, request);
        }
        images.insert(made, EntryWriter::complete);
        FieldChange mark = mark(request);
        for (ImportedEntry entry : made) {
            Map<String, @Nullable String> image = Objects.requireNonNull(entry.after);
            events.add(new EntryCreated(facts(kind, request, image), List.of(mark)));
            written.add(new Written(
                    new RecordRef(kind.recordType(), Objects.requireNonNull(entry.id)), true, 0, List.of()));
        }
    }

    private void update(
            EntryKind kind,
            Request request,
            List<ImportedEntry> changed,
            List<RecordEvent> events,
            List<Written> written) {
        if (changed.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable String>> rows = new ArrayList<>(changed.size());
        List<Map<String, @Nullable String>> left = new ArrayList<>();
        List<RecordRef> renamed = new ArrayList<>();
        for (ImportedEntry entry : changed) {
            Map<String, @Nullable String> before = Objects.requireNonNull(entry.before);
            Map<String, @Nullable String> image = Objects.requireNonNull(entry.after);
            long version = EntrySnapshots.version(before) + 1;
            image.put("version", Long.toString(version));
            name(image, request);
            complete(entry);
            rows.add(image);
            if (!Objects.equals(before.get("stage_id"), image.get("stage_id"))) {
                left.add(stay(before, image));
            }
            List<FieldChange> changes = new ArrayList<>(differences.shown(before, image));
            changes.add(mark(request));
            Long from = EntrySnapshots.number(before, "responsible_id");
            boolean assigned = !Objects.equals(from, EntrySnapshots.number(image, "responsible_id"));
            events.add(new EntryChanged(facts(kind, request, image), assigned ? from : null, changes));
            List<Change> parts = new ArrayList<>(EntryDifferences.parts(before, image));
            if (entry.linesAfter != null && !entry.linesAfter.equals(entry.linesBefore)) {
                parts.add(new Change(
                        EntryDifferences.LINES,
                        differences.text(entry.linesBefore),
                        differences.text(entry.linesAfter)));
            }
            RecordRef ref = new RecordRef(kind.recordType(), Objects.requireNonNull(entry.id));
            written.add(new Written(ref, false, version, parts));
            renamed.add(ref);
        }
        names.forget(renamed);
        images.update(rows);
        images.left(left);
    }

    private void name(Map<String, @Nullable String> image, Request request) {
        image.put("updated_at", PgText.of(request.at()));
        var person = names.ref(RecordType.USER, EntrySnapshots.number(image, "responsible_id"));
        image.put("responsible_name", person == null ? "" : person.name());
    }

    /** What follows from the other columns alone. */
    private static Map<String, @Nullable String> complete(ImportedEntry entry) {
        Map<String, @Nullable String> image = Objects.requireNonNull(entry.after);
        if (Objects.requireNonNullElse(image.get("title"), "").isBlank()) {
            String contact = entry.party == null ? "" : entry.party.contactName();
            image.put("title", contact.isBlank() ? "#" + image.get("number") : contact);
        }
        image.put("search_text", EntrySnapshots.searchText(image));
        return image;
    }

    private Map<String, @Nullable String> stay(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        PlacedStage stage = stages.of(EntrySnapshots.number(before, "stage_id"));
        Map<String, @Nullable String> stay = new HashMap<>();
        stay.put("entry_id", before.get("id"));
        stay.put("stage_id", before.get("stage_id"));
        stay.put("stage_name", stage.stage().name());
        stay.put("entered_at", before.get("stage_changed_at"));
        stay.put("entered_by", before.get("stage_changed_by"));
        stay.put("left_at", after.get("stage_changed_at"));
        stay.put("responsible_id", before.get("responsible_id"));
        return stay;
    }

    static EntryFacts facts(EntryKind kind, Request request, Map<String, @Nullable String> image) {
        return EntryFactsBuilder.builder()
                .subject(new RecordRef(kind.recordType(), Objects.requireNonNull(EntrySnapshots.number(image, "id"))))
                .name(Objects.requireNonNullElse(image.get("title"), ""))
                .actorId(request.viewer().id())
                .at(request.at())
                .responsibleId(Objects.requireNonNull(EntrySnapshots.number(image, "responsible_id")))
                .funnelId(Objects.requireNonNull(EntrySnapshots.number(image, "funnel_id")))
                .stageId(Objects.requireNonNull(EntrySnapshots.number(image, "stage_id")))
                .version(EntrySnapshots.version(image))
                .build();
    }

    private void writeLines(List<ImportedEntry> made, List<ImportedEntry> changed) {
        List<Map<String, @Nullable String>> added = new ArrayList<>();
        List<Map<String, @Nullable String>> altered = new ArrayList<>();
        for (List<ImportedEntry> entries : List.of(made, changed)) {
            for (ImportedEntry entry : entries) {
                List<Map<String, @Nullable String>> lines = entry.linesAfter;
                for (int i = 0; lines != null && i < lines.size(); i++) {
                    Map<String, @Nullable String> line = lines.get(i);
                    if (line.get("id") == null) {
                        line.put("entry_id", Long.toString(Objects.requireNonNull(entry.id)));
                        added.add(line);
                    } else if (!line.equals(entry.linesBefore.get(i))) {
                        altered.add(line);
                    }
                }
            }
        }
        if (!added.isEmpty()) {
            PrimitiveIterator.OfLong ids = IdBlocks.pooled(db, "deals.order_line_seq", added.size());
            for (Map<String, @Nullable String> line : added) {
                line.put("id", Long.toString(ids.nextLong()));
            }
            images.insertLines(added);
        }
        images.updateLines(altered);
    }

    private static FieldChange mark(Request request) {
        return new FieldChange("import", null, request.label());
    }
}
