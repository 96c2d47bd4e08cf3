package crm.deals.entry;

import crm.data.ExportColumn;
import crm.data.ExportColumn.Type;
import crm.data.ExportSource;
import crm.data.ExportedList;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.RecordNames;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentType;
import crm.deals.funnel.Funnels;
import crm.kernel.Money;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.TextList;
import crm.kernel.Viewer;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of leads, deals or both as a file. What an import takes back is headed by the words that it knows. */
final class EntryExport implements ExportSource<EntryFilter, EntrySort, CardRow> {

    private static final String IMPORTED = "import.deal.";
    private static final String OWN = "export.deal.";

    private final String listName;
    private final Set<EntryKind> kinds;
    private final EntryReads reads;
    private final Funnels funnels;
    private final RecordNames names;
    private final List<ExportColumn<CardRow>> columns;

    EntryExport(String listName, Set<EntryKind> kinds, EntryReads reads, Funnels funnels, RecordNames names) {
        this.listName = listName;
        this.kinds = kinds;
        this.reads = reads;
        this.funnels = funnels;
        this.names = names;
        this.columns = List.of(
                own("number", Type.NUMBER, row -> row.entry().number()),
                own("kind", Type.WORD, row -> "export.kind." + row.entry().kind()),
                imported("title", Type.TEXT, row -> row.entry().title()),
                own(
                        "funnel",
                        Type.TEXT,
                        row -> funnels.of(row.entry().stageId()).funnel().ref().name()),
                imported(
                        "stage",
                        Type.TEXT,
                        row -> funnels.of(row.entry().stageId()).stage().name()),
                imported("amount", Type.NUMBER, row -> amount(row.entry().amount())),
                new ExportColumn<>("currency", "amount", IMPORTED + "currency", Type.TEXT, CardRow::currency),
                own("paymentStatus", Type.WORD, EntryExport::paymentStatus),
                new ExportColumn<>(
                        "contact",
                        "contact",
                        IMPORTED + "contactName",
                        Type.TEXT,
                        row -> name(RecordType.CONTACT, row.entry().contactId())),
                new ExportColumn<>(
                        "company",
                        "company",
                        IMPORTED + "companyName",
                        Type.TEXT,
                        row -> name(RecordType.COMPANY, row.entry().companyId())),
                imported(
                        "responsible",
                        Type.TEXT,
                        row -> name(RecordType.USER, row.entry().responsibleId())),
                imported("source", Type.TEXT, row -> row.entry().source()),
                imported("sourceDetail", Type.TEXT, row -> row.entry().sourceDetail()),
                imported("comment", Type.TEXT, row -> row.entry().comment()),
                imported("tags", Type.TEXT, row -> TextList.write(row.entry().tags())),
                imported("createdAt", Type.DATE_TIME, row -> row.entry().createdAt()),
                imported("stageChangedAt", Type.DATE_TIME, row -> row.entry().stageChangedAt()),
                imported("closedAt", Type.DATE_TIME, row -> row.entry().closedAt()),
                imported("expectedCloseOn", Type.DATE, CardRow::expectedCloseOn),
                imported("lostReason", Type.TEXT, CardRow::lostReason),
                new ExportColumn<>("shopId", "shopId", IMPORTED + "externalId", Type.TEXT, CardRow::shopId),
                new ExportColumn<>("paid", "amount", OWN + "paid", Type.NUMBER, EntryExport::paid),
                imported("paymentType", Type.WORD, EntryExport::paymentType),
                imported("deliveryMethod", Type.TEXT, CardRow::deliveryMethod),
                imported("deliveryCompany", Type.TEXT, CardRow::deliveryCompany),
                imported("deliveryAddress", Type.TEXT, CardRow::deliveryAddress),
                imported("waybill", Type.TEXT, CardRow::waybill));
    }

    @Override
    public ExportedList<EntryFilter, EntrySort> list() {
        Set<RecordType> types = kinds.stream().map(EntryKind::recordType).collect(Collectors.toUnmodifiableSet());
        return new ExportedList<>(listName, types, EntryFilter.class, EntrySort.class, "-createdAt");
    }

    @Override
    public List<ExportColumn<CardRow>> columns() {
        return columns;
    }

    @Override
    public RecordRef record(CardRow row) {
        return new RecordRef(row.entry().kind().recordType(), row.entry().id());
    }

    @Override
    public Page<CardRow> read(Viewer viewer, EntryFilter filter, ListRequest<EntrySort> page) {
        return reads.whole(viewer, EnumSet.copyOf(kinds), filter, page);
    }

    private static ExportColumn<CardRow> imported(String key, Type type, Function<CardRow, @Nullable Object> value) {
        return new ExportColumn<>(key, key, IMPORTED + key, type, value);
    }

    private static ExportColumn<CardRow> own(String key, Type type, Function<CardRow, @Nullable Object> value) {
        return new ExportColumn<>(key, key, OWN + key, type, value);
    }

    private @Nullable String name(RecordType type, @Nullable Long id) {
        Ref ref = names.ref(type, id);
        return ref == null ? null : ref.name();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String paymentStatus(CardRow row) {
        return row.entry().paymentStatus() == null
                ? null
                : "export.paymentStatus." + row.entry().paymentStatus();
    }

    private static @Nullable BigDecimal paid(CardRow row) {
        return row.entry().kind() == EntryKind.DEAL ? new Money(row.paid(), row.currency()).amount() : null;
    }

    private static @Nullable String paymentType(CardRow row) {
        PaymentType type = row.paymentType();
        return type == null ? null : "export.paymentType." + type;
    }
}
