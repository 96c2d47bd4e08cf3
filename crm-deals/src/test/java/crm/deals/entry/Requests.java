package crm.deals.entry;

import crm.data.ListRequest;
import crm.data.SortOrder;
import crm.deals.api.DealRequest;
import crm.deals.api.LeadRequest;
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
        return new DealRequest(
                title,
                null,
                stage,
                null,
                null,
                null,
                null,
                null,
                null,
                money(amount),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static LeadRequest lead(String title) {
        return lead(title, null, null);
    }

    static LeadRequest lead(String title, @Nullable Long contact, @Nullable Long responsible) {
        return new LeadRequest(title, null, null, contact, null, responsible, null, null, null, null, null, null, null);
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
        return new EntryFilter(
                none.kind(),
                none.funnel(),
                none.stage(),
                none.stageKind(),
                none.responsible(),
                none.contact(),
                none.company(),
                none.paymentStatus(),
                none.source(),
                none.sourceDetail(),
                none.tag(),
                null,
                null,
                none.created(),
                none.closed(),
                typed,
                null);
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
