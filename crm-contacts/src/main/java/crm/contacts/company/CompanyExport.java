package crm.contacts.company;

import crm.contacts.contactpoint.PhoneAnswer;
import crm.contacts.rules.Email;
import crm.data.ExportColumn;
import crm.data.ExportColumn.Type;
import crm.data.ExportSource;
import crm.data.ExportedList;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.TextList;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of companies as a file. What an import takes back is headed by the words that it knows. */
@Component
class CompanyExport implements ExportSource<CompanyFilter, CompanySort, CompanyItem> {

    private static final String IMPORTED = "import.company.";
    private static final String OWN = "export.company.";

    private static final List<ExportColumn<CompanyItem>> COLUMNS = List.of(
            text("name", IMPORTED + "name", CompanyItem::name),
            text("egrpou", IMPORTED + "egrpou", CompanyItem::egrpou),
            text("phones", IMPORTED + "phone", CompanyExport::phones),
            text("emails", IMPORTED + "email", CompanyExport::emails),
            text("address", IMPORTED + "address", CompanyItem::address),
            text("website", IMPORTED + "website", CompanyItem::website),
            text("mainContact", OWN + "mainContact", company -> name(company.mainContact())),
            text("contacts", OWN + "contacts", CompanyExport::contacts),
            text("responsible", IMPORTED + "responsible", company -> name(company.responsible())),
            text("tags", IMPORTED + "tags", company -> absentIfEmpty(TextList.write(company.tags()))),
            new ExportColumn<>("createdAt", "createdAt", OWN + "createdAt", Type.DATE_TIME, CompanyItem::createdAt),
            new ExportColumn<>("updatedAt", "updatedAt", OWN + "updatedAt", Type.DATE_TIME, CompanyItem::updatedAt));

    private final CompanyReader reader;

    CompanyExport(CompanyReader reader) {
        this.reader = reader;
    }

    @Override
    public ExportedList<CompanyFilter, CompanySort> list() {
        return new ExportedList<>(
                "companies", Set.of(RecordType.COMPANY), CompanyFilter.class, CompanySort.class, "-createdAt");
    }

    @Override
    public List<ExportColumn<CompanyItem>> columns() {
        return COLUMNS;
    }

    @Override
    public RecordRef record(CompanyItem row) {
        return new RecordRef(RecordType.COMPANY, row.id());
    }

    @Override
    public Page<CompanyItem> read(Viewer viewer, CompanyFilter filter, ListRequest<CompanySort> page) {
        return reader.exported(viewer, filter, page);
    }

    private static ExportColumn<CompanyItem> text(
            String key, String label, Function<CompanyItem, @Nullable Object> value) {
        return new ExportColumn<>(key, key, label, Type.TEXT, value);
    }

    private static @Nullable String phones(CompanyItem company) {
        return absentIfEmpty(company.phones().stream().map(PhoneAnswer::number).collect(Collectors.joining(", ")));
    }

    private static @Nullable String emails(CompanyItem company) {
        return absentIfEmpty(company.emails().stream().map(Email::address).collect(Collectors.joining(", ")));
    }

    private static @Nullable String contacts(CompanyItem company) {
        return absentIfEmpty(company.contacts().stream().map(Ref::name).collect(Collectors.joining(", ")));
    }

    private static @Nullable String name(@Nullable Ref ref) {
        return ref == null ? null : ref.name();
    }

    private static @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
