package crm.deals.entry;

import crm.data.RecordNames;
import crm.deals.api.EntryKind;
import crm.deals.funnel.Funnels;
import crm.deals.funnel.PlacedStage;
import crm.deals.order.LineView;
import crm.kernel.Action;
import crm.kernel.Money;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows into answers: stages from memory, names of other records from their cache. */
@Component
class EntryViews {

    private final Funnels funnels;
    private final RecordNames names;

    EntryViews(Funnels funnels, RecordNames names) {
        this.funnels = funnels;
        this.names = names;
    }

    List<EntryItem> items(List<EntryRow> rows) {
        prepare(rows);
        return rows.stream().map(this::item).toList();
    }

    /** Makes the names of the records that rows point to present. */
    void prepare(List<EntryRow> rows) {
        names.prepare(
                RecordType.USER, rows.stream().map(EntryRow::responsibleId).toList());
        var contacts = new ArrayList<@Nullable Long>();
        var companies = new ArrayList<@Nullable Long>();
        for (EntryRow row : rows) {
            contacts.add(row.contactId());
            companies.add(row.companyId());
        }
        names.prepare(RecordType.CONTACT, contacts);
        names.prepare(RecordType.COMPANY, companies);
    }

    EntryItem item(EntryRow row) {
        PlacedStage stage = funnels.of(row.stageId());
        return new EntryItem(
                row.id(),
                row.version(),
                row.kind(),
                row.number(),
                row.title(),
                stage.stage(),
                stage.funnel().ref(),
                row.createdAt(),
                row.stageChangedAt(),
                row.closedAt(),
                row.paymentStatus(),
                absentIfBlank(row.comment()),
                absentIfBlank(row.source()),
                absentIfBlank(row.sourceDetail()),
                Objects.requireNonNull(names.ref(RecordType.USER, row.responsibleId())),
                customer(RecordType.CONTACT, row.contactId()),
                customer(RecordType.COMPANY, row.companyId()),
                row.amount(),
                row.tags());
    }

    /** @param lines of a deal; a lead has none */
    EntryCard card(Viewer viewer, CardRow row, List<LineView> lines) {
        EntryItem item = item(row.entry());
        List<Action> allowed =
                viewer.allowed(item.kind().recordType(), row.entry().responsibleId());
        Ref createdBy = names.ref(RecordType.USER, row.createdBy());
        if (item.kind() == EntryKind.LEAD) {
            return new LeadCard(
                    item,
                    row.lostReason(),
                    row.expectedCloseOn(),
                    row.shopId(),
                    createdBy,
                    row.updatedAt(),
                    names.ref(RecordType.DEAL, row.dealId()),
                    allowed);
        }
        return new DealCard(
                item,
                row.lostReason(),
                row.expectedCloseOn(),
                row.shopId(),
                createdBy,
                row.updatedAt(),
                row.paymentType(),
                new Money(row.paid(), row.currency()),
                row.deliveryMethod(),
                row.deliveryCompany(),
                row.deliveryAddress(),
                row.waybill(),
                lines,
                names.ref(RecordType.LEAD, row.leadId()),
                allowed);
    }

    /** Nobody, once the customer has left the bin for good. */
    private @Nullable Ref customer(RecordType type, @Nullable Long id) {
        Ref customer = names.ref(type, id);
        return customer == null || customer.name().isEmpty() ? null : customer;
    }

    private static @Nullable String absentIfBlank(String text) {
        return text.isEmpty() ? null : text;
    }
}
