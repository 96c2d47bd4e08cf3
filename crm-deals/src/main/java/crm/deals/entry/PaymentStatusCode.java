package crm.deals.entry;

import crm.deals.api.PaymentStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Payment states as small numbers, so that lists sort them in their order; 0 is none. */
@Converter
final class PaymentStatusCode implements AttributeConverter<@Nullable PaymentStatus, Short> {

    static short code(@Nullable PaymentStatus status) {
        return (short) (status == null ? 0 : status.ordinal() + 1);
    }

    static @Nullable PaymentStatus status(@Nullable Short code) {
        return code == null || code == 0 ? null : PaymentStatus.values()[code - 1];
    }

    @Override
    public Short convertToDatabaseColumn(@Nullable PaymentStatus status) {
        return code(status);
    }

    @Override
    public @Nullable PaymentStatus convertToEntityAttribute(@Nullable Short code) {
        return status(code);
    }
}
