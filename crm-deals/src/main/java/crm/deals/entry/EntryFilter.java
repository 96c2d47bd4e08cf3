package crm.deals.entry;

import crm.data.Period;
import crm.data.PersonIds;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentStatus;
import crm.deals.api.StageKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters of every list of leads and deals and of the board. */
record EntryFilter(
        List<EntryKind> kind,
        List<Long> funnel,
        List<Long> stage,
        List<StageKind> stageKind,
        PersonIds responsible,
        List<Long> contact,
        List<Long> company,
        List<PaymentStatus> paymentStatus,
        List<String> source,
        List<String> sourceDetail,
        List<String> tag,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo,
        Period created,
        Period closed,
        @Nullable String q,
        @Nullable Boolean deleted) {

    static final EntryFilter NONE = new EntryFilter(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new PersonIds(List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            Period.ALWAYS,
            Period.ALWAYS,
            null,
            null);

    /** Whether the stages' kept totals answer it: they know stages and people, nothing else. */
    boolean byStageAndPersonOnly() {
        return new EntryFilter(
                        kind,
                        funnel,
                        stage,
                        stageKind,
                        responsible,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Period.ALWAYS,
                        Period.ALWAYS,
                        null,
                        null)
                .equals(this);
    }

    /** The same without what says stages and funnels. */
    EntryFilter withoutStages() {
        return new EntryFilter(
                kind,
                List.of(),
                List.of(),
                List.of(),
                responsible,
                contact,
                company,
                paymentStatus,
                source,
                sourceDetail,
                tag,
                amountFrom,
                amountTo,
                created,
                closed,
                q,
                deleted);
    }
}
