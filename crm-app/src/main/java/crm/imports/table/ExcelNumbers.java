package crm.imports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers of a workbook, which are binary inside Excel, as the decimal a person sees; and dates counted in days. */
final class ExcelNumbers {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int FIRST_DAY_AFTER_FALSE_LEAP_DAY = 60;
    private static final int LONGEST = 400;
    private static final int GREATEST_SCALE = 320;

    private ExcelNumbers() {}

    /**
     * The number written in a cell. Whole numbers stay as they are; of others Excel itself shows and computes no more
     * than 15 digits, what stands behind ({@code 1.1000000000000001}) is noise of the binary form.
     */
    static @Nullable BigDecimal number(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal exact = new BigDecimal(trimmed);
            if (Math.abs((long) exact.scale()) > GREATEST_SCALE) {
                return exact.abs().compareTo(BigDecimal.ONE) < 0 ? BigDecimal.ZERO : null;
            }
            boolean whole = exact.scale() == 0;
            return whole || exact.precision() <= SHOWN.getPrecision() ? exact : exact.round(SHOWN);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The day and time a serial number stands for, null outside of Excel's calendar. */
    static @Nullable LocalDateTime dateTime(BigDecimal serial, boolean date1904) {
        if (serial.signum() < 0 || serial.compareTo(LAST_DAY.add(BigDecimal.ONE)) >= 0) {
            return null;
        }
        long millis =
                serial.multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDate first = date1904 ? DAY_0_OF_1904 : DAY_0_OF_1900;
        if (!date1904 && serial.intValue() < FIRST_DAY_AFTER_FALSE_LEAP_DAY) {
            first = first.plusDays(1);
        }
        return first.atStartOfDay().plus(millis, ChronoUnit.MILLIS);
    }

    /** A date-time cell's text. */
    static String iso(LocalDateTime at, boolean dateOnly) {
        return dateOnly && at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
    }

    /** Hours, minutes and seconds of a part of a day, or of several days. */
    static String clock(BigDecimal days) {
        long seconds = days.abs()
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return String.format(
                Locale.ROOT,
                "%s%02d:%02d:%02d",
                days.signum() < 0 ? "-" : "",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60);
    }
}
