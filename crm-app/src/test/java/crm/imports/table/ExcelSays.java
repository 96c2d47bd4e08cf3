package crm.imports.table;

import crm.imports.value.DateColumn;
import crm.imports.value.DateOrder;
import crm.imports.value.Dates;
import crm.imports.value.DecimalSign;
import crm.imports.value.Numbers;
import crm.kernel.ImportWriter.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares cells with the text file that Excel made of the same sheet: texts by their ASCII characters, for Excel wrote
 * others in the encoding of its machine, numbers and dates by value, for Excel wrote them as they were formatted.
 */
final class ExcelSays {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    int equal;
    int formattedBeyondReading;
    final List<String> different = new ArrayList<>();

    void compare(String where, List<TableRow> ours, List<TableRow> excels) {
        if (ours.size() != excels.size()) {
            different.add(where + ": " + ours.size() + " rows, Excel has " + excels.size());
            return;
        }
        for (int i = 0; i < ours.size(); i++) {
            List<Cell> mine = shown(ours.get(i));
            List<Cell> its = shown(excels.get(i));
            if (mine.size() != its.size()) {
                mine = mine.stream().filter(cell -> !cell.text().equals("0")).toList();
            }
            if (mine.size() != its.size()) {
                different.add(where + " row " + ours.get(i).number() + ": " + mine + " / " + its);
                continue;
            }
            for (int k = 0; k < mine.size(); k++) {
                compare(
                        where + " row " + ours.get(i).number(),
                        mine.get(k),
                        its.get(k).text().strip());
            }
        }
    }

    private static List<Cell> shown(TableRow row) {
        return row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
    }

    private void compare(String where, Cell cell, String excel) {
        if (ascii(cell.text()).equals(ascii(excel))) {
            equal++;
            return;
        }
        switch (cell.kind()) {
            case NUMBER -> count(where, cell, excel, number(cell.number(), excel));
            case DATE_TIME -> count(where, cell, excel, date(cell.dateTime(), excel));
            default -> {
                if (cell.text().matches("-?\\d{2,}:\\d\\d:\\d\\d")) {
                    formattedBeyondReading++;
                } else {
                    different.add(where + ": " + cell + " / " + excel);
                }
            }
        }
    }

    private void count(String where, Cell cell, String excel, Optional<Boolean> same) {
        if (same.isEmpty()) {
            formattedBeyondReading++;
        } else if (same.get()) {
            equal++;
        } else {
            different.add(where + ": " + cell + " / " + excel);
        }
    }

    private static Optional<Boolean> number(BigDecimal ours, String excel) {
        String plain = excel.replace(",", "").replace('_', ' ').strip();
        BigDecimal read = excel.contains("%")
                ? Numbers.number(plain, DecimalSign.POINT).value()
                : Numbers.money(plain, DecimalSign.POINT).map(Sum::amount).value();
        return Optional.ofNullable(read).map(shown -> {
            BigDecimal unit = excel.contains("%")
                    ? BigDecimal.ONE.movePointLeft(shown.scale())
                    : BigDecimal.ONE.movePointLeft(shown.stripTrailingZeros().scale());
            return ours.subtract(shown).abs().compareTo(unit) <= 0;
        });
    }

    /** Two digits may be a day, a month or a year: one reading that agrees will do. */
    private static Optional<Boolean> date(LocalDateTime ours, String excel) {
        if (excel.length() < 6) {
            return Optional.empty();
        }
        List<LocalDateTime> readings = Stream.of(DateOrder.values())
                .flatMap(order -> Stream.of(excel, "20" + excel)
                        .map(text -> Dates.read(text, new DateColumn(order, false, true, false, TODAY, ZoneOffset.UTC))
                                .value()))
                .filter(Objects::nonNull)
                .toList();
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(readings.stream()
                        .anyMatch(shown -> shown.getYear() % 100 == ours.getYear() % 100
                                && shown.getDayOfYear() == ours.getDayOfYear()));
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x21-\\x7e]|[_?]", "");
    }
}
