package crm.contacts.importing;

import crm.contacts.api.ImportedParties;
import crm.contacts.company.CompanyValues;
import crm.contacts.contact.ContactValues;
import crm.data.TextSearch;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Row;
import crm.kernel.ImportWriter.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class StoredParties implements ImportedParties {

    private static final Map<String, String> CONTACT_FIELDS = Map.of(
            "phone",
            "contactPhone",
            "email",
            "contactEmail",
            "lastName",
            "contactName",
            "firstName",
            "contactName",
            "patronymic",
            "contactName",
            "responsible",
            "responsible");
    private static final Map<String, String> COMPANY_FIELDS =
            Map.of("name", "companyName", "egrpou", "companyCode", "responsible", "responsible");

    private final PartyIntake<ContactValues> contacts;
    private final PartyIntake<CompanyValues> companies;
    private final String region;

    StoredParties(
            PartyIntake<ContactValues> contacts,
            PartyIntake<CompanyValues> companies,
            @Value("${crm.region:UA}") String region) {
        this.contacts = contacts;
        this.companies = companies;
        this.region = region;
    }

    /** What is known of one row while its parties are looked for. */
    private static final class Found {
        @Nullable
        Long contact;

        String name = "";
        String text = "";

        @Nullable
        Long company;

        /** Nobody is tied to a company that its reader may not change. */
        boolean companyReadOnly;

        final List<FieldError> errors = new ArrayList<>();

        Resolved resolved() {
            return new Resolved(contact, name, text, company, List.copyOf(errors));
        }
    }

    @Override
    public Answer resolve(Request request, List<Party> parties) {
        List<Written> written = new ArrayList<>();
        Map<Integer, Found> byRow = new HashMap<>();
        parties.forEach(party -> byRow.put(party.row(), new Found()));
        List<Draft> companyDrafts = parties.stream()
                .filter(Party::namesCompany)
                .map(party -> DraftBuilder.builder()
                        .row(row(party))
                        .externalId(Drafts.id(party.companyExternalId()))
                        .code(party.companyCode())
                        .name(party.companyName())
                        .phones(List.of())
                        .emails(List.of())
                        .links(Set.of())
                        .kept(Set.of())
                        .linkOnly(true)
                        .tied(party.presentCompany())
                        .build())
                .toList();
        for (Slot<CompanyValues> slot : companies.take(request, companyDrafts, written)) {
            slot.drafts.forEach(draft -> {
                Found found = found(byRow, draft);
                found.company = slot.id;
                found.companyReadOnly = slot.readOnly;
                note(slot, draft, found, COMPANY_FIELDS, "companyName");
            });
        }
        for (Slot<ContactValues> slot : contacts.take(request, people(request, parties, byRow), written)) {
            ContactValues values = slot.after;
            String text = values == null ? "" : text(values);
            slot.drafts.forEach(draft -> {
                Found found = found(byRow, draft);
                found.contact = slot.id;
                found.name = values == null ? "" : values.name();
                found.text = text;
                note(slot, draft, found, CONTACT_FIELDS, "contactName");
            });
        }
        Map<Integer, Resolved> resolved = new HashMap<>();
        byRow.forEach((row, found) -> resolved.put(row, found.resolved()));
        return new Answer(resolved, written);
    }

    private List<Draft> people(Request request, List<Party> parties, Map<Integer, Found> byRow) {
        List<Draft> drafts = new ArrayList<>();
        for (Party party : parties) {
            Found found = byRow.get(party.row());
            if (party.namesContact() && found != null && found.errors.isEmpty()) {
                drafts.add(DraftBuilder.builder()
                        .row(row(party))
                        .externalId(Drafts.id(party.contactExternalId()))
                        .name(party.contactName())
                        .phones(Drafts.phones(party.contactPhone()))
                        .emails(Drafts.emails(party.contactEmail()))
                        .links(found.company == null || found.companyReadOnly ? Set.of() : Set.of(found.company))
                        .kept(Set.of())
                        .linkOnly(true)
                        .tied(party.presentContact())
                        .build());
            }
        }
        return drafts;
    }

    /** As the search of leads and deals looks through it. */
    private String text(ContactValues values) {
        List<String> parts = new ArrayList<>();
        parts.add(values.name());
        values.reach().phones().forEach(phone -> parts.add(TextSearch.phone(phone.number(), region)));
        return TextSearch.text(parts);
    }

    private static Row row(Party party) {
        String responsible = party.responsible();
        Long person = party.responsibleId();
        return new Row(
                party.row(),
                null,
                responsible == null ? Map.of() : Map.of("responsible", responsible),
                person == null ? Map.of() : Map.of("responsible", person.toString()));
    }

    private static Found found(Map<Integer, Found> byRow, Draft draft) {
        return byRow.computeIfAbsent(draft.row().number(), row -> new Found());
    }

    private static void note(Slot<?> slot, Draft draft, Found found, Map<String, String> fields, String otherwise) {
        for (FieldError error : slot.errors.getOrDefault(draft.row().number(), List.of())) {
            found.errors.add(new FieldError(fields.getOrDefault(error.field(), otherwise), error.code(), error.args()));
        }
    }
}
