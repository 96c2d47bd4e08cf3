package crm.deals.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.kernel.Action;
import crm.kernel.Built;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead in full.
 *
 * @param deal the deal it became
 * @param allowed what the viewer may do with this lead of what changes it
 */
@Built
@FieldsOf(RecordType.LEAD)
record LeadAnswer(
        @JsonUnwrapped EntryItem entry,
        @Nullable String lostReason,
        @Nullable LocalDate expectedCloseOn,
        @Nullable String shopId,
        @Nullable Ref createdBy,
        Instant updatedAt,
        @Nullable Ref deal,
        List<Action> allowed)
        implements EntryAnswer {}
