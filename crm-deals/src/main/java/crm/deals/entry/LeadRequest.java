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

/** What may be set of a lead. */
@FieldsOf(RecordType.LEAD)
record LeadRequest(
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
        @Size(min = 1, max = 100) @Nullable String shopId)
        implements EntryRequest {

    @Override
    public @Nullable PaymentType paymentType() {
        return null;
    }

    @Override
    public @Nullable String deliveryMethod() {
        return null;
    }

    @Override
    public @Nullable String deliveryCompany() {
        return null;
    }

    @Override
    public @Nullable String deliveryAddress() {
        return null;
    }

    @Override
    public @Nullable String waybill() {
        return null;
    }

    /** The lead as it would have to be asked for to become what it is. */
    static LeadRequest of(Entry entry) {
        return new LeadRequest(
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
                entry.shopId());
    }
}
