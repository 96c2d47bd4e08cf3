package crm.deals.entry;

import static crm.deals.entry.EntryTable.*;

import crm.data.Row;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentStatus;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of an entry that a list shows; links are ids still. */
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
        return new EntryRow(
                row.get(ID),
                row.get(VERSION),
                EntryKind.valueOf(row.get(KIND)),
                row.get(NUMBER),
                row.get(TITLE),
                row.get(STAGE_ID),
                row.get(STAGE_CHANGED_AT),
                row.get(RESPONSIBLE_ID),
                row.get(CONTACT_ID),
                row.get(COMPANY_ID),
                row.get(SOURCE),
                row.get(SOURCE_DETAIL),
                row.get(COMMENT),
                money(row.get(AMOUNT), row.get(CURRENCY)),
                Arrays.asList(row.get(TAGS)),
                PaymentStatusCode.status(row.get(PAYMENT_STATUS)),
                row.get(CREATED_AT),
                row.get(CLOSED_AT));
    }

    static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
