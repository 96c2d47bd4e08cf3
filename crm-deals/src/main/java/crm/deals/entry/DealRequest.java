package crm.deals.entry;

import crm.deals.api.PaymentType;
import crm.kernel.FieldsOf;
import crm.kernel.Money;
import crm.kernel.RecordType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be set of a deal. */
@FieldsOf(RecordType.DEAL)
record DealRequest(
        @Size(max = 255) @Nullable String title,
        @Nullable Long funnelId,
        @Nullable Long stageId,
        @Nullable Long contactId,
        @Nullable Long companyId,
        @Nullable Long responsibleId,
        @Size(max = 100) @Nullable String source,
        @Size(max = 255) @Nullable String sourceDetail,
        @Size(max = 10_000) @Nullable String comment,
        @Nullable Money amount,
        @Nullable LocalDate expectedCloseOn,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 50) String> tags,
        @Size(min = 1, max = 100) @Nullable String shopId,
        @Nullable PaymentType paymentType,
        @Size(max = 100) @Nullable String deliveryMethod,
        @Size(max = 100) @Nullable String deliveryCompany,
        @Size(max = 500) @Nullable String deliveryAddress,
        @Size(max = 100) @Nullable String waybill)
        implements EntryRequest {

    /** The deal as it would have to be asked for to become what it is. */
    static DealRequest of(Entry entry) {
        return new DealRequest(
                entry.title(),
                entry.funnelId(),
                entry.stageId(),
                entry.contactId(),
                entry.companyId(),
                entry.responsibleId(),
                entry.source(),
                entry.sourceDetail(),
                entry.comment(),
                entry.amount(),
                entry.expectedCloseOn(),
                entry.tags(),
                entry.shopId(),
                entry.paymentType(),
                entry.deliveryMethod(),
                entry.deliveryCompany(),
                entry.deliveryAddress(),
                entry.waybill());
    }
}
