package crm.imports;

import crm.imports.table.Cell;
import crm.imports.table.Cell.Kind;
import crm.imports.value.Blanks;
import crm.imports.value.Booleans;
import crm.imports.value.ColumnGuess;
import crm.imports.value.DateColumn;
import crm.imports.value.DateOrder;
import crm.imports.value.Dates;
import crm.imports.value.DecimalSign;
import crm.imports.value.Numbers;
import crm.imports.value.Reading;
import crm.kernel.Currencies;
import crm.kernel.ImportWriter.Field;
import crm.kernel.ImportWriter.Sum;
import crm.kernel.PhoneNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one column as the field it is mapped to, by what the person said of it and by what all its cells show. */
final class CellColumn {

    private static final String PERCENT = "%";
    private static final String NO_YES_OR_NO = "yes-no-unreadable";

    private final Field field;
    private final @Nullable DecimalSign sign;
    private final @Nullable String currency;
    private final @Nullable String country;
    private final DateColumn dates;
    private final ZoneId zone;

    CellColumn(Field field, int index, ColumnGuess guess, ColumnOptions options, LocalDate today, ZoneId zone) {
        this.field = field;
        this.zone = zone;
        DecimalSign said = options.decimalSign(index);
        sign = said == null ? guess.decimalSign() : said;
        currency = options.currency(index);
        country = options.country(index);
        DateOrder order = options.dateOrder(index);
        boolean unclear = guess.unclear().contains(ColumnOptions.DATE_ORDER);
        dates = new DateColumn(
                order == null ? guess.dateOrder() : order, unclear, guess.countedDays(), field.past(), today, zone);
    }

    Reading<?> read(Cell cell) {
        String text = Blanks.trimmed(cell.text());
        return switch (field.type()) {
            case TEXT -> Reading.of(text(cell));
            case PHONE -> Reading.of(phones(text));
            case NUMBER -> cell.kind() == Kind.NUMBER ? plain(cell) : Numbers.number(text, sign);
            case PERCENT -> cell.kind() == Kind.NUMBER ? percent(cell) : Numbers.percent(text, sign);
            case MONEY -> (cell.kind() == Kind.NUMBER ? sum(cell) : Numbers.money(text, sign)).map(this::inCurrency);
            case BOOLEAN ->
                Booleans.parse(text).<Reading<?>>map(Reading::of).orElseGet(() -> new Reading<>(null, NO_YES_OR_NO));
            case DATE -> time(cell, text).map(LocalDateTime::toLocalDate);
            case DATE_TIME -> time(cell, text).map(local -> local.atZone(zone).toInstant());
        };
    }

    /** As a person sees it, with the unit that the format shows. */
    static String text(Cell cell) {
        String text = Blanks.trimmed(cell.text());
        if (cell.unit() == null) {
            return text;
        }
        return cell.unit().equals(PERCENT)
                ? cell.number().movePointRight(2).stripTrailingZeros().toPlainString() + " %"
                : text + " " + cell.unit();
    }

    private String phones(String text) {
        return country == null
                ? text
                : PhoneNumber.several(text).stream()
                        .map(phone -> PhoneNumber.parse(phone, country)
                                .map(PhoneNumber::written)
                                .orElse(phone))
                        .collect(Collectors.joining(", "));
    }

    private static Reading<BigDecimal> plain(Cell cell) {
        return cell.unit() == null || cell.unit().equals(PERCENT) ? Reading.of(cell.number()) : unreadable();
    }

    private static Reading<BigDecimal> percent(Cell cell) {
        return cell.unit() != null && cell.unit().equals(PERCENT)
                ? Reading.of(cell.number().movePointRight(2))
                : plain(cell);
    }

    private static Reading<Sum> sum(Cell cell) {
        String unit = cell.unit();
        return unit == null || Currencies.isCode(unit) ? Reading.of(new Sum(cell.number(), unit)) : unreadable();
    }

    private static <T> Reading<T> unreadable() {
        return new Reading<>(null, "number-unreadable");
    }

    private Sum inCurrency(Sum sum) {
        return sum.currency() == null && currency != null ? new Sum(sum.amount(), currency) : sum;
    }

    private Reading<LocalDateTime> time(Cell cell, String text) {
        return cell.kind() == Kind.DATE_TIME ? Dates.checked(cell.dateTime(), dates) : Dates.read(text, dates);
    }
}
