package crm.deals.entry;

import crm.kernel.RecordType;
import crm.users.spi.StatisticsSection;
import crm.users.spi.StatisticsSection.Average;
import crm.users.spi.StatisticsSection.Figure;
import crm.users.spi.StatisticsSection.Point;
import crm.users.spi.StatisticsSection.Series;
import crm.users.spi.StatisticsSection.Unit;
import crm.users.spi.StatisticsSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up one person's figures of one kind of entry. */
final class FigureSheet {

    private static final int SHARE_SCALE = 4;
    private static final int MONEY_SCALE = 2;

    /** What is told, in this order; those with a series are spread over time too. */
    private enum What {
        CREATED("created", true),
        TAKEN_OVER("takenOver", false),
        WON("won", true),
        LOST("lost", true),
        OPEN("open", false);

        private final String key;
        private final boolean spread;

        What(String key, boolean spread) {
            this.key = key;
            this.spread = spread;
        }
    }

    private final RecordType type;
    private final StatisticsSpan span;
    private final boolean amounts;
    private final Map<What, Long> counts = new HashMap<>();
    private final Map<What, Map<String, BigDecimal>> sums = new HashMap<>();
    private final Map<What, Map<LocalDate, Long>> spread = new HashMap<>();
    private final Map<Integer, Average> stays = new TreeMap<>();

    /** @param amounts whether whoever asks may read what entries are worth */
    FigureSheet(RecordType type, StatisticsSpan span, boolean amounts) {
        this.type = type;
        this.span = span;
        this.amounts = amounts;
    }

    void add(String what, @Nullable LocalDate day, @Nullable String currency, long number, BigDecimal total) {
        What known = What.valueOf(what);
        counts.merge(known, number, Long::sum);
        if (amounts && currency != null && total.signum() != 0) {
            sums.computeIfAbsent(known, some -> new TreeMap<>()).merge(currency, total, BigDecimal::add);
        }
        if (day != null) {
            spread.computeIfAbsent(known, some -> new HashMap<>()).merge(span.pointOf(day), number, Long::sum);
        }
    }

    /** @param order of the stage among all */
    void add(int order, Average stay) {
        stays.put(order, stay);
    }

    StatisticsSection section() {
        List<Figure> figures = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        for (What what : What.values()) {
            figures.add(Figure.count(what.key, count(what)));
            sums.getOrDefault(what, new LinkedHashMap<>())
                    .forEach((currency, sum) -> figures.add(new Figure(
                            what.key + "Sum", Unit.MONEY, sum.setScale(MONEY_SCALE, RoundingMode.HALF_UP), currency)));
            if (what.spread) {
                series.add(new Series(what.key, points(what)));
            }
        }
        long closed = count(What.WON) + count(What.LOST);
        if (closed > 0) {
            figures.add(new Figure(
                    "conversion",
                    Unit.SHARE,
                    BigDecimal.valueOf(count(What.WON))
                            .divide(BigDecimal.valueOf(closed), SHARE_SCALE, RoundingMode.HALF_UP),
                    null));
        }
        return new StatisticsSection(type, figures, series, List.copyOf(stays.values()));
    }

    private long count(What what) {
        return counts.getOrDefault(what, 0L);
    }

    private List<Point> points(What what) {
        Map<LocalDate, Long> known = spread.getOrDefault(what, Map.of());
        return span.points().stream()
                .map(point -> new Point(point, BigDecimal.valueOf(known.getOrDefault(point, 0L))))
                .toList();
    }
}
