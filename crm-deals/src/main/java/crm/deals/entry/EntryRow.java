package crm.deals.entry;

import static crm.deals.entry.EntryTable.*;

import crm.data.Row;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentStatus;
import crm.kernel.Built;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
        @Nullable Instant closedAt) {

    static EntryRow of(Row row) {
        return EntryRowBuilder.builder()
                .id(row.get(ID))
                .version(row.get(VERSION))
                .kind(EntryKind.valueOf(row.get(KIND)))
                .number(row.get(NUMBER))
                .title(row.get(TITLE))
                .stageId(row.get(STAGE_ID))
                .stageChangedAt(row.get(STAGE_CHANGED_AT))
                .responsibleId(row.get(RESPONSIBLE_ID))
                .contactId(row.get(CONTACT_ID))
                .companyId(row.get(COMPANY_ID))
                .source(row.get(SOURCE))
                .sourceDetail(row.get(SOURCE_DETAIL))
                .comment(row.get(COMMENT))
                .amount(money(row.get(AMOUNT), row.get(CURRENCY)))
                .tags(Arrays.asList(row.get(TAGS)))
                .paymentStatus(PaymentStatusCode.status(row.get(PAYMENT_STATUS)))
                .createdAt(row.get(CREATED_AT))
                .closedAt(row.get(CLOSED_AT))
                .build();
    }

    static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
