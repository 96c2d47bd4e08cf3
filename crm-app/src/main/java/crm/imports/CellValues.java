package crm.imports;

import crm.imports.table.Cell;
import crm.imports.table.Cell.Kind;
import crm.imports.table.TableFormat;
import crm.imports.value.Blanks;
import crm.imports.value.ColumnGuess;
import crm.imports.value.Reading;
import crm.kernel.FieldError;
import crm.kernel.FormulaSafe;
import crm.kernel.ImportWriter.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as the types of the fields they are mapped to. */
final class CellValues {

    private static final int SHOWN = 80;

    private final List<Field> fields;
    private final Map<String, List<Integer>> columns;
    private final Map<Integer, CellColumn> readers = new HashMap<>();
    private final List<Integer> beyondHeader;
    private final boolean plainText;

    /** Values by field, and what could not be read. */
    record Parsed(Map<String, Object> values, List<FieldError> errors) {}

    /** @param today where the person is who imports */
    CellValues(List<Field> fields, Import file, LocalDate today) {
        this.columns = file.columnsByField();
        this.fields = fields.stream()
                .filter(field -> columns.containsKey(field.key()) || field.required())
                .toList();
        this.plainText = file.format().equals(TableFormat.CSV.name());
        ColumnOptions options = new ColumnOptions(file.options());
        Map<Integer, ColumnGuess> guesses =
                file.columns().stream().collect(Collectors.toMap(ImportColumn::index, ImportColumn::told));
        for (Field field : this.fields) {
            for (int column : columns.getOrDefault(field.key(), List.of())) {
                ColumnGuess guess = guesses.getOrDefault(column, ColumnGuess.NOTHING);
                readers.put(column, new CellColumn(field, column, guess, options, today, file.zone()));
            }
        }
        this.beyondHeader = file.columns().stream()
                .filter(column -> Boolean.TRUE.equals(column.beyondHeader()))
                .map(ImportColumn::index)
                .filter(column -> !readers.containsKey(column))
                .toList();
    }

    Parsed of(StagedRow row) {
        return of(row, Map.of());
    }

    /** @param instead by field key, what stands in place of the cell's own text */
    Parsed of(StagedRow row, Map<String, Object> instead) {
        Map<String, Object> values = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (Field field : fields) {
            List<Integer> filled = filled(row, field);
            if (filled.isEmpty()) {
                if (field.required()) {
                    errors.add(FieldError.of(field.key(), "required"));
                }
                continue;
            }
            Object other = instead.get(field.key());
            Object value = other == null ? value(row, field, filled, errors) : other;
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        for (int column : beyondHeader) {
            if (!row.cell(column).blank()) {
                errors.add(FieldError.of(
                        "", "cells-beyond-header", shown(row.cell(column).text())));
                break;
            }
        }
        return new Parsed(values, errors);
    }

    /** The text of a field that one column is mapped to; null when the cell is empty. */
    @Nullable
    String text(StagedRow row, String key) {
        for (int column : columns.getOrDefault(key, List.of())) {
            Cell cell = cell(row, column);
            if (!cell.blank() && !Blanks.isBlank(cell.text())) {
                return Blanks.trimmed(cell.text());
            }
        }
        return null;
    }

    /** What a person sees of the row, by field. */
    Map<String, String> texts(StagedRow row) {
        Map<String, String> texts = new HashMap<>();
        for (Field field : fields) {
            List<Integer> filled = filled(row, field);
            if (!filled.isEmpty()) {
                texts.put(
                        field.key(),
                        filled.stream()
                                .map(column -> CellColumn.text(cell(row, column)))
                                .collect(Collectors.joining(", ")));
            }
        }
        return texts;
    }

    /** Columns of the field in which the row holds something. */
    private List<Integer> filled(StagedRow row, Field field) {
        List<Integer> filled = new ArrayList<>(1);
        for (int column : columns.getOrDefault(field.key(), List.of())) {
            Cell cell = cell(row, column);
            if (!cell.blank() && !Blanks.isBlank(cell.text())) {
                filled.add(column);
            }
        }
        return filled;
    }

    /** Without the apostrophes that a file of ours has before what would be a formula. */
    private Cell cell(StagedRow row, int column) {
        Cell cell = row.cell(column);
        return plainText && cell.kind() == Kind.TEXT ? Cell.text(FormulaSafe.original(cell.text())) : cell;
    }

    private @Nullable Object value(StagedRow row, Field field, List<Integer> filled, List<FieldError> errors) {
        Object first = value(row, field, filled.getFirst(), errors);
        if (first == null || !field.joins() || filled.size() == 1) {
            return first;
        }
        StringBuilder joined = new StringBuilder(first.toString());
        for (int column : filled.subList(1, filled.size())) {
            Object next = value(row, field, column, errors);
            if (next == null) {
                return null;
            }
            joined.append(", ").append(next);
        }
        return joined.toString();
    }

    private @Nullable Object value(StagedRow row, Field field, int column, List<FieldError> errors) {
        Cell cell = cell(row, column);
        if (cell.kind() == Kind.ERROR) {
            errors.add(FieldError.of(field.key(), "cell-error", cell.text()));
            return null;
        }
        Reading<?> reading = Objects.requireNonNull(readers.get(column)).read(cell);
        if (reading.problem() != null) {
            errors.add(FieldError.of(field.key(), reading.problem(), shown(cell.text())));
        }
        return reading.value();
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
