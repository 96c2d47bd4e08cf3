package crm.app.imports;

import crm.app.imports.table.Cell;
import crm.app.imports.table.Cell.Kind;
import crm.app.imports.value.Blanks;
import crm.app.imports.value.DateOrder;
import crm.app.imports.value.Dates;
import crm.kernel.ImportTarget;
import crm.kernel.ImportTarget.Field;
import crm.kernel.ImportTarget.FieldType;
import crm.kernel.ImportValues.Meaning;
import crm.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How well the cells that are dates and telephones can be read the way that is chosen, told by the first rows. */
@Component
class FormatViews {

    private static final int ROWS = 2_000;
    private static final int SAMPLES = 3;

    private final Targets targets;
    private final StagedRows rows;
    private final Labels labels;
    private final String region;

    FormatViews(Targets targets, StagedRows rows, Labels labels, @Value("${crm.region:UA}") String region) {
        this.targets = targets;
        this.rows = rows;
        this.labels = labels;
        this.region = region;
    }

    /**
     * One way of reading cells.
     *
     * @param option under which it is chosen
     * @param fields that it is about
     * @param value what is chosen, or taken without a choice
     * @param looked how many cells of the first rows were looked at
     * @param unreadable how many of these cannot be read that way
     * @param ambiguous how many could be read another way as well and would then mean something else
     * @param samples some that cannot be read, else some that are ambiguous
     */
    record FormatView(
            String option,
            List<String> fields,
            String value,
            int looked,
            int unreadable,
            int ambiguous,
            List<String> samples,
            List<Meaning> choices) {}

    List<FormatView> of(Import file, ImportTarget target) {
        Map<String, List<Integer>> columns = file.columnsByField();
        List<Field> mapped = targets.fields(target).stream()
                .filter(field -> columns.containsKey(field.key()))
                .toList();
        Set<FieldType> times = Set.of(FieldType.DATE, FieldType.DATE_TIME);
        List<Field> dates =
                mapped.stream().filter(field -> times.contains(field.type())).toList();
        List<Field> phones =
                mapped.stream().filter(field -> field.type() == FieldType.PHONE).toList();
        if (dates.isEmpty() && phones.isEmpty()) {
            return List.of();
        }
        List<StagedRow> first = rows.first(file.id(), ROWS);
        List<FormatView> views = new ArrayList<>();
        if (!phones.isEmpty()) {
            views.add(phones(file, phones, cells(first, columns, phones)));
        }
        if (!dates.isEmpty()) {
            views.add(dates(file, dates, cells(first, columns, dates)));
        }
        return views;
    }

    private static List<Cell> cells(List<StagedRow> rows, Map<String, List<Integer>> columns, List<Field> fields) {
        List<Integer> indexes = fields.stream()
                .flatMap(field -> columns.getOrDefault(field.key(), List.of()).stream())
                .toList();
        return rows.stream()
                .flatMap(row -> indexes.stream().map(row::cell))
                .filter(cell -> !cell.blank() && !Blanks.isBlank(cell.text()))
                .toList();
    }

    private FormatView phones(Import file, List<Field> fields, List<Cell> cells) {
        String country = file.options().getOrDefault(ImportChecks.PHONE_COUNTRY, region);
        List<String> texts = cells.stream()
                .flatMap(cell -> Arrays.stream(cell.text().split("[,;\\n]")))
                .map(Blanks::trimmed)
                .filter(text -> !text.isEmpty())
                .toList();
        Predicate<String> unreadable =
                text -> PhoneNumber.parse(text, country).isEmpty();
        Locale locale = LocaleContextHolder.getLocale();
        List<Meaning> countries = Stream.concat(
                        Stream.of(region),
                        PhoneNumber.regions().stream()
                                .filter(code -> !code.equals(region))
                                .sorted(Comparator.comparing(code -> Locale.of("", code).getDisplayCountry(locale))))
                .map(code -> new Meaning(code, Locale.of("", code).getDisplayCountry(locale)))
                .toList();
        return view(ImportChecks.PHONE_COUNTRY, fields, country, texts, unreadable, text -> false, countries);
    }

    private FormatView dates(Import file, List<Field> fields, List<Cell> cells) {
        DateOrder chosen = "MDY".equals(file.options().get(ImportChecks.DATE_ORDER)) ? DateOrder.MDY : DateOrder.DMY;
        DateOrder other = chosen == DateOrder.MDY ? DateOrder.DMY : DateOrder.MDY;
        List<String> texts = cells.stream()
                .filter(cell -> cell.kind() != Kind.DATE_TIME)
                .map(cell -> Blanks.trimmed(cell.text()))
                .toList();
        Predicate<String> unreadable =
                text -> Dates.parse(text, chosen, file.zone()).isEmpty();
        Predicate<String> ambiguous = text -> {
            Optional<?> read = Dates.parse(text, chosen, file.zone());
            Optional<?> otherwise = Dates.parse(text, other, file.zone());
            return read.isPresent() && otherwise.isPresent() && !read.equals(otherwise);
        };
        List<Meaning> orders = Stream.of(DateOrder.values())
                .map(order -> new Meaning(order.name(), labels.word("import.dateOrder." + order)))
                .toList();
        return view(ImportChecks.DATE_ORDER, fields, chosen.name(), texts, unreadable, ambiguous, orders);
    }

    private static FormatView view(
            String option,
            List<Field> fields,
            String value,
            List<String> texts,
            Predicate<String> unreadable,
            Predicate<String> ambiguous,
            List<Meaning> choices) {
        List<String> wrong = texts.stream().filter(unreadable).toList();
        List<String> doubtful = texts.stream().filter(ambiguous).toList();
        return new FormatView(
                option,
                fields.stream().map(Field::key).toList(),
                value,
                texts.size(),
                wrong.size(),
                doubtful.size(),
                (wrong.isEmpty() ? doubtful : wrong).stream().distinct().limit(SAMPLES).collect(Collectors.toList()),
                choices);
    }
}
