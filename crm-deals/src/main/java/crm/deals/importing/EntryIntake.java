package crm.deals.importing;

import crm.contacts.api.ImportedParties;
import crm.contacts.api.ImportedParties.Party;
import crm.contacts.api.ImportedParties.Resolved;
import crm.contacts.api.ImportedPartiesPartyBuilder;
import crm.data.RecordNames;
import crm.deals.api.EntryKind;
import crm.deals.order.DefaultCurrency;
import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Answer;
import crm.kernel.ImportWriter.Outcome;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Result;
import crm.kernel.ImportWriter.Row;
import crm.kernel.ImportWriter.Written;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Visibility;
import crm.users.api.PeopleByName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes leads and deals of rows: which entry a row means, what it makes of it, and whether that may be. */
@Component
class EntryIntake {

    private final EntrySnapshots images;
    private final EntryWriter writer;
    private final StageNames stages;
    private final ImportedParties parties;
    private final PeopleByName people;
    private final RecordNames names;
    private final String currency;

    EntryIntake(
            EntrySnapshots images,
            EntryWriter writer,
            StageNames stages,
            ImportedParties parties,
            PeopleByName people,
            RecordNames names,
            DefaultCurrency currency) {
        this.images = images;
        this.writer = writer;
        this.stages = stages;
        this.parties = parties;
        this.people = people;
        this.names = names;
        this.currency = currency.code();
    }

    Answer take(EntryKind kind, Request request, List<Row> rows) {
        Map<String, Long> named = people.find(
                request.viewer(),
                rows.stream()
                        .map(row -> row.text("responsible"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        EntryReading reading = new EntryReading(kind, request, stages, named, currency);
        Collection<ImportedEntry> entries = grouped(rows);
        load(kind, request, entries);
        for (ImportedEntry entry : entries) {
            String paidIn = null;
            for (Row row : entry.rows) {
                List<FieldError> errors = new ArrayList<>(reading.check(row, entry.responsible));
                String own = EntryReading.currency(row);
                paidIn = paidIn == null ? own : paidIn;
                if (own != null && !own.equals(paidIn) && errors.isEmpty()) {
                    errors.add(FieldError.of("currency", "currencies-differ", paidIn + ", " + own));
                }
                ImportedLine line = kind == EntryKind.DEAL ? ImportedLine.of(row, errors) : null;
                if (!errors.isEmpty()) {
                    entry.reject(row, errors);
                } else if (line != null) {
                    entry.lines.add(line);
                }
            }
        }
        List<Written> written = new ArrayList<>();
        tie(request, entries, written);
        EntryRights rights = new EntryRights(request.viewer(), kind);
        entries.forEach(entry -> lay(entry, reading, rights));
        if (request.write()) {
            writer.write(kind, request, entries, written);
        }
        return new Answer(outcomes(entries), written);
    }

    private static Collection<ImportedEntry> grouped(List<Row> rows) {
        Map<String, ImportedEntry> entries = new LinkedHashMap<>();
        for (Row row : rows) {
            String external = externalId(row);
            String key =
                    external != null ? "x" + external : row.known() != null ? "k" + row.known() : "r" + row.number();
            entries.computeIfAbsent(key, one -> new ImportedEntry(external, row.known()))
                    .rows
                    .add(row);
        }
        return entries.values();
    }

    private static @Nullable String externalId(Row row) {
        String text = row.text("externalId");
        if (text == null) {
            return null;
        }
        String id = text.strip();
        return id.endsWith("0") && id.indexOf('.') > 0 ? id.replaceFirst("^(\\d+)\\.0+$", "$1") : id;
    }

    /** What the person may not read is as if it were not there: no answer may tell that it is. */
    private void load(EntryKind kind, Request request, Collection<ImportedEntry> entries) {
        Visibility reach = request.viewer().visibility(kind.recordType(), Action.READ);
        Map<String, Long> byExternalId = images.byExternalId(
                kind.name(),
                entries.stream()
                        .map(entry -> entry.externalId)
                        .filter(Objects::nonNull)
                        .toList(),
                reach);
        Set<Long> ids = new TreeSet<>();
        for (ImportedEntry entry : entries) {
            entry.id = entry.externalId != null ? byExternalId.get(entry.externalId) : entry.known;
            if (entry.id != null) {
                ids.add(entry.id);
            }
        }
        Map<Long, Map<String, @Nullable String>> found = images.read(ids, request.write());
        Map<Long, List<Map<String, @Nullable String>>> lines = kind == EntryKind.DEAL ? images.linesOf(ids) : Map.of();
        for (ImportedEntry entry : entries) {
            Map<String, @Nullable String> image = entry.id == null ? null : found.get(entry.id);
            boolean usable = image != null
                    && image.get("deleted_at") == null
                    && kind.name().equals(image.get("kind"))
                    && reach.includes(EntrySnapshots.number(image, "responsible_id"));
            if (usable && entry.id != null) {
                entry.before = image;
                entry.linesBefore = lines.getOrDefault(entry.id, List.of());
            } else {
                entry.id = null;
            }
        }
        names.prepare(RecordType.USER, tied(entries, "responsible_id"));
        entries.forEach(entry -> entry.responsible = names.ref(RecordType.USER, tied(entry, "responsible_id")));
    }

    /** The contact and company that the first row of an entry with any names. */
    private void tie(Request request, Collection<ImportedEntry> entries, List<Written> written) {
        names.prepare(RecordType.CONTACT, tied(entries, "contact_id"));
        names.prepare(RecordType.COMPANY, tied(entries, "company_id"));
        Map<Integer, ImportedEntry> byRow = new HashMap<>();
        List<Party> wanted = new ArrayList<>();
        for (ImportedEntry entry : entries) {
            for (Row row : entry.accepted()) {
                Party party = ImportedPartiesPartyBuilder.builder()
                        .row(row.number())
                        .contactName(contactName(entry, row))
                        .contactPhone(row.text("contactPhone"))
                        .contactEmail(row.text("contactEmail"))
                        .contactExternalId(row.text("contactExternalId"))
                        .companyName(news(entry, row.text("companyName"), RecordType.COMPANY, "company_id"))
                        .companyCode(row.text("companyCode"))
                        .companyExternalId(row.text("companyExternalId"))
                        .responsible(row.text("responsible"))
                        .responsibleId(Optional.ofNullable(row.meant().get("responsible"))
                                .map(Long::valueOf)
                                .orElse(null))
                        .presentContact(tied(entry, "contact_id"))
                        .presentCompany(tied(entry, "company_id"))
                        .build();
                if (party.namesContact() || party.namesCompany()) {
                    byRow.put(row.number(), entry);
                    wanted.add(party);
                    break;
                }
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Map<Integer, Resolved> resolved = parties.resolve(request, wanted).takeInto(written);
        byRow.forEach((number, entry) -> {
            Resolved party = resolved.get(number);
            if (party != null && party.errors().isEmpty()) {
                entry.party = party;
            } else if (party != null) {
                entry.accepted().stream()
                        .filter(row -> row.number() == number)
                        .findFirst()
                        .ifPresent(row -> entry.reject(row, party.errors()));
                entry.lines.removeIf(line -> line.row().number() == number);
            }
        });
    }

    private static List<@Nullable Long> tied(Collection<ImportedEntry> entries, String column) {
        List<@Nullable Long> ids = new ArrayList<>();
        for (ImportedEntry entry : entries) {
            ids.add(tied(entry, column));
        }
        return ids;
    }

    private static @Nullable Long tied(ImportedEntry entry, String column) {
        return entry.before == null ? null : EntrySnapshots.number(entry.before, column);
    }

    /** With a phone, e-mail or code the name tells which of several people it is; alone it may be that of somebody else. */
    private @Nullable String contactName(ImportedEntry entry, Row row) {
        String name = row.text("contactName");
        boolean alone = row.text("contactPhone") == null
                && row.text("contactEmail") == null
                && row.text("contactExternalId") == null;
        return alone ? news(entry, name, RecordType.CONTACT, "contact_id") : name;
    }

    /** The name, unless it is that of the record which the entry has already: looked for anew, another of the same name might be found. */
    private @Nullable String news(ImportedEntry entry, @Nullable String name, RecordType type, String column) {
        Ref present = entry.before == null ? null : names.ref(type, tied(entry, column));
        return name == null || present != null && present.name().equals(name.strip()) ? null : name;
    }

    private static void lay(ImportedEntry entry, EntryReading reading, EntryRights rights) {
        List<Row> accepted = entry.accepted();
        if (accepted.isEmpty()) {
            return;
        }
        boolean isNew = entry.before == null;
        Map<String, @Nullable String> image =
                entry.before == null ? reading.blank(entry.externalId) : new HashMap<>(entry.before);
        accepted.forEach(row -> reading.lay(row, image, isNew, entry.responsible));
        if (entry.party != null) {
            EntryReading.tie(entry.party, image);
        }
        if (!entry.lines.isEmpty()) {
            List<Map<String, @Nullable String>> lines = LineMerge.merged(entry.linesBefore, entry.lines);
            entry.linesAfter = lines;
            if (entry.lines.stream().anyMatch(ImportedLine::priced)) {
                image.put("amount", LineMerge.sum(lines));
            }
        }
        Long before = entry.before == null ? null : EntrySnapshots.number(entry.before, "responsible_id");
        Long after = Objects.requireNonNull(EntrySnapshots.number(image, "responsible_id"));
        List<FieldError> refused = rights.check(before, after);
        if (!refused.isEmpty()) {
            accepted.forEach(row -> entry.reject(row, refused));
            return;
        }
        boolean same = entry.before != null
                && image.equals(entry.before)
                && (entry.linesAfter == null || entry.linesAfter.equals(entry.linesBefore));
        entry.after = image;
        Result result = isNew ? Result.CREATED : same ? Result.UNCHANGED : Result.UPDATED;
        accepted.forEach(row -> entry.results.put(row.number(), result));
    }

    private static List<Outcome> outcomes(Collection<ImportedEntry> entries) {
        List<Outcome> outcomes = new ArrayList<>();
        for (ImportedEntry entry : entries) {
            for (Row row : entry.rows) {
                List<FieldError> errors = entry.errors.get(row.number());
                outcomes.add(
                        errors != null
                                ? Outcome.rejected(row.number(), errors)
                                : new Outcome(
                                        row.number(),
                                        entry.results.getOrDefault(row.number(), Result.UNCHANGED),
                                        entry.id,
                                        List.of()));
            }
        }
        return outcomes;
    }
}
