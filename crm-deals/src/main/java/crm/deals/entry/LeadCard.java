package crm.deals.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lead in full.
 *
 * @param deal the deal it became
 */
@FieldsOf(RecordType.LEAD)
record LeadCard(
        @JsonUnwrapped EntryItem entry,
        @Nullable String lostReason,
        @Nullable LocalDate expectedCloseOn,
        @Nullable String shopId,
        @Nullable Ref createdBy,
        Instant updatedAt,
        @Nullable Ref deal)
        implements EntryCard {}
