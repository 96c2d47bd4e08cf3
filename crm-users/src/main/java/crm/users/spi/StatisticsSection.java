package crm.users.spi;

import com.fasterxml.jackson.annotation.JsonFormat;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person did with one kind of record.
 *
 * @param figures in the order in which they are to be shown
 * @param series each with a point for every step of the span
 * @param averages how long things lasted, such as the stay in each stage
 */
public record StatisticsSection(
        RecordType recordType, List<Figure> figures, List<Series> series, List<Average> averages) {

    /** What a figure counts in. */
    public enum Unit {
        COUNT,
        /** In the figure's currency. */
        MONEY,
        /** Of 1. */
        SHARE,
        SECONDS
    }

    /**
     * @param key names it in the client, such as {@code won}
     * @param currency of money; sums in several currencies are several figures of one key
     */
    public record Figure(
            String key,
            Unit unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
            @Nullable String currency) {

        public static Figure count(String key, long value) {
            return new Figure(key, Unit.COUNT, BigDecimal.valueOf(value), null);
        }
    }

    /** @param key the same as of the figure that it spreads over time */
    public record Series(String key, List<Point> points) {}

    /** @param from the first day of the step */
    public record Point(
            LocalDate from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value) {}

    /** @param of what lasted, such as a stage */
    public record Average(Ref of, long count, long seconds) {}
}
