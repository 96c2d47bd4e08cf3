package crm.contacts.importing;

import static crm.contacts.tables.Company.COMPANY;

import crm.contacts.api.CompanyRequest;
import crm.contacts.api.CompanyRequestBuilder;
import crm.contacts.company.CompanyRules;
import crm.contacts.company.CompanyValues;
import crm.contacts.company.CompanyValuesBuilder;
import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerColumns;
import crm.contacts.customer.CustomerEvents;
import crm.contacts.rules.Validation;
import crm.data.FieldDiff;
import crm.data.PgText;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class CompanyPartyRules extends PartyRules<CompanyValues> {

    private static final List<Field<?>> COLUMNS = List.of(
            COMPANY.NAME,
            COMPANY.EGRPOU,
            COMPANY.ADDRESS,
            COMPANY.WEBSITE,
            COMPANY.SEARCH_TEXT,
            COMPANY.RESPONSIBLE_ID,
            COMPANY.TAGS);

    private final CompanyRules rules;
    private final Nameless nameless;
    private final String region;

    CompanyPartyRules(CompanyRules rules, FieldDiff diff, Nameless nameless, @Value("${crm.region:UA}") String region) {
        super(CustomerColumns.COMPANY, CustomerEvents.COMPANY, diff);
        this.nameless = nameless;
        this.rules = rules;
        this.region = region;
    }

    @Override
    List<Field<?>> columns() {
        return COLUMNS;
    }

    @Override
    CompanyValues read(
            Draft draft,
            @Nullable CompanyValues before,
            Request request,
            Map<String, Long> people,
            List<FieldError> errors) {
        Row row = draft.row();
        String name = Overlay.value(draft.name(), before == null ? null : before.name());
        String standIn = name != null || !draft.linkOnly() ? name : nameless.company(request.viewer());
        boolean whole = !draft.linkOnly();
        CompanyRequest wanted = CompanyRequestBuilder.builder()
                .name(standIn)
                .egrpou(Overlay.value(draft.code(), before == null ? null : before.egrpou()))
                .mainContactId(before == null ? null : before.mainContactId())
                .phones(Overlay.phones(draft, before == null ? null : before.reach(), region))
                .emails(Overlay.emails(draft, before == null ? null : before.reach()))
                .address(Overlay.value(whole ? row.text("address") : null, before == null ? null : before.address()))
                .website(Overlay.value(whole ? row.text("website") : null, before == null ? null : before.website()))
                .responsibleId(
                        Responsible.of(row, before == null ? null : before.responsibleId(), request, people, errors))
                .tags(Overlay.tags(whole ? row.text("tags") : null, before == null ? List.of() : before.tags()))
                .build();
        Validation check = rules.validation();
        CompanyValues values = rules.read(wanted, request.viewer().id(), check);
        check.errors().stream().map(FieldKeys::of).forEach(errors::add);
        return values;
    }

    @Override
    CompanyValues values(Map<String, @Nullable String> image, Reach reach, Set<Long> links) {
        return CompanyValuesBuilder.builder()
                .name(Objects.requireNonNull(image.get("name")))
                .egrpou(image.get("egrpou"))
                .reach(reach)
                .address(image.get("address"))
                .website(image.get("website"))
                .responsibleId(Long.parseLong(Objects.requireNonNull(image.get("responsible_id"))))
                .tags(PgText.elements(Objects.requireNonNull(image.get("tags"))))
                .build();
    }

    @Override
    Map<String, @Nullable String> image(CompanyValues values) {
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
}
