package crm.app.imports;

import crm.app.imports.table.Cell;
import crm.app.imports.table.Cell.Kind;
import crm.app.imports.table.TableFormat;
import crm.app.imports.value.Blanks;
import crm.app.imports.value.Booleans;
import crm.app.imports.value.DateOrder;
import crm.app.imports.value.Dates;
import crm.app.imports.value.Numbers;
import crm.kernel.FieldError;
import crm.kernel.ImportTarget.Field;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as the types of the fields they are mapped to. */
final class CellValues {

    private static final int SHOWN = 80;

    private final List<Field> fields;
    private final Map<String, List<Integer>> columns;
    private final DateOrder order;
    private final ZoneId zone;
    private final boolean plainText;

    /** Values by field, and what could not be read. */
    record Parsed(Map<String, Object> values, List<FieldError> errors) {}

    CellValues(List<Field> fields, Import file) {
        this.columns = file.columnsByField();
        this.fields = fields.stream()
                .filter(field -> columns.containsKey(field.key()) || field.required())
                .toList();
        this.order = "MDY".equals(file.options().get("dateOrder")) ? DateOrder.MDY : DateOrder.DMY;
        this.zone = file.zone();
        this.plainText = file.format().equals(TableFormat.CSV.name());
    }

    Parsed of(StagedRow row) {
        return of(row, Map.of());
    }

    /** @param instead by field key, what stands in place of the cell's own text */
    Parsed of(StagedRow row, Map<String, Object> instead) {
        Map<String, Object> values = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (Field field : fields) {
            List<Cell> cells = cells(row, field);
            if (cells.isEmpty()) {
                if (field.required()) {
                    errors.add(FieldError.of(field.key(), "required"));
                }
                continue;
            }
            Cell cell = cells.getFirst();
            if (cell.kind() == Kind.ERROR) {
                errors.add(FieldError.of(field.key(), "cell-error", cell.text()));
                continue;
            }
            Object other = instead.get(field.key());
            Optional<?> value = other == null ? value(field, cells) : Optional.of(other);
            if (value.isEmpty()) {
                errors.add(FieldError.of(field.key(), unreadable(field), shown(cell.text())));
            } else {
                values.put(field.key(), value.get());
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
            List<Cell> cells = cells(row, field);
            if (!cells.isEmpty()) {
                texts.put(field.key(), joined(cells));
            }
        }
        return texts;
    }

    private List<Cell> cells(StagedRow row, Field field) {
        List<Cell> cells = new ArrayList<>(1);
        for (int column : columns.getOrDefault(field.key(), List.of())) {
            Cell cell = cell(row, column);
            if (!cell.blank() && !Blanks.isBlank(cell.text())) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** Without the apostrophe that a file of ours has before what would be a formula. */
    private Cell cell(StagedRow row, int column) {
        Cell cell = row.cell(column);
        return plainText && cell.kind() == Kind.TEXT ? Cell.text(FormulaSafe.original(cell.text())) : cell;
    }

    private Optional<?> value(Field field, List<Cell> cells) {
        Cell cell = cells.getFirst();
        return switch (field.type()) {
            case TEXT, PHONE -> Optional.of(field.joins() ? joined(cells) : Blanks.trimmed(cell.text()));
            case NUMBER ->
                cell.kind() == Kind.NUMBER ? Optional.of(cell.number()) : Numbers.parse(Blanks.trimmed(cell.text()));
            case BOOLEAN -> Booleans.parse(Blanks.trimmed(cell.text()));
            case DATE -> time(cell).map(LocalDateTime::toLocalDate);
            case DATE_TIME -> time(cell).map(local -> local.atZone(zone).toInstant());
        };
    }

    private Optional<LocalDateTime> time(Cell cell) {
        return cell.kind() == Kind.DATE_TIME
                ? Optional.of(cell.dateTime())
                : Dates.parse(Blanks.trimmed(cell.text()), order, zone);
    }

    private static String joined(List<Cell> cells) {
        return cells.stream().map(cell -> Blanks.trimmed(cell.text())).collect(Collectors.joining(", "));
    }

    private static String unreadable(Field field) {
        return switch (field.type()) {
            case NUMBER -> "number-unreadable";
            case BOOLEAN -> "yes-no-unreadable";
            default -> "date-unreadable";
        };
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
