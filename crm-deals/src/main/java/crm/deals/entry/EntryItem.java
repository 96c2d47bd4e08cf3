package crm.deals.entry;

import crm.deals.api.EntryKind;
import crm.deals.api.PaymentStatus;
import crm.deals.funnel.StageRef;
import crm.kernel.Built;
import crm.kernel.FieldsOfRecord;
import crm.kernel.Money;
import crm.kernel.NextStep;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead or deal in a list and on the board.
 *
 * @param nextStep its earliest open task
 */
@Built
record EntryItem(
        long id,
        long version,
        EntryKind kind,
        long number,
        String title,
        StageRef stage,
        Ref funnel,
        Instant createdAt,
        Instant stageChangedAt,
        @Nullable Instant closedAt,
        @Nullable PaymentStatus paymentStatus,
        @Nullable String comment,
        @Nullable String source,
        @Nullable String sourceDetail,
        Ref responsible,
        @Nullable Ref contact,
        @Nullable Ref company,
        @Nullable Money amount,
        List<String> tags,
        @Nullable NextStep nextStep)
        implements FieldsOfRecord {

    @Override
    public RecordType fieldsOf() {
        return kind.recordType();
    }
}
