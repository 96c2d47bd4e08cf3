package crm.app.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** When things happen in the demo company: how busy a day is, when customers turn up, and the hours in which people work. */
final class WorkTime {

    static final int DAYS = 365;
    static final int MINUTES_A_DAY = 9 * 60;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = OPENS.plusMinutes(MINUTES_A_DAY);
    /** January to December: people build in the warm months. */
    private static final double[] SEASON = {0.6, 0.65, 0.9, 1.15, 1.3, 1.35, 1.25, 1.2, 1.25, 1.1, 0.85, 0.7};
    /** Monday to Sunday, in the shop and on the telephone. */
    private static final double[] SHOP_WEEK = {1.2, 1.1, 1.05, 1.0, 0.95, 0.6, 0.5};

    private static final double[] OFFICE_WEEK = {1.2, 1.1, 1.05, 1.0, 0.9, 0, 0};
    /** By hour of the day; the shop never closes, but people sleep. */
    private static final int[] SHOP_HOURS = {1, 0, 0, 0, 0, 0, 1, 3, 5, 8, 10, 10, 8, 7, 8, 8, 7, 7, 7, 8, 9, 8, 5, 2};

    private static final int[] OFFICE_HOURS = {0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 11, 10, 6, 7, 10, 9, 7, 4, 0, 0, 0, 0, 0, 0
    };

    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;
    private final double[] shop;
    private final double[] office;

    WorkTime(Instant now, ZoneId zone) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        this.shop = days(SHOP_WEEK);
        this.office = days(OFFICE_WEEK);
    }

    /** Sums of the days' weights, the oldest day first. */
    private double[] days(double[] week) {
        double[] sums = new double[DAYS];
        double sum = 0;
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = today.minusDays(DAYS - 1L - i);
            double growth = 0.6 + 1.6 * Math.pow(i / (double) DAYS, 1.5);
            sum += SEASON[day.getMonthValue() - 1]
                    * growth
                    * week[day.getDayOfWeek().ordinal()];
            sums[i] = sum;
        }
        return sums;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    ZoneId zone() {
        return zone;
    }

    /** The morning before anything else happened. */
    Instant opening() {
        return today.minusDays(DAYS).atTime(8, 30).atZone(zone).toInstant();
    }

    /** A moment at which somebody orders in the shop or follows an advertisement. */
    Instant inShop(RandomGenerator random) {
        return moment(random, shop, SHOP_HOURS);
    }

    /** A moment at which somebody calls or writes to the office. */
    Instant inOffice(RandomGenerator random) {
        return moment(random, office, OFFICE_HOURS);
    }

    private Instant moment(RandomGenerator random, double[] days, int[] hours) {
        double wanted = random.nextDouble() * days[DAYS - 1];
        int day = 0;
        while (days[day] < wanted) {
            day++;
        }
        int total = 0;
        for (int weight : hours) {
            total += weight;
        }
        int left = random.nextInt(total);
        int hour = 0;
        while (left >= hours[hour]) {
            left -= hours[hour++];
        }
        ZonedDateTime at = today.minusDays(DAYS - 1L - day)
                .atTime(hour, random.nextInt(60), random.nextInt(60))
                .atZone(zone);
        // What is left of today has not happened; it is a week ago instead, on the same day of the week.
        return at.toInstant().isAfter(now) ? at.minusWeeks(1).toInstant() : at.toInstant();
    }

    /** So many working minutes later; work starts on Monday at nine and ends on Friday at six. */
    Instant later(Instant from, long minutes) {
        ZonedDateTime at = working(from.atZone(zone));
        long left = minutes;
        while (true) {
            ZonedDateTime closing = at.with(CLOSES);
            long today = Duration.between(at, closing).toMinutes();
            if (left < today) {
                return at.plusMinutes(left).toInstant();
            }
            left -= today;
            at = working(closing);
        }
    }

    private static ZonedDateTime working(ZonedDateTime at) {
        ZonedDateTime next = at.toLocalTime().isBefore(OPENS) ? at.with(OPENS) : at;
        if (!next.toLocalTime().isBefore(CLOSES)) {
            next = next.plusDays(1).with(OPENS);
        }
        while (weekend(next.toLocalDate())) {
            next = next.plusDays(1).with(OPENS);
        }
        return next.plusSeconds(at.getSecond() == next.getSecond() ? 0 : at.getSecond());
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    boolean happened(Instant at) {
        return !at.isAfter(now);
    }
}
