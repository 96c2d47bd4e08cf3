package crm.contacts.contact;

import crm.contacts.rules.Email;
import crm.data.ExportColumn;
import crm.data.ExportColumn.Type;
import crm.data.ExportSource;
import crm.data.ExportedList;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.RecordNames;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.TextList;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of contacts as a file. What an import takes back is headed by the words that it knows. */
@Component
class ContactExport implements ExportSource<ContactFilter, ContactSort, ContactRow> {

    private static final String IMPORTED = "import.contact.";
    private static final String OWN = "export.contact.";

    private final ContactReader reader;
    private final RecordNames names;
    private final List<ExportColumn<ContactRow>> columns;

    ContactExport(ContactReader reader, RecordNames names) {
        this.reader = reader;
        this.names = names;
        this.columns = List.of(
                new ExportColumn<>(
                        "name",
                        "name",
                        OWN + "name",
                        Type.TEXT,
                        row -> row.values().name()),
                text("lastName", ContactValues::lastName),
                text("firstName", ContactValues::firstName),
                text("patronymic", ContactValues::patronymic),
                text("jobTitle", values -> absentIfEmpty(values.jobTitle())),
                new ExportColumn<>("phones", "phones", IMPORTED + "phone", Type.TEXT, ContactExport::phones),
                new ExportColumn<>("emails", "emails", IMPORTED + "email", Type.TEXT, ContactExport::emails),
                new ExportColumn<>("companies", "companies", OWN + "companies", Type.TEXT, this::companies),
                new ExportColumn<>(
                        "responsible", "responsible", IMPORTED + "responsible", Type.TEXT, this::responsible),
                text("source", ContactValues::source),
                new ExportColumn<>(
                        "tags",
                        "tags",
                        IMPORTED + "tags",
                        Type.TEXT,
                        row -> absentIfEmpty(TextList.write(row.values().tags()))),
                text("comment", ContactValues::comment),
                imported("dateOfBirth", Type.DATE, ContactValues::dateOfBirth),
                imported("receivesNews", Type.BOOLEAN, ContactValues::receivesNews),
                text("paymentMethod", ContactValues::paymentMethod),
                text("deliveryMethod", ContactValues::deliveryMethod),
                text("deliveryCompany", ContactValues::deliveryCompany),
                new ExportColumn<>("createdAt", "createdAt", OWN + "createdAt", Type.DATE_TIME, ContactRow::createdAt),
                new ExportColumn<>("updatedAt", "updatedAt", OWN + "updatedAt", Type.DATE_TIME, ContactRow::updatedAt));
    }

    @Override
    public ExportedList<ContactFilter, ContactSort> list() {
        return new ExportedList<>(
                "contacts", Set.of(RecordType.CONTACT), ContactFilter.class, ContactSort.class, "-createdAt");
    }

    @Override
    public List<ExportColumn<ContactRow>> columns() {
        return columns;
    }

    @Override
    public RecordRef record(ContactRow row) {
        return new RecordRef(RecordType.CONTACT, row.id());
    }

    @Override
    public Page<ContactRow> read(Viewer viewer, ContactFilter filter, ListRequest<ContactSort> page) {
        return reader.exported(viewer, filter, page);
    }

    private static ExportColumn<ContactRow> text(String key, Function<ContactValues, @Nullable Object> value) {
        return imported(key, Type.TEXT, value);
    }

    private static ExportColumn<ContactRow> imported(
            String key, Type type, Function<ContactValues, @Nullable Object> value) {
        return new ExportColumn<>(key, key, IMPORTED + key, type, row -> value.apply(row.values()));
    }

    private static @Nullable String phones(ContactRow row) {
        return absentIfEmpty(row.values().reach().phones().stream()
                .map(phone -> phone.number().written())
                .collect(Collectors.joining(", ")));
    }

    private static @Nullable String emails(ContactRow row) {
        return absentIfEmpty(
                row.values().reach().emails().stream().map(Email::address).collect(Collectors.joining(", ")));
    }

    private @Nullable String companies(ContactRow row) {
        return absentIfEmpty(row.values().companyIds().stream()
                .map(id -> names.ref(RecordType.COMPANY, id))
                .filter(Objects::nonNull)
                .map(Ref::name)
                .collect(Collectors.joining(", ")));
    }

    private @Nullable String responsible(ContactRow row) {
        Ref ref = names.ref(RecordType.USER, row.values().responsibleId());
        return ref == null ? null : ref.name();
    }

    private static @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
