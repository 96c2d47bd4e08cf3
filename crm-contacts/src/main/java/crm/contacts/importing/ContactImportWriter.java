package crm.contacts.importing;

import static crm.kernel.ImportWriter.FieldType.BOOLEAN;
import static crm.kernel.ImportWriter.FieldType.DATE;
import static crm.kernel.ImportWriter.FieldType.PHONE;
import static crm.kernel.ImportWriter.FieldType.TEXT;

import crm.contacts.company.CompanyValues;
import crm.contacts.contact.ContactValues;
import crm.data.SqlText;
import crm.data.UsedTexts;
import crm.kernel.FieldError;
import crm.kernel.ImportValues;
import crm.kernel.ImportWriter;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.PeopleByName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows that are people. */
@Component
class ContactImportWriter implements ImportWriter {

    private static final List<Field> FIELDS = List.of(
            text(
                    "name",
                    "піб",
                    "прізвище, ім'я, по батькові",
                    "пібклієнта",
                    "повне ім'я",
                    "ім'я повністю",
                    "ім'я та прізвище",
                    "контакт",
                    "клієнт",
                    "фио",
                    "контактное лицо",
                    "full name",
                    "name in full",
                    "contact name",
                    "contact",
                    "name"),
            text("lastName", "прізвище", "фамилия", "surname", "last name", "family name"),
            text("firstName", "ім'я", "имя", "first name", "given name"),
            text("patronymic", "по батькові", "отчество", "middle name", "patronymic"),
            text(
                    "jobTitle",
                    "посада",
                    "займана посада",
                    "должность",
                    "занимаемая должность",
                    "job title",
                    "job position",
                    "position",
                    "position title",
                    "organization title"),
            phone(
                    "телефон",
                    "моб. телефон",
                    "мобільний",
                    "мобільний телефон",
                    "номер телефону",
                    "тел",
                    "мобильный",
                    "phone",
                    "phone number",
                    "mobile",
                    "mobile phone",
                    "cell",
                    "tel"),
            joined(
                    "email",
                    "пошта",
                    "електронна пошта",
                    "ел. пошта",
                    "e-mail",
                    "почта",
                    "электронная почта",
                    "email",
                    "email address",
                    "mail"),
            text(
                    "externalId",
                    "зовнішній код",
                    "код клієнта",
                    "id",
                    "внешний код",
                    "код",
                    "external id",
                    "external identifier",
                    "contact id",
                    "customer id",
                    "account number"),
            text(
                    "company",
                    "компанія",
                    "організація",
                    "фірма",
                    "партія",
                    "компания",
                    "организация",
                    "company",
                    "company name",
                    "organization",
                    "organisation",
                    "organization name",
                    "account",
                    "account name",
                    "party"),
            new Field(
                    "dateOfBirth",
                    DATE,
                    false,
                    false,
                    true,
                    List.of(
                            "дата народження",
                            "день народження",
                            "дата рождения",
                            "birth date",
                            "birthday",
                            "date of birth")),
            text(
                    "responsible",
                    "відповідальний",
                    "менеджер",
                    "ответственный",
                    "responsible",
                    "owner",
                    "manager",
                    "assigned to"),
            joined("tags", "теги", "мітки", "група", "метки", "группа", "tags", "labels", "group"),
            text("source", "джерело", "источник", "source", "lead source"),
            joined(
                    "comment",
                    "коментар",
                    "примітка",
                    "нотатки",
                    "комментарий",
                    "примечание",
                    "comment",
                    "notes",
                    "note",
                    "description"),
            new Field(
                    "receivesNews",
                    BOOLEAN,
                    false,
                    false,
                    List.of("розсилка", "отримує новини", "рассылка", "newsletter", "subscribed", "receives news")),
            text("paymentMethod", "спосіб оплати", "оплата", "способ оплаты", "payment method"),
            text("deliveryMethod", "спосіб доставки", "способ доставки", "delivery method", "shipping method"),
            text("deliveryCompany", "перевізник", "служба доставки", "перевозчик", "carrier", "delivery company"));

    private static final SqlText SOURCES = SqlText.of("""
            select distinct source from contacts.contact
            where source = any (?) and deleted_at is null and (? or responsible_id = any (?))
            """);

    private static final SqlText USUAL_SOURCES = SqlText.of("""
            select source from contacts.contact where source <> '' and deleted_at is null and (? or responsible_id = any (?))
            group by source order by count(*) desc, source limit 100
            """);

    private final PartyIntake<ContactValues> contacts;
    private final PartyIntake<CompanyValues> companies;
    private final PartyUndo<ContactValues> undo;
    private final ImportOptions options;
    private final PeopleByName people;
    private final ImportValues sources;

    ContactImportWriter(
            PartyIntake<ContactValues> contacts,
            PartyIntake<CompanyValues> companies,
            PartyUndo<ContactValues> undo,
            ImportOptions options,
            PeopleByName people,
            JdbcTemplate db) {
        this.contacts = contacts;
        this.companies = companies;
        this.undo = undo;
        this.options = options;
        this.people = people;
        this.sources = new UsedTexts(db, RecordType.CONTACT, "source", SOURCES, USUAL_SOURCES);
    }

    @Override
    public Sets sets(String key) {
        return switch (key) {
            case "phone" -> new Sets(type(), "phones");
            case "email" -> new Sets(type(), "emails");
            default -> new Sets(type(), key);
        };
    }

    static Field text(String key, String... aliases) {
        return new Field(key, TEXT, false, false, List.of(aliases));
    }

    static Field phone(String... aliases) {
        return new Field("phone", PHONE, false, true, List.of(aliases));
    }

    static Field joined(String key, String... aliases) {
        return new Field(key, TEXT, false, true, List.of(aliases));
    }

    @Override
    public RecordType type() {
        return RecordType.CONTACT;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public List<ImportValues> values() {
        return List.of(people.values("responsible"), sources);
    }

    @Override
    public void checkOptions(Viewer viewer, Map<String, String> chosen) {
        options.check(viewer, type(), chosen);
    }

    @Override
    public Map<String, List<String>> wholes() {
        return Map.of("name", List.of("lastName", "firstName"));
    }

    @Override
    public Answer apply(Request request, List<Row> rows) {
        List<Written> written = new ArrayList<>();
        Map<Integer, Slot<CompanyValues>> companyByRow = new HashMap<>();
        Map<Integer, List<FieldError>> companyErrors = new HashMap<>();
        List<Draft> employers = rows.stream()
                .filter(row -> row.text("company") != null)
                .map(row -> DraftBuilder.builder()
                        .row(row)
                        .name(row.text("company"))
                        .phones(List.of())
                        .emails(List.of())
                        .links(Set.of())
                        .kept(Set.of())
                        .linkOnly(true)
                        .build())
                .toList();
        for (Slot<CompanyValues> slot : companies.take(request, employers, written)) {
            for (Draft draft : slot.drafts) {
                int row = draft.row().number();
                List<FieldError> errors = slot.errors.get(row);
                if (errors != null && !slot.readOnly) {
                    companyErrors.put(
                            row,
                            errors.stream()
                                    .map(error -> new FieldError("company", error.code(), error.args()))
                                    .toList());
                } else if (slot.id != null) {
                    companyByRow.put(row, slot);
                }
            }
        }
        List<Draft> people = rows.stream()
                .filter(row -> !companyErrors.containsKey(row.number()))
                .map(row -> draft(request, row, companyByRow))
                .toList();
        List<Outcome> outcomes = new ArrayList<>(Outcomes.of(contacts.take(request, people, written)));
        companyErrors.forEach((row, errors) -> outcomes.add(Outcome.rejected(row, errors)));
        return new Answer(outcomes, written);
    }

    private static Draft draft(Request request, Row row, Map<Integer, Slot<CompanyValues>> companyByRow) {
        Slot<CompanyValues> company = companyByRow.get(row.number());
        Set<Long> links = company == null || company.id == null ? Set.of() : Set.of(company.id);
        return DraftBuilder.builder()
                .row(row)
                .externalId(Drafts.id(row, "externalId"))
                .name(row.text("name"))
                .phones(Drafts.phones(row.text("phone")))
                .emails(Drafts.emails(row.text("email")))
                .links(links)
                .kept(company != null && company.readOnly ? links : Set.of())
                .linkOnly(false)
                .build();
    }

    @Override
    public List<Kept> undo(Reversal reversal, List<Written> written) {
        return undo.undo(reversal, written);
    }
}
