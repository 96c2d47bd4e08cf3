package crm.deals.entry;

import crm.data.Period;
import crm.data.PersonIds;
import crm.data.TextSearch;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentStatus;
import crm.deals.api.StageKind;
import crm.kernel.FieldName;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Filters of every list of leads and deals and of the board. */
@FieldsOf({RecordType.LEAD, RecordType.DEAL})
record EntryFilter(
        List<EntryKind> kind,
        List<Long> funnel,
        List<Long> stage,
        List<StageKind> stageKind,
        PersonIds responsible,
        List<Long> contact,
        List<Long> company,

        @FieldName(value = "paymentStatus", of = RecordType.DEAL)
        List<PaymentStatus> paymentStatus,

        List<String> source,
        List<String> sourceDetail,
        @FieldName("tags") List<String> tag,
        @FieldName("amount") @Nullable BigDecimal amountFrom,
        @FieldName("amount") @Nullable BigDecimal amountTo,
        Period created,
        Period closed,
        @Nullable String q,
        @Nullable Boolean deleted) {

    private static final Pattern NUMBER_SIGN = Pattern.compile("^\\s*#(?=\\d)");

    static final EntryFilter NONE = of(new PersonIds(List.of()), List.of());

    static EntryFilter ofContact(long contactId) {
        return of(new PersonIds(List.of()), List.of(contactId));
    }

    private static EntryFilter of(PersonIds responsible, List<Long> contact) {
        return new EntryFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                responsible,
                contact,
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
    }

    /** Whether the stages' kept totals answer it: they know stages and people, nothing else. */
    boolean byStageAndPersonOnly() {
        return of(responsible, List.of())
                .equals(new EntryFilter(
                        List.of(),
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
                        Boolean.TRUE.equals(deleted) ? deleted : null));
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

    /** What was typed into the search box; a number may be written as it is shown, #237159. */
    Optional<TextSearch> typed() {
        return TextSearch.of(q == null ? null : NUMBER_SIGN.matcher(q).replaceFirst(""));
    }
}
