package crm.contacts.importing;

import crm.contacts.api.CompanyChanged;
import crm.contacts.api.CompanyCreated;
import crm.contacts.api.CompanyDeleted;
import crm.contacts.api.CompanyRequest;
import crm.contacts.company.CompanyChanges;
import crm.contacts.company.CompanyRules;
import crm.contacts.company.CompanyValues;
import crm.contacts.reach.Reach;
import crm.contacts.reach.ReachTables;
import crm.contacts.rules.Validation;
import crm.data.PgText;
import crm.kernel.FieldChange;
import crm.kernel.FieldError;
import crm.kernel.ImportTarget.Request;
import crm.kernel.ImportTarget.Row;
import crm.kernel.RecordEvent;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class CompanyPartyRules implements PartyRules<CompanyValues> {

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        for (String column : List.of("name", "egrpou", "address", "website", "search_text")) {
            COLUMNS.put(column, "text");
        }
        COLUMNS.put("responsible_id", "bigint");
        COLUMNS.put("tags", "text[]");
    }

    private final CompanyRules rules;
    private final CompanyChanges changes;
    private final Nameless nameless;
    private final String region;

    CompanyPartyRules(
            CompanyRules rules, CompanyChanges changes, Nameless nameless, @Value("${crm.region:UA}") String region) {
        this.nameless = nameless;
        this.rules = rules;
        this.changes = changes;
        this.region = region;
    }

    @Override
    public RecordType type() {
        return RecordType.COMPANY;
    }

    @Override
    public String table() {
        return "company";
    }

    @Override
    public ReachTables reachTables() {
        return ReachTables.COMPANY;
    }

    @Override
    public Map<String, String> columns() {
        return COLUMNS;
    }

    @Override
    public CompanyValues read(
            Draft draft,
            @Nullable CompanyValues before,
            Request request,
            Map<String, Long> people,
            List<FieldError> errors) {
        Row row = draft.row();
        String name = Overlay.value(draft.name(), before == null ? null : before.name());
        String standIn = name != null || !draft.linkOnly() ? name : nameless.company(request.viewer());
        boolean whole = !draft.linkOnly();
        CompanyRequest wanted = new CompanyRequest(
                standIn,
                Overlay.value(draft.code(), before == null ? null : before.egrpou()),
                before == null ? null : before.mainContactId(),
                Overlay.phones(draft, before == null ? null : before.reach(), region),
                Overlay.emails(draft, before == null ? null : before.reach()),
                Overlay.value(whole ? row.text("address") : null, before == null ? null : before.address()),
                Overlay.value(whole ? row.text("website") : null, before == null ? null : before.website()),
                Responsible.of(row, before == null ? null : before.responsibleId(), request, people, errors),
                Overlay.tags(whole ? row.text("tags") : null, before == null ? List.of() : before.tags()));
        Validation check = rules.validation();
        CompanyValues values = rules.read(wanted, request.viewer().id(), check);
        check.errors().stream().map(FieldKeys::of).forEach(errors::add);
        return values;
    }

    @Override
    public CompanyValues values(Map<String, @Nullable String> image, Reach reach, Set<Long> links) {
        return new CompanyValues(
                Objects.requireNonNull(image.get("name")),
                image.get("egrpou"),
                null,
                reach,
                image.get("address"),
                image.get("website"),
                Long.parseLong(Objects.requireNonNull(image.get("responsible_id"))),
                PgText.elements(Objects.requireNonNull(image.get("tags"))));
    }

    @Override
    public Map<String, @Nullable String> image(CompanyValues values) {
        Map<String, @Nullable String> image = new HashMap<>();
        image.put("name", values.name());
        image.put("egrpou", values.egrpou());
        image.put("address", values.address());
        image.put("website", values.website());
        image.put("responsible_id", Long.toString(values.responsibleId()));
        image.put("tags", PgText.array(values.tags()));
        image.put("search_text", values.searchText(region));
        return image;
    }

    @Override
    public String name(CompanyValues values) {
        return values.name();
    }

    @Override
    public Reach reach(CompanyValues values) {
        return values.reach();
    }

    @Override
    public long responsible(CompanyValues values) {
        return values.responsibleId();
    }

    @Override
    public Set<Long> links(CompanyValues values) {
        return Set.of();
    }

    @Override
    public List<FieldChange> changes(CompanyValues before, CompanyValues after) {
        return changes.between(before, after);
    }

    @Override
    public RecordEvent created(
            long id, CompanyValues values, @Nullable Long actor, Instant at, List<FieldChange> changes) {
        return new CompanyCreated(id, values.name(), actor, at, values.responsibleId(), changes);
    }

    @Override
    public RecordEvent changed(
            long id, CompanyValues values, @Nullable Long actor, Instant at, List<FieldChange> changes) {
        return new CompanyChanged(id, values.name(), actor, at, values.responsibleId(), changes);
    }

    @Override
    public RecordEvent deleted(long id, String name, long actor, Instant at, long responsible) {
        return new CompanyDeleted(id, name, actor, at, responsible, List.of());
    }
}
