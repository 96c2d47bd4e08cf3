package crm.imports;

import crm.kernel.FieldError;
import crm.kernel.ImportValues;
import crm.kernel.ImportValues.Question;
import crm.kernel.ImportWriter;
import crm.kernel.ImportWriter.Field;
import crm.kernel.ImportWriter.FieldType;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what a person decided of a file can be: columns and fields, options, and what values stand for. */
@Component
class ImportChecks {

    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_VALUE = 1_000;

    private final ImportWriters targets;

    ImportChecks(ImportWriters targets) {
        this.targets = targets;
    }

    /** @throws ProblemException 422 naming everything that cannot be */
    void check(Viewer viewer, Import file, ImportDecisions decided) {
        ImportWriter target = targets.of(file.kind());
        mapping(file, target, decided.mapping());
        ImportRights.requireChangeable(viewer, target, decided.mapping());
        options(viewer, file, target, decided.options());
        values(viewer, target, decided);
    }

    /** Of what was decided before, what still can be. */
    ImportDecisions possible(Viewer viewer, Import file, ImportDecisions decided) {
        ImportWriter target = targets.of(file.kind());
        Map<String, Field> fields = ImportRights.offered(viewer, target, targets.fields(target)).stream()
                .collect(Collectors.toMap(Field::key, Function.identity()));
        Map<String, @Nullable String> mapping = new HashMap<>(decided.mapping());
        mapping.replaceAll((column, field) -> field != null && fields.containsKey(field) ? field : null);
        Map<String, String> options = new HashMap<>();
        decided.options().forEach((name, value) -> {
            Map<String, String> more = new HashMap<>(options);
            more.put(name, value);
            try {
                options(viewer, file, target, more);
                options.put(name, value);
            } catch (ProblemException gone) {
                // A funnel or person that is no longer there is chosen anew.
            }
        });
        Map<String, Meanings> meanings = new HashMap<>();
        decided.meanings().forEach((field, said) -> {
            ImportDecisions one = new ImportDecisions(mapping, options, Map.of(field, said));
            try {
                values(viewer, target, one);
                meanings.put(field, said);
            } catch (ProblemException gone) {
                // So is what its values stood for.
            }
        });
        return new ImportDecisions(mapping, options, meanings);
    }

    private void mapping(Import file, ImportWriter target, Map<String, @Nullable String> mapping) {
        Map<String, Field> fields =
                targets.fields(target).stream().collect(Collectors.toMap(Field::key, Function.identity()));
        Set<String> columns = file.columns().stream()
                .map(column -> Integer.toString(column.index()))
                .collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        mapping.forEach((column, key) -> {
            Field field = key == null ? null : fields.get(key);
            if (!columns.contains(column)) {
                errors.add(FieldError.of("mapping." + column, "column-unknown"));
            } else if (key != null && field == null) {
                errors.add(FieldError.of("mapping." + column, "field-unknown"));
            } else if (field != null && !taken.add(field.key()) && !field.joins()) {
                errors.add(FieldError.of("mapping." + column, "field-mapped-twice"));
            }
        });
        refuse(errors);
    }

    /** @throws ProblemException 422 naming {@code options.<name>} */
    private void options(Viewer viewer, Import file, ImportWriter target, Map<String, String> options) {
        ColumnOptions.check(options, file.columns());
        if (options.containsKey(ColumnOptions.COUNTRY)
                && targets.fields(target).stream().noneMatch(field -> field.type() == FieldType.PHONE)) {
            throw ProblemException.invalid("options." + ColumnOptions.COUNTRY, "member-unknown");
        }
        Map<String, String> own = new HashMap<>(options);
        own.keySet().removeIf(ColumnOptions::isOne);
        target.checkOptions(viewer, own);
    }

    /** @throws ProblemException 422 naming {@code values.<field>} and what in it */
    void values(Viewer viewer, ImportWriter target, ImportDecisions decided) {
        Map<String, ImportValues> fields =
                targets.values(target).stream().collect(Collectors.toMap(ImportValues::field, Function.identity()));
        Set<String> mapped =
                decided.mapping().values().stream().filter(Objects::nonNull).collect(Collectors.toSet());
        Question question = new Question(viewer, decided.options(), mapped);
        List<FieldError> errors = new ArrayList<>();
        decided.meanings().forEach((key, said) -> {
            ImportValues field = fields.get(key);
            String path = "values." + key;
            if (field == null) {
                errors.add(FieldError.of(path, "field-unknown"));
            } else if (said.map().size() > MOST_VALUES) {
                errors.add(FieldError.of(path + ".map", "too-many-values", MOST_VALUES));
            } else {
                chosen(question, field, path, said, errors);
            }
        });
        refuse(errors);
    }

    private static void chosen(
            Question question, ImportValues field, String path, Meanings said, List<FieldError> errors) {
        Set<String> ids = new HashSet<>();
        said.map().forEach((text, id) -> {
            if (text.length() > LONGEST_VALUE || id != null && id.length() > LONGEST_VALUE) {
                errors.add(FieldError.of(path + ".map", "too-long", LONGEST_VALUE));
            } else if (id != null) {
                ids.add(id);
            }
        });
        if (said.otherwise() == UnknownValues.USE) {
            if (said.use() == null) {
                errors.add(FieldError.of(path + ".use", "required"));
            } else if (said.use().length() > LONGEST_VALUE) {
                errors.add(FieldError.of(path + ".use", "too-long", LONGEST_VALUE));
            } else {
                ids.add(said.use());
            }
        }
        Set<String> known =
                ids.isEmpty() ? Set.of() : field.chosen(question, ids).keySet();
        said.map().forEach((text, id) -> {
            if (id != null && ids.contains(id) && !known.contains(id)) {
                errors.add(FieldError.of(path + ".map." + text, "meaning-unknown"));
            }
        });
        if (said.use() != null && ids.contains(said.use()) && !known.contains(said.use())) {
            errors.add(FieldError.of(path + ".use", "meaning-unknown"));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
