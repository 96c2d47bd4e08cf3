package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.imports.table.Cell;
import crm.imports.value.ColumnProfile;
import crm.imports.value.Reading;
import crm.kernel.Currencies;
import crm.kernel.ImportWriter.Field;
import crm.kernel.ImportWriter.FieldType;
import crm.kernel.ImportWriter.Sum;
import crm.kernel.PhoneNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns of random values, each column written in one of ten ways: a cell is read as what it means, or refused with a reason. */
class CellFuzzTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final int CELLS = 2_000;
    private static final int COLUMN = 10;

    private Random random = new Random(0);
    private int read;

    @BeforeEach
    void begin() {
        random = new Random(20_261_130);
        read = 0;
    }

    /** Cells as the column's way of writing makes them of values. */
    private <T> void fuzz(
            FieldType type, List<Function<T, String>> ways, Function<Random, T> values, BiPredicate<T, Object> same) {
        assertThat(ways).hasSize(10);
        for (int column = 0; column < CELLS / COLUMN; column++) {
            Function<T, String> way = ways.get(random.nextInt(ways.size()));
            List<T> meant = new ArrayList<>();
            ColumnProfile profile = new ColumnProfile();
            for (int i = 0; i < COLUMN; i++) {
                T value = values.apply(random);
                meant.add(value);
                profile.add(Cell.text(way.apply(value)));
            }
            var field = new Field("field", type, false, false, List.of());
            var reader = new CellColumn(field, 0, profile.guess(), new ColumnOptions(Map.of()), TODAY, KYIV);
            for (T value : meant) {
                String written = way.apply(value);
                Reading<?> reading = reader.read(Cell.text(written));
                if (reading.problem() == null) {
                    assertThat(same.test(value, reading.value()))
                            .as("%s written «%s» was read as %s", value, written, reading.value())
                            .isTrue();
                    read++;
                }
            }
        }
    }

    private static String format(String pattern, char decimal, char grouping, BigDecimal number) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(grouping);
        return new DecimalFormat(pattern, symbols).format(number);
    }

    private static BigDecimal number(Random random) {
        return new BigDecimal(BigInteger.valueOf(random.nextLong(100_000_000)), random.nextInt(5));
    }

    private static List<Function<BigDecimal, String>> waysOfNumbers() {
        return List.of(
                BigDecimal::toPlainString,
                number -> number.toPlainString().replace('.', ','),
                number -> format("#,##0.####", '.', ',', number),
                number -> format("#,##0.####", ',', '.', number),
                number -> format("#,##0.####", ',', ' ', number),
                number -> format("#,##0.####", ',', '\u00a0', number),
                number -> format("#,##0.####", '.', '\'', number),
                number -> format("#,##0.0000", '.', ',', number),
                number -> format("0.###", ',', ' ', number.setScale(3, RoundingMode.DOWN)) + "E+0",
                number -> "+" + format("0.0000", '.', ' ', number));
    }

    @Test
    void numbers() {
        fuzz(
                FieldType.NUMBER,
                waysOfNumbers(),
                random -> number(random).setScale(3, RoundingMode.DOWN),
                (meant, got) -> meant.compareTo((BigDecimal) got) == 0);
        assertThat(read).isGreaterThan(CELLS * 9 / 10);
    }

    @Test
    void numbersThatNoOtherCellExplainsAreRefused() {
        fuzz(
                FieldType.NUMBER,
                waysOfNumbers(),
                random -> BigDecimal.valueOf(random.nextInt(1_000, 999_999)).setScale(0),
                (meant, got) -> meant.compareTo((BigDecimal) got) == 0);
        assertThat(read).isBetween(CELLS / 2, CELLS - 1);
    }

    @Test
    void sumsInTheirCurrencies() {
        List<String[]> signs = List.of(
                new String[] {"UAH", "₴%s"},
                new String[] {"UAH", "%s грн"},
                new String[] {"UAH", "%s грн."},
                new String[] {"USD", "$%s"},
                new String[] {"USD", "%s USD"},
                new String[] {"EUR", "%s €"},
                new String[] {"EUR", "EUR %s"},
                new String[] {"GBP", "£ %s"},
                new String[] {"PLN", "%s zł"},
                new String[] {"USD", "US$ %s"});
        List<Function<Sum, String>> ways = new ArrayList<>();
        for (Function<BigDecimal, String> number : waysOfNumbers()) {
            ways.add(sum -> {
                String[] sign = signs.stream()
                        .filter(one -> one[0].equals(sum.currency()))
                        .toList()
                        .get(Math.floorMod(sum.amount().hashCode(), (int) signs.stream()
                                .filter(one -> one[0].equals(sum.currency()))
                                .count()));
                return sign[1].formatted(number.apply(sum.amount()));
            });
        }
        String[] codes = {"UAH", "USD", "EUR", "GBP", "PLN"};
        fuzz(
                FieldType.MONEY,
                ways,
                random -> new Sum(number(random).setScale(3, RoundingMode.DOWN), codes[random.nextInt(codes.length)]),
                (meant, got) -> got instanceof Sum sum
                        && meant.amount().compareTo(sum.amount()) == 0
                        && String.valueOf(meant.currency()).equals(sum.currency()));
        assertThat(read).isGreaterThan(CELLS * 8 / 10);
    }

    /** Ten ways of writing the currency of a sum, signs and words of each currency among them. */
    @Test
    void currenciesOfSums() {
        Map<String, List<String>> written = Map.of(
                "UAH", List.of("₴", "UAH", "грн", "гривень", "грн.", "гривні"),
                "USD", List.of("$", "USD", "дол.", "доларів", "дол. США", "usd"),
                "EUR", List.of("€", "EUR", "євро", "Euro", "ЄВРО", "eur"),
                "GBP", List.of("£", "GBP", "фунтів", "фунт", "pounds", "gbp"),
                "PLN", List.of("zł", "PLN", "злотих", "злотий", "zl", "pln"));
        List<Function<Sum, String>> ways = List.of(
                sum -> of(written, sum, 0) + plain(sum),
                sum -> plain(sum) + " " + of(written, sum, 0),
                sum -> of(written, sum, 1) + " " + plain(sum),
                sum -> plain(sum) + "\u00a0" + of(written, sum, 1),
                sum -> plain(sum) + of(written, sum, 1),
                sum -> plain(sum) + " " + of(written, sum, 2),
                sum -> plain(sum) + " " + of(written, sum, 3),
                sum -> format("#,##0.00", ',', '\u00a0', sum.amount()) + " " + of(written, sum, 4),
                sum -> "-" + of(written, sum, 0) + format("#,##0.00", '.', ',', sum.amount()),
                sum -> "(" + format("#,##0.00", ',', ' ', sum.amount()) + " " + of(written, sum, 5) + ")");
        List<String> codes = List.copyOf(written.keySet());
        fuzz(
                FieldType.MONEY,
                ways,
                random ->
                        new Sum(number(random).setScale(2, RoundingMode.DOWN), codes.get(random.nextInt(codes.size()))),
                (meant, got) -> got instanceof Sum sum
                        && meant.amount().compareTo(sum.amount().abs()) == 0
                        && String.valueOf(meant.currency()).equals(sum.currency()));
        assertThat(read).isGreaterThan(CELLS * 9 / 10);
    }

    private static String of(Map<String, List<String>> written, Sum sum, int way) {
        return written.getOrDefault(String.valueOf(sum.currency()), List.of()).get(way);
    }

    private static String plain(Sum sum) {
        return format("0.00", ',', ' ', sum.amount());
    }

    @Test
    void aMinusIsKeptWhereverItStandsBesideACurrency() {
        for (int i = 0; i < CELLS; i++) {
            BigDecimal amount = number(random).setScale(2, RoundingMode.DOWN).add(BigDecimal.ONE);
            String number = amount.toPlainString();
            List<String> ways = List.of(
                    "-$" + number,
                    "$-" + number,
                    "$ -" + number,
                    "- $" + number,
                    "−" + number + " USD",
                    number + "- USD",
                    "–" + number + "$",
                    "($" + number + ")",
                    "(" + number + " USD)",
                    "USD -" + number);
            String cell = ways.get(random.nextInt(ways.size()));
            Object got = money(cell);
            assertThat(got == null || got.equals(new Sum(amount.negate(), "USD")))
                    .as("%s was read as %s", cell, got)
                    .isTrue();
            read += got == null ? 0 : 1;
        }
        assertThat(read).isGreaterThan(CELLS * 9 / 10);
    }

    /** Whatever letters stand beside a number: a currency that they name, or none and the row is refused. */
    @Test
    void wordsThatAreNoCurrencyAreNeverTakenForOne() {
        for (int i = 0; i < CELLS; i++) {
            String word = random.ints(1 + random.nextInt(4), 0, 58)
                    .mapToObj(letter -> Character.toString(letter < 26 ? 'A' + letter : 'а' + (letter - 26)))
                    .collect(Collectors.joining());
            Object got = money("12,50 " + word);
            if (got instanceof Sum sum) {
                assertThat(sum.currency())
                        .as(word)
                        .isNotNull()
                        .isEqualTo(Currencies.code(word).orElse(null));
            }
        }
    }

    private static @Nullable Object money(String cell) {
        ColumnProfile profile = new ColumnProfile();
        profile.add(Cell.text(cell));
        var field = new Field("field", FieldType.MONEY, false, false, List.of());
        return new CellColumn(field, 0, profile.guess(), new ColumnOptions(Map.of()), TODAY, KYIV)
                .read(Cell.text(cell))
                .value();
    }

    @Test
    void dates() {
        List<Function<LocalDate, String>> ways = new ArrayList<>();
        for (String pattern : List.of(
                "uuuu-MM-dd",
                "dd.MM.uuuu",
                "d.M.uu",
                "dd/MM/uuuu",
                "MM/dd/uuuu",
                "M/d/uu",
                "uuuu/MM/dd",
                "uuuuMMdd",
                "d MMMM uuuu")) {
            ways.add(date ->
                    DateTimeFormatter.ofPattern(pattern, Locale.of("uk")).format(date));
        }
        ways.add(date -> Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date)));
        fuzz(FieldType.DATE, ways, random -> LocalDate.of(1985, 1, 1).plusDays(random.nextInt(18_000)), Object::equals);
        assertThat(read).isGreaterThan(CELLS * 9 / 10);
        read = 0;
        fuzz(
                FieldType.DATE,
                ways,
                random -> LocalDate.of(2010 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(12)),
                Object::equals);
        assertThat(read).isBetween(CELLS / 2, CELLS - 1);
    }

    @Test
    void times() {
        List<Function<LocalDateTime, String>> ways = new ArrayList<>();
        for (String pattern : List.of(
                "uuuu-MM-dd HH:mm:ss",
                "uuuu-MM-dd'T'HH:mm:ss",
                "dd.MM.uuuu HH:mm:ss",
                "d.M.uuuu H:mm:ss",
                "dd/MM/uuuu HH:mm:ss",
                "MM/dd/uuuu hh:mm:ss a",
                "M/d/uu HH:mm:ss",
                "uuuu/MM/dd HH:mm:ss",
                "d MMM uuuu HH:mm:ss",
                "MMM d, uuuu hh:mm:ss a")) {
            ways.add(at -> DateTimeFormatter.ofPattern(pattern, Locale.US).format(at));
        }
        fuzz(
                FieldType.DATE_TIME,
                ways,
                random -> LocalDateTime.of(2001, 1, 1, 0, 0).plusSeconds(random.nextInt(700_000_000)),
                (meant, got) -> meant.atZone(KYIV).toInstant().equals(got));
        assertThat(read).isGreaterThan(CELLS * 9 / 10);
    }

    @Test
    void bareNumbersOfEveryLengthAreNeverDatesOfAnotherTime() {
        for (int i = 0; i < CELLS; i++) {
            String bare = Long.toString(random.nextLong((long) Math.pow(10, 1 + random.nextInt(12))));
            ColumnProfile profile = new ColumnProfile();
            profile.add(Cell.text(bare));
            var field = new Field("field", FieldType.DATE, false, false, List.of());
            Object got = new CellColumn(field, 0, profile.guess(), new ColumnOptions(Map.of()), TODAY, KYIV)
                    .read(Cell.text(bare))
                    .value();
            if (got != null) {
                assertThat(bare).matches("[1-6]\\d{4}|(19|20)\\d{6}");
            }
        }
    }

    @Test
    void phones() {
        List<Function<String, String>> ways = List.of(
                digits -> "+380" + digits,
                digits -> "380" + digits,
                digits -> "0" + digits,
                digits -> "+380 " + digits.substring(0, 2) + " " + digits.substring(2, 5) + " " + digits.substring(5),
                digits -> "0" + digits.substring(0, 2) + " " + digits.substring(2, 5) + "-" + digits.substring(5, 7)
                        + "-" + digits.substring(7),
                digits -> "(0" + digits.substring(0, 2) + ") " + digits.substring(2),
                digits -> "+38 (0" + digits.substring(0, 2) + ") " + digits.substring(2),
                digits -> "0" + digits.substring(0, 2) + "." + digits.substring(2, 5) + "." + digits.substring(5),
                digits -> "тел. 0" + digits,
                digits -> "\u00a00" + digits);
        List<String> marks = List.of(
                "",
                " доб. %s",
                " дод. %s",
                " ext. %s",
                "x%s",
                ", вн. %s",
                " (дод. %s)",
                ";ext=%s",
                " #%s",
                " внутр. %s");
        for (int i = 0; i < CELLS; i++) {
            String digits = "44" + (2_000_000 + random.nextInt(7_999_999));
            String mark = marks.get(random.nextInt(marks.size()));
            String extension = Integer.toString(1 + random.nextInt(9_999));
            String written = ways.get(random.nextInt(ways.size())).apply(digits) + mark.formatted(extension);
            String meant = "+380" + digits + (mark.isEmpty() ? "" : ";ext=" + extension);
            var found = PhoneNumber.parse(written, "UA").map(PhoneNumber::written);
            if (found.isPresent()) {
                assertThat(found.get()).as(written).isEqualTo(meant);
                read++;
            }
        }
        assertThat(read).isGreaterThan(CELLS * 8 / 10);
    }
}
