package crm.contacts.importing;

import static crm.contacts.importing.ContactImportWriter.joined;
import static crm.contacts.importing.ContactImportWriter.phone;
import static crm.contacts.importing.ContactImportWriter.text;

import crm.contacts.company.CompanyValues;
import crm.kernel.ImportValues;
import crm.kernel.ImportWriter;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.PeopleByName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rows that are companies. */
@Component
class CompanyImportWriter implements ImportWriter {

    private static final List<Field> FIELDS = List.of(
            text(
                    "name",
                    "назва",
                    "компанія",
                    "організація",
                    "назва компанії",
                    "фірма",
                    "название",
                    "компания",
                    "организация",
                    "company",
                    "company name",
                    "organization name",
                    "organization",
                    "account",
                    "account name",
                    "name"),
            text("egrpou", "єдрпоу", "код єдрпоу", "рнокпп", "іпн", "егрпоу", "окпо", "edrpou", "tax number", "tax id"),
            text(
                    "externalId",
                    "зовнішній код",
                    "код клієнта",
                    "id",
                    "внешний код",
                    "код",
                    "external id",
                    "external identifier",
                    "customer id",
                    "account number",
                    "accountnumber__c",
                    "oracle_id__c",
                    "oracle id"),
            phone("телефон", "номер телефону", "тел", "phone", "phone number", "tel"),
            joined("email", "пошта", "електронна пошта", "e-mail", "почта", "email", "email address"),
            joined(
                    "address",
                    "адреса",
                    "юридична адреса",
                    "місто",
                    "країна",
                    "адрес",
                    "город",
                    "address",
                    "street address",
                    "city",
                    "region",
                    "postal code",
                    "country",
                    "office location"),
            text("website", "сайт", "вебсайт", "веб-сайт", "website", "web site", "url", "site"),
            text("responsible", "відповідальний", "менеджер", "ответственный", "responsible", "owner", "manager"),
            joined(
                    "tags",
                    "теги",
                    "мітки",
                    "галузь",
                    "сектор",
                    "метки",
                    "отрасль",
                    "tags",
                    "sector",
                    "industry",
                    "type"));

    private final PartyIntake<CompanyValues> companies;
    private final PartyUndo<CompanyValues> undo;
    private final ImportOptions options;
    private final PeopleByName people;

    CompanyImportWriter(
            PartyIntake<CompanyValues> companies,
            PartyUndo<CompanyValues> undo,
            ImportOptions options,
            PeopleByName people) {
        this.companies = companies;
        this.undo = undo;
        this.options = options;
        this.people = people;
    }

    @Override
    public Sets sets(String key) {
        return switch (key) {
            case "phone" -> new Sets(type(), "phones");
            case "email" -> new Sets(type(), "emails");
            default -> new Sets(type(), key);
        };
    }

    @Override
    public RecordType type() {
        return RecordType.COMPANY;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public List<ImportValues> values() {
        return List.of(people.values("responsible"));
    }

    @Override
    public void checkOptions(Viewer viewer, Map<String, String> chosen) {
        options.check(viewer, type(), chosen);
    }

    @Override
    public Answer apply(Request request, List<Row> rows) {
        List<Written> written = new ArrayList<>();
        List<Draft> drafts = rows.stream()
                .map(row -> DraftBuilder.builder()
                        .row(row)
                        .externalId(Drafts.id(row, "externalId"))
                        .code(row.text("egrpou"))
                        .name(row.text("name"))
                        .phones(Drafts.phones(row.text("phone")))
                        .emails(Drafts.emails(row.text("email")))
                        .links(Set.of())
                        .kept(Set.of())
                        .linkOnly(false)
                        .build())
                .toList();
        return new Answer(Outcomes.of(companies.take(request, drafts, written)), written);
    }

    @Override
    public List<Kept> undo(Reversal reversal, List<Written> written) {
        return undo.undo(reversal, written);
    }
}
