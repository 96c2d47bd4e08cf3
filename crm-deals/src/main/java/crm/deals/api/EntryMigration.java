package crm.deals.api;

import crm.kernel.Built;
import crm.kernel.FieldChange;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes over leads and deals by the thousand from where they were kept before, with every stage they went through, their orders and what
 * changed since. Works inside the caller's transaction, by a bounded number of statements; rights and plausibility are the caller's matter.
 */
public interface EntryMigration {

    /**
     * @param entries in the order of their numbers; a lead before the deal it became
     * @return ids in the same order
     */
    List<Long> take(List<PastEntry> entries);

    /**
     * A lead or deal as it stands now, and how it came to be.
     *
     * @param createdBy null when it came by itself
     * @param lostReason where the last stage means failure
     * @param fromLead place in the list of the lead that became this deal
     * @param stays oldest first; the first begins with the entry
     * @param changes oldest first, stages apart; the entry shows their outcome
     * @param order what only a deal has
     */
    @Built
    record PastEntry(
            EntryKind kind,
            String title,
            Instant createdAt,
            @Nullable Long createdBy,
            long responsibleId,
            @Nullable Long contactId,
            @Nullable Long companyId,
            String source,
            String sourceDetail,
            String comment,
            @Nullable Money amount,
            @Nullable LocalDate expectedCloseOn,
            List<String> tags,
            @Nullable String shopId,
            @Nullable String lostReason,
            @Nullable Integer fromLead,
            List<Stay> stays,
            List<PastChange> changes,
            @Nullable PastOrder order) {}

    /** @param by who moved it there; null when it came by itself */
    record Stay(long stageId, @Nullable Long by, Instant since) {}

    /** @param fromResponsibleId who was responsible before, where that changed */
    record PastChange(
            @Nullable Long by, Instant at, @Nullable Long fromResponsibleId, List<FieldChange> changes) {}

    /** The order of a deal: what it holds is what the deal is worth. */
    @Built
    record PastOrder(
            PaymentStatus paymentStatus,
            @Nullable PaymentType paymentType,
            BigDecimal paid,
            @Nullable String deliveryMethod,
            @Nullable String deliveryCompany,
            @Nullable String deliveryAddress,
            @Nullable String waybill,
            List<PastLine> lines) {}

    /** @param discount money off the line */
    @Built
    record PastLine(
            @Nullable Long productId,
            String article,
            String name,
            String packaging,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount) {

        public BigDecimal sum() {
            return quantity.multiply(price).subtract(discount);
        }
    }
}
