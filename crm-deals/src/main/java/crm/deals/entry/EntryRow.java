package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;

import crm.data.Row;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentStatus;
import crm.kernel.Built;
import crm.kernel.Money;
import crm.kernel.NextStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The columns of an entry that a list shows; links are ids still. */
@Built
record EntryRow(
        long id,
        long version,
        EntryKind kind,
        long number,
        String title,
        long stageId,
        Instant stageChangedAt,
        long responsibleId,
        @Nullable Long contactId,
        @Nullable Long companyId,
        String source,
        String sourceDetail,
        String comment,
        @Nullable Money amount,
        List<String> tags,
        @Nullable PaymentStatus paymentStatus,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable NextStep nextStep) {

    static final List<Field<?>> COLUMNS = List.of(
            ENTRY.ID,
            ENTRY.VERSION,
            ENTRY.KIND,
            ENTRY.NUMBER,
            ENTRY.TITLE,
            ENTRY.STAGE_ID,
            ENTRY.STAGE_CHANGED_AT,
            ENTRY.RESPONSIBLE_ID,
            ENTRY.CONTACT_ID,
            ENTRY.COMPANY_ID,
            ENTRY.SOURCE,
            ENTRY.SOURCE_DETAIL,
            ENTRY.COMMENT,
            ENTRY.AMOUNT,
            ENTRY.CURRENCY,
            ENTRY.TAGS,
            ENTRY.PAYMENT_STATUS,
            ENTRY.CREATED_AT,
            ENTRY.CLOSED_AT,
            ENTRY.NEXT_STEP_ID,
            ENTRY.NEXT_STEP_NAME,
            ENTRY.NEXT_STEP_AT);

    static EntryRow of(Row row) {
        return EntryRowBuilder.builder()
                .id(row.get(ENTRY.ID))
                .version(row.get(ENTRY.VERSION))
                .kind(EntryKind.valueOf(row.get(ENTRY.KIND)))
                .number(row.get(ENTRY.NUMBER))
                .title(row.get(ENTRY.TITLE))
                .stageId(row.get(ENTRY.STAGE_ID))
                .stageChangedAt(row.get(ENTRY.STAGE_CHANGED_AT))
                .responsibleId(row.get(ENTRY.RESPONSIBLE_ID))
                .contactId(row.get(ENTRY.CONTACT_ID))
                .companyId(row.get(ENTRY.COMPANY_ID))
                .source(row.get(ENTRY.SOURCE))
                .sourceDetail(row.get(ENTRY.SOURCE_DETAIL))
                .comment(row.get(ENTRY.COMMENT))
                .amount(money(row.get(ENTRY.AMOUNT), row.get(ENTRY.CURRENCY)))
                .tags(Arrays.asList(row.get(ENTRY.TAGS)))
                .paymentStatus(PaymentStatusCode.status(row.get(ENTRY.PAYMENT_STATUS)))
                .createdAt(row.get(ENTRY.CREATED_AT))
                .closedAt(row.get(ENTRY.CLOSED_AT))
                .nextStep(nextStep(
                        row.get(ENTRY.NEXT_STEP_ID), row.get(ENTRY.NEXT_STEP_NAME), row.get(ENTRY.NEXT_STEP_AT)))
                .build();
    }

    static @Nullable NextStep nextStep(@Nullable Long task, @Nullable String name, @Nullable Instant at) {
        return task == null || name == null ? null : new NextStep(task, name, at);
    }

    static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
