package crm.users.statistics;

import crm.data.Filter;
import crm.data.Period;
import crm.data.RecordNames;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.spi.PersonStatistics;
import crm.users.spi.StatisticsSection;
import crm.users.spi.StatisticsSpan;
import crm.users.spi.StatisticsSpan.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatisticsController {

    /** Three years. */
    private static final int MAX_DAYS = 1_096;

    /** A longer span is told by the week, unless asked otherwise. */
    private static final int DAYS_TOLD_ONE_BY_ONE = 62;

    private final List<PersonStatistics> modules;
    private final Superiors superiors;
    private final RecordNames names;
    private final Clock clock;

    StatisticsController(List<PersonStatistics> modules, Superiors superiors, RecordNames names, Clock clock) {
        this.modules = modules;
        this.superiors = superiors;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Which days are asked for: {@code from} and {@code to}, or a named period; this month when neither is given.
     *
     * @param from the first day
     * @param to the last day; today when only the first is given
     */
    record SpanFilter(
            Period period,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Step by) {}

    record StatisticsAnswer(LocalDate from, LocalDate to, Step by, List<StatisticsSection> sections) {}

    @GetMapping("/api/v1/users/{id}/statistics")
    StatisticsAnswer of(Viewer viewer, @PathVariable long id, @Filter SpanFilter filter) {
        boolean known = !names.of(List.of(new RecordRef(RecordType.USER, id))).isEmpty();
        boolean visible = id == viewer.id()
                || viewer.visibility(RecordType.USER, Action.READ).includes(id);
        if (!known || !visible) {
            throw ProblemException.notFound();
        }
        if (!superiors.mayLookInto(viewer, id)) {
            throw ProblemException.forbidden();
        }
        StatisticsSpan span = span(viewer, filter);
        Map<RecordType, StatisticsSection> sections = new EnumMap<>(RecordType.class);
        for (PersonStatistics module : modules) {
            module.of(viewer, List.of(id), span)
                    .getOrDefault(id, List.of())
                    .forEach(section -> sections.merge(section.recordType(), section, StatisticsController::together));
        }
        return new StatisticsAnswer(span.first(), span.last(), span.by(), new ArrayList<>(sections.values()));
    }

    private StatisticsSpan span(Viewer viewer, SpanFilter filter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        LocalDate first = filter.from();
        LocalDate last = filter.to();
        if (first == null && last == null) {
            var from = filter.period().from();
            var to = filter.period().to();
            first = from == null ? null : LocalDate.ofInstant(from, viewer.zone());
            LocalDate end = to == null ? null : LocalDate.ofInstant(to.minusMillis(1), viewer.zone());
            // Nothing has happened yet on the rest of this week, month or year.
            last = end != null && end.isAfter(today) ? today : end;
        }
        if (first == null && last == null) {
            first = today.withDayOfMonth(1);
        }
        if (first == null) {
            throw ProblemException.malformed("from", "required");
        }
        if (last == null) {
            last = first.isAfter(today) ? first : today;
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1) {
            throw ProblemException.malformed("to", "span-reversed");
        }
        if (days > MAX_DAYS) {
            throw ProblemException.malformed("from", "span-too-long", MAX_DAYS);
        }
        Step by = filter.by();
        if (by == null) {
            by = days > DAYS_TOLD_ONE_BY_ONE ? Step.WEEK : Step.DAY;
        }
        return new StatisticsSpan(first, last, viewer.zone(), by);
    }

    private static StatisticsSection together(StatisticsSection one, StatisticsSection other) {
        return new StatisticsSection(
                one.recordType(),
                joined(one.figures(), other.figures()),
                joined(one.series(), other.series()),
                joined(one.averages(), other.averages()));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
