package crm.deals.entry;

import crm.data.ListRequest;
import crm.data.SortOrder;
import crm.deals.api.DealRequest;
import crm.deals.api.DealRequestBuilder;
import crm.deals.api.LeadRequest;
import crm.deals.api.LeadRequestBuilder;
import crm.kernel.MergePatch;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Requests as the tests send them. */
final class Requests {

    private Requests() {}

    static DealRequest deal(String title) {
        return deal(title, null, null);
    }

    static DealRequest deal(String title, @Nullable Long stage, @Nullable String amount) {
        return DealRequestBuilder.builder()
                .title(title)
                .stageId(stage)
                .amount(money(amount))
                .build();
    }

    static LeadRequest lead(String title) {
        return lead(title, null, null);
    }

    static LeadRequest lead(String title, @Nullable Long contact, @Nullable Long responsible) {
        return LeadRequestBuilder.builder()
                .title(title)
                .contactId(contact)
                .responsibleId(responsible)
                .build();
    }

    static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : new Money(new BigDecimal(amount), "UAH");
    }

    static ListRequest<EntrySort> page(int limit, EntrySort column, boolean descending, @Nullable String cursor) {
        return new ListRequest<>(limit, List.of(new SortOrder<>(column, descending)), cursor, false);
    }

    static ListRequest<EntrySort> newest(int limit) {
        return page(limit, EntrySort.CREATED_AT, true, null);
    }

    static EntryFilter searching(String typed) {
        EntryFilter none = EntryFilter.NONE;
        return EntryFilterBuilder.builder()
                .kind(none.kind())
                .funnel(none.funnel())
                .stage(none.stage())
                .stageKind(none.stageKind())
                .responsible(none.responsible())
                .contact(none.contact())
                .company(none.company())
                .paymentStatus(none.paymentStatus())
                .source(none.source())
                .sourceDetail(none.sourceDetail())
                .tag(none.tag())
                .created(none.created())
                .closed(none.closed())
                .nextStep(none.nextStep())
                .q(typed)
                .build();
    }

    /** A patch that does this to the present record. */
    static <T> MergePatch<T> patch(UnaryOperator<T> change) {
        return new MergePatch<>() {
            @Override
            public T applyTo(T current) {
                return change.apply(current);
            }

            @Override
            public boolean touches(String member) {
                return true;
            }
        };
    }
}
