package crm.deals.pricelist;

import com.fasterxml.jackson.annotation.JsonFormat;
import crm.data.RecordNames;
import crm.kernel.Built;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A price list, among others and on its card. */
@Built
record PriceListAnswer(
        long id,
        long version,
        String name,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal discount,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String comment,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy)
        implements RecordAnswer {

    static PriceListAnswer of(PriceListRow row, RecordNames names) {
        return PriceListAnswerBuilder.builder()
                .id(row.id())
                .version(row.version())
                .name(row.name())
                .discount(PriceList.plain(row.discount()))
                .validFrom(row.validFrom())
                .validUntil(row.validUntil())
                .comment(row.comment().isEmpty() ? null : row.comment())
                .createdAt(row.createdAt())
                .updatedAt(row.updatedAt())
                .createdBy(names.ref(RecordType.USER, row.createdBy()))
                .build();
    }
}
