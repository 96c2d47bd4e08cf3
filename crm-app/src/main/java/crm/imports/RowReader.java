package crm.imports;

import crm.imports.CellValues.Parsed;
import crm.kernel.FieldError;
import crm.kernel.ImportValues;
import crm.kernel.ImportValues.Meaning;
import crm.kernel.ImportValues.Question;
import crm.kernel.ImportWriter;
import crm.kernel.ImportWriter.Outcome;
import crm.kernel.ImportWriter.Result;
import crm.kernel.ImportWriter.Row;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows of the file into what a module takes: cells into values, and texts into what the person said that they stand for. */
@Component
class RowReader {

    private final ImportWriters targets;
    private final RecordLinks links;
    private final Clock clock;

    RowReader(ImportWriters targets, RecordLinks links, Clock clock) {
        this.targets = targets;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Rows as they were read.
     *
     * @param readable what the module is to take
     * @param ended outcomes of those that cannot be read, and of those that were left out
     * @param leftOut numbers of those that the person left out
     */
    record Rows(List<Row> readable, List<Outcome> ended, Set<Integer> leftOut) {}

    /** A bounded number of statements, none where nobody said anything of values. */
    Rows read(Viewer viewer, Import file, List<StagedRow> staged) {
        ImportWriter target = targets.of(file.kind());
        CellValues values = values(file);
        List<Said> said = said(viewer, file, target, values, staged);
        List<Row> readable = new ArrayList<>(staged.size());
        List<Outcome> ended = new ArrayList<>();
        Set<Integer> leftOut = new HashSet<>();
        for (StagedRow row : staged) {
            Map<String, Object> instead = new HashMap<>();
            Map<String, String> meant = new HashMap<>();
            List<FieldError> errors = new ArrayList<>();
            boolean taken = true;
            for (Said one : said) {
                taken &= one.lay(values.text(row, one.values.field()), instead, meant, errors);
            }
            if (!taken) {
                leftOut.add(row.number());
                ended.add(new Outcome(row.number(), Result.UNCHANGED, null, List.of()));
                continue;
            }
            Parsed parsed = values.of(row, instead);
            errors.addAll(parsed.errors());
            if (errors.isEmpty()) {
                readable.add(links.row(file.kind(), row.number(), parsed.values(), meant));
            } else {
                ended.add(Outcome.rejected(row.number(), errors));
            }
        }
        return new Rows(readable, ended, leftOut);
    }

    /** Reads the cells of this file as of today, where the person is. */
    CellValues values(Import file) {
        return new CellValues(
                targets.fields(targets.of(file.kind())), file, LocalDate.now(clock.withZone(file.zone())));
    }

    private List<Said> said(
            Viewer viewer, Import file, ImportWriter target, CellValues values, List<StagedRow> staged) {
        List<Said> said = new ArrayList<>();
        Question question = ImportPerson.question(viewer, file);
        for (ImportValues field : targets.values(target)) {
            Meanings meanings = file.meanings().get(field.field());
            if (meanings != null && !meanings.empty() && question.mapped().contains(field.field())) {
                Set<String> texts = new LinkedHashSet<>();
                for (StagedRow row : staged) {
                    String text = values.text(row, field.field());
                    if (text != null) {
                        texts.add(text);
                    }
                }
                said.add(Said.of(question, field, meanings, texts));
            }
        }
        return said;
    }

    /** What was said of the values of one field, as far as these rows need it. */
    private record Said(
            ImportValues values, Meanings meanings, Map<String, Meaning> chosen, Map<String, Meaning> known) {

        static Said of(Question question, ImportValues values, Meanings meanings, Set<String> texts) {
            Set<String> ids = new HashSet<>();
            Set<String> others = new LinkedHashSet<>();
            for (String text : texts) {
                String key = Meanings.key(text);
                if (!meanings.map().containsKey(key)) {
                    others.add(text);
                } else if (meanings.map().get(key) != null) {
                    ids.add(meanings.map().get(key));
                }
            }
            boolean needed = meanings.otherwise() != UnknownValues.REJECT && !others.isEmpty();
            if (meanings.use() != null) {
                ids.add(meanings.use());
            }
            return new Said(
                    values,
                    meanings,
                    ids.isEmpty() ? Map.of() : values.chosen(question, ids),
                    needed ? values.resolve(question, others) : Map.of());
        }

        /** Whether the row is to be taken. */
        boolean lay(
                @Nullable String text,
                Map<String, Object> instead,
                Map<String, String> meant,
                List<FieldError> errors) {
            if (text == null) {
                return true;
            }
            String key = Meanings.key(text);
            String id;
            if (meanings.map().containsKey(key)) {
                id = meanings.map().get(key);
                if (id == null) {
                    return false;
                }
            } else if (meanings.otherwise() == UnknownValues.REJECT || known.containsKey(text)) {
                return true;
            } else if (meanings.otherwise() == UnknownValues.SKIP) {
                return false;
            } else {
                id = meanings.use();
            }
            if (id == null || !chosen.containsKey(id)) {
                errors.add(FieldError.of(values.field(), "meaning-gone"));
            } else if (values.kind() == ImportValues.ValueKind.YES_NO) {
                instead.put(values.field(), Boolean.valueOf(id));
            } else if (values.open()) {
                instead.put(values.field(), id);
            } else {
                meant.put(values.field(), id);
            }
            return true;
        }
    }
}
