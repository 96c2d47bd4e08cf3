package crm.imports;

import crm.imports.table.TableFormat;
import crm.imports.value.Blanks;
import crm.kernel.Built;
import crm.kernel.FormulaSafe;
import crm.kernel.ImportValues;
import crm.kernel.ImportValues.Meaning;
import crm.kernel.ImportValues.Question;
import crm.kernel.ImportWriter;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values of columns that stand for something here, once each, and what is known of them before an import runs. */
@Component
class ValueAnswers {

    /** How many different values of a column are looked at, and how many of these are shown. */
    private static final int LOOKED_AT = 2_000;

    private static final int SHOWN = 200;

    private static final Meanings NOTHING_SAID = new Meanings(Map.of(), UnknownValues.REJECT, null);

    private final ImportWriters targets;
    private final StagedRows rows;
    private final Labels labels;
    private final FormatAnswers formats;

    ValueAnswers(ImportWriters targets, StagedRows rows, Labels labels, FormatAnswers formats) {
        this.targets = targets;
        this.rows = rows;
        this.labels = labels;
        this.formats = formats;
    }

    /** What a value is before the import runs. */
    enum ValueState {
        /** It names something that is here. */
        KNOWN,
        /** The person said what it stands for. */
        MAPPED,
        /** It stands for what was chosen for all that are unknown. */
        DEFAULTED,
        /** Its rows are left out. */
        LEFT_OUT,
        /** An open field takes it as it is. */
        NEW,
        /** Its rows will be rejected. */
        UNKNOWN
    }

    /** @param meaning what the value stands for, null when that is nothing */
    record ValueAnswer(
            String value,
            int count,
            ValueState state,
            @Nullable Meaning meaning) {}

    /**
     * The values of one field.
     *
     * @param distinct how many different values were looked at
     * @param more whether there are more of them than were looked at, or than are listed
     * @param rejectedRows how many rows have an unknown value
     * @param values unknown ones first, then by how often they come; at most 200
     * @param choices what may be chosen; empty where it is looked for by typing
     */
    @Built
    record FieldValues(
            String field,
            String label,
            ImportValues.ValueKind kind,
            boolean open,
            int distinct,
            boolean more,
            int rejectedRows,
            List<ValueAnswer> values,
            List<Meaning> choices,
            UnknownValues otherwise,
            @Nullable Meaning use) {}

    /**
     * Everything of an import that may have to be said before it runs.
     *
     * @param fields in the order of the columns
     * @param formats how numbers, dates and telephones are read
     */
    record ValuesAnswer(List<FieldValues> fields, List<FormatAnswers.FormatAnswer> formats) {}

    ValuesAnswer of(Viewer viewer, Import file) {
        ImportWriter target = targets.of(file.kind());
        Map<String, List<Integer>> columns = file.columnsByField();
        Question question = ImportPerson.question(viewer, file);
        List<FieldValues> fields = targets.values(target).stream()
                .filter(values -> columns.containsKey(values.field()))
                .sorted(Comparator.comparing(values -> first(columns, values)))
                .map(values -> field(file, target, question, values, first(columns, values)))
                .toList();
        return new ValuesAnswer(fields, formats.of(file, target));
    }

    private static int first(Map<String, List<Integer>> columns, ImportValues values) {
        return Objects.requireNonNull(columns.get(values.field())).getFirst();
    }

    private FieldValues field(Import file, ImportWriter target, Question question, ImportValues values, int column) {
        Map<String, Integer> all = rows.texts(file.id(), column, LOOKED_AT + 1);
        boolean beyond = all.size() > LOOKED_AT;
        Map<String, Value> byKey = spelt(file, all);
        Meanings said = file.meanings().getOrDefault(values.field(), NOTHING_SAID);
        List<String> unsaid = byKey.entrySet().stream()
                .filter(value -> !said.map().containsKey(value.getKey()))
                .map(value -> value.getValue().text)
                .toList();
        Map<String, Meaning> known = values.resolve(question, unsaid);
        Map<String, Meaning> chosen = values.chosen(
                question,
                Stream.concat(said.map().values().stream(), Stream.ofNullable(said.use()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<ValueAnswer> views = new ArrayList<>();
        byKey.forEach((key, value) -> views.add(view(values, said, known, chosen, key, value)));
        views.sort(Comparator.comparing((ValueAnswer view) -> -view.state().ordinal())
                .thenComparing(view -> -view.count()));
        return ValueAnswersFieldValuesBuilder.builder()
                .field(values.field())
                .label(labels.field(target, values.field()))
                .kind(values.kind())
                .open(values.open())
                .distinct(Math.min(byKey.size(), LOOKED_AT))
                .more(beyond || views.size() > SHOWN)
                .rejectedRows(views.stream()
                        .filter(view -> view.state() == ValueState.UNKNOWN)
                        .mapToInt(ValueAnswer::count)
                        .sum())
                .values(views.stream().limit(SHOWN).toList())
                .choices(values.choices(question))
                .otherwise(said.otherwise())
                .use(said.use() == null ? null : chosen.get(said.use()))
                .build();
    }

    /** A value as it is mostly written, and how often it comes in whatever writing. */
    private static final class Value {
        private final String text;
        private int count;

        private Value(String text) {
            this.text = text;
        }
    }

    private static Map<String, Value> spelt(Import file, Map<String, Integer> all) {
        boolean plainText = file.format().equals(TableFormat.CSV.name());
        Map<String, Value> byKey = new LinkedHashMap<>();
        all.entrySet().stream().limit(LOOKED_AT).forEach(entry -> {
            String cell = plainText ? FormulaSafe.original(entry.getKey()) : entry.getKey();
            if (!Blanks.isBlank(cell)) {
                String text = Blanks.trimmed(cell);
                byKey.computeIfAbsent(Meanings.key(text), key -> new Value(text)).count += entry.getValue();
            }
        });
        return byKey;
    }

    private static ValueAnswer view(
            ImportValues values,
            Meanings said,
            Map<String, Meaning> known,
            Map<String, Meaning> chosen,
            String key,
            Value value) {
        if (said.map().containsKey(key)) {
            String id = said.map().get(key);
            Meaning meaning = id == null ? null : chosen.get(id);
            ValueState state =
                    id == null ? ValueState.LEFT_OUT : meaning == null ? ValueState.UNKNOWN : ValueState.MAPPED;
            return new ValueAnswer(value.text, value.count, state, meaning);
        }
        Meaning meaning = known.get(value.text);
        if (meaning != null) {
            return new ValueAnswer(value.text, value.count, ValueState.KNOWN, meaning);
        }
        return switch (said.otherwise()) {
            case SKIP -> new ValueAnswer(value.text, value.count, ValueState.LEFT_OUT, null);
            case USE -> {
                Meaning use = said.use() == null ? null : chosen.get(said.use());
                yield new ValueAnswer(
                        value.text, value.count, use == null ? ValueState.UNKNOWN : ValueState.DEFAULTED, use);
            }
            case REJECT ->
                new ValueAnswer(value.text, value.count, values.open() ? ValueState.NEW : ValueState.UNKNOWN, null);
        };
    }
}
