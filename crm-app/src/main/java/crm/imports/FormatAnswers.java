package crm.imports;

import crm.imports.table.Cell;
import crm.imports.value.Blanks;
import crm.imports.value.ColumnGuess;
import crm.imports.value.DateOrder;
import crm.imports.value.DecimalSign;
import crm.imports.value.Reading;
import crm.kernel.Built;
import crm.kernel.ImportValues.Meaning;
import crm.kernel.ImportWriter;
import crm.kernel.ImportWriter.Field;
import crm.kernel.ImportWriter.FieldType;
import crm.kernel.PhoneNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How well the cells that are dates, numbers and telephones can be read the way that is chosen, told by the first rows. */
@Component
class FormatAnswers {

    private static final int ROWS = 2_000;
    private static final int SAMPLES = 3;

    private final ImportWriters targets;
    private final StagedRows rows;
    private final Labels labels;
    private final String region;
    private final Clock clock;

    FormatAnswers(
            ImportWriters targets,
            StagedRows rows,
            Labels labels,
            @Value("${crm.region:UA}") String region,
            Clock clock) {
        this.targets = targets;
        this.rows = rows;
        this.labels = labels;
        this.region = region;
        this.clock = clock;
    }

    /**
     * One way of reading cells.
     *
     * @param option under which it is chosen
     * @param fields that it is about
     * @param value what is chosen, or what the cells themselves show; null where they do not and nothing is chosen
     * @param looked how many cells of the first rows were looked at
     * @param unreadable how many of these cannot be read that way
     * @param ambiguous how many could be read in several ways and are rejected until one is chosen
     * @param samples some that are ambiguous, else some that cannot be read
     */
    @Built
    record FormatAnswer(
            String option,
            List<String> fields,
            @Nullable String value,
            int looked,
            int unreadable,
            int ambiguous,
            List<String> samples,
            List<Meaning> choices) {}

    List<FormatAnswer> of(Import file, ImportWriter target) {
        Map<String, List<Integer>> columns = file.columnsByField();
        List<Field> mapped = targets.fields(target).stream()
                .filter(field -> columns.containsKey(field.key()))
                .toList();
        List<Field> dates = ofTypes(mapped, FieldType.DATE, FieldType.DATE_TIME);
        List<Field> phones = ofTypes(mapped, FieldType.PHONE);
        List<Field> numbers = ofTypes(mapped, FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT);
        if (dates.isEmpty() && phones.isEmpty() && numbers.isEmpty()) {
            return List.of();
        }
        List<StagedRow> first = rows.first(file.id(), ROWS);
        List<FormatAnswer> views = new ArrayList<>();
        if (!phones.isEmpty()) {
            views.add(phones(file, phones, cells(first, columns, phones)));
        }
        if (!dates.isEmpty()) {
            views.add(read(file, first, ColumnOptions.DATE_ORDER, dates, ColumnGuess::dateOrder, DateOrder.values()));
        }
        if (!numbers.isEmpty()) {
            FormatAnswer signs = read(
                    file, first, ColumnOptions.DECIMAL_SIGN, numbers, ColumnGuess::decimalSign, DecimalSign.values());
            if (signs.ambiguous() > 0 || file.options().containsKey(ColumnOptions.DECIMAL_SIGN)) {
                views.add(signs);
            }
        }
        return views;
    }

    private static List<Field> ofTypes(List<Field> fields, FieldType... types) {
        Set<FieldType> wanted = Set.of(types);
        return fields.stream().filter(field -> wanted.contains(field.type())).toList();
    }

    private static List<Cell> cells(List<StagedRow> rows, Map<String, List<Integer>> columns, List<Field> fields) {
        List<Integer> indexes = fields.stream()
                .flatMap(field -> columns.getOrDefault(field.key(), List.of()).stream())
                .toList();
        return rows.stream()
                .flatMap(row -> indexes.stream().map(row::cell))
                .filter(FormatAnswers::filled)
                .toList();
    }

    private static boolean filled(Cell cell) {
        return !cell.blank() && !Blanks.isBlank(cell.text());
    }

    /** How the cells of columns come out that are read by what the person says, else by what all their cells show. */
    private FormatAnswer read(
            Import file,
            List<StagedRow> first,
            String option,
            List<Field> fields,
            Function<ColumnGuess, @Nullable Enum<?>> guessed,
            Enum<?>[] ways) {
        LocalDate today = LocalDate.now(clock.withZone(file.zone()));
        ColumnOptions options = new ColumnOptions(file.options());
        Map<Integer, ColumnGuess> guesses =
                file.columns().stream().collect(Collectors.toMap(ImportColumn::index, ImportColumn::told));
        String value = file.options().get(option);
        int looked = 0;
        List<String> unreadable = new ArrayList<>();
        List<String> ambiguous = new ArrayList<>();
        for (Field field : fields) {
            for (int column : file.columnsByField().getOrDefault(field.key(), List.of())) {
                ColumnGuess guess = guesses.getOrDefault(column, ColumnGuess.NOTHING);
                Enum<?> told = guessed.apply(guess);
                value = value == null && told != null ? told.name() : value;
                CellColumn reader = new CellColumn(field, column, guess, options, today, file.zone());
                for (StagedRow row : first) {
                    Cell cell = row.cell(column);
                    if (filled(cell)) {
                        looked++;
                        Reading<?> reading = reader.read(cell);
                        if (reading.unclear()) {
                            ambiguous.add(Blanks.trimmed(cell.text()));
                        } else if (reading.problem() != null) {
                            unreadable.add(Blanks.trimmed(cell.text()));
                        }
                    }
                }
            }
        }
        List<Meaning> choices = Stream.of(ways)
                .map(way -> new Meaning(way.name(), labels.word("import." + option + "." + way)))
                .toList();
        return view(option, fields, value, new Seen(looked, unreadable, ambiguous), choices);
    }

    private FormatAnswer phones(Import file, List<Field> fields, List<Cell> cells) {
        String country = file.options().getOrDefault(ColumnOptions.COUNTRY, region);
        List<String> texts = cells.stream()
                .flatMap(cell -> PhoneNumber.several(cell.text()).stream())
                .toList();
        List<String> unreadable = texts.stream()
                .filter(text -> PhoneNumber.parse(text, country).isEmpty())
                .toList();
        Locale locale = LocaleContextHolder.getLocale();
        List<Meaning> countries = Stream.concat(
                        Stream.of(region),
                        PhoneNumber.regions().stream()
                                .filter(code -> !code.equals(region))
                                .sorted(Comparator.comparing(
                                        code -> Locale.of("", code).getDisplayCountry(locale))))
                .map(code -> new Meaning(code, Locale.of("", code).getDisplayCountry(locale)))
                .toList();
        var seen = new Seen(texts.size(), unreadable, List.of());
        return view(ColumnOptions.COUNTRY, fields, country, seen, countries);
    }

    /** Cells that were looked at, and which of them are not read or not for certain. */
    private record Seen(int looked, List<String> unreadable, List<String> ambiguous) {}

    private static FormatAnswer view(
            String option, List<Field> fields, @Nullable String value, Seen seen, List<Meaning> choices) {
        List<String> ambiguous = seen.ambiguous();
        return FormatAnswersFormatAnswerBuilder.builder()
                .option(option)
                .fields(fields.stream().map(Field::key).toList())
                .value(value)
                .looked(seen.looked())
                .unreadable(seen.unreadable().size())
                .ambiguous(ambiguous.size())
                .samples((ambiguous.isEmpty() ? seen.unreadable() : ambiguous)
                        .stream().distinct().limit(SAMPLES).toList())
                .choices(choices)
                .build();
    }
}
