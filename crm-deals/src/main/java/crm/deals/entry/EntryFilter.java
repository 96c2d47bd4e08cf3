package crm.deals.entry;

import crm.data.Period;
import crm.data.PersonIds;
import crm.data.TextSearch;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentStatus;
import crm.deals.api.StageKind;
import crm.kernel.Built;
import crm.kernel.FieldName;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Filters of every list of leads and deals and of the board. */
@Built
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
        List<NextSteps.State> nextStep,
        @Nullable String q,
        @Nullable Boolean deleted) {

    private static final Pattern NUMBER_SIGN = Pattern.compile("^\\s*#(?=\\d)");

    static final EntryFilter NONE = of(new PersonIds(List.of()), List.of());

    static EntryFilter ofContact(long contactId) {
        return of(new PersonIds(List.of()), List.of(contactId));
    }

    private static EntryFilter of(PersonIds responsible, List<Long> contact) {
        return EntryFilterBuilder.builder()
                .kind(List.of())
                .funnel(List.of())
                .stage(List.of())
                .stageKind(List.of())
                .responsible(responsible)
                .contact(contact)
                .company(List.of())
                .paymentStatus(List.of())
                .source(List.of())
                .sourceDetail(List.of())
                .tag(List.of())
                .created(Period.ALWAYS)
                .closed(Period.ALWAYS)
                .nextStep(List.of())
                .build();
    }

    /** Whether the stages' kept totals answer it: they know stages and people, nothing else. */
    boolean byStageAndPersonOnly() {
        return of(responsible, List.of())
                .equals(EntryFilterBuilder.builder(withoutStages())
                        .kind(List.of())
                        .deleted(Boolean.TRUE.equals(deleted) ? deleted : null)
                        .build());
    }

    /** The same without what says stages and funnels. */
    EntryFilter withoutStages() {
        return EntryFilterBuilder.builder(this)
                .funnel(List.of())
                .stage(List.of())
                .stageKind(List.of())
                .build();
    }

    /** What was typed into the search box; a number may be written as it is shown, #237159. */
    Optional<TextSearch> typed() {
        return TextSearch.of(q == null ? null : NUMBER_SIGN.matcher(q).replaceFirst(""));
    }
}
