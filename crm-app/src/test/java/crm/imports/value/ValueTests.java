package crm.imports.value;

import static org.assertj.core.api.Assertions.assertThat;

import crm.imports.table.Cell;
import crm.kernel.ImportWriter.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static ColumnGuess guess(String... cells) {
        ColumnProfile profile = new ColumnProfile();
        for (String cell : cells) {
            profile.add(Cell.text(cell));
        }
        return profile.guess();
    }

    private static DateColumn column(ColumnGuess guess, boolean past) {
        return new DateColumn(
                guess.dateOrder(), guess.unclear().contains("dateOrder"), guess.countedDays(), past, TODAY, KYIV);
    }

    /** As a column that holds nothing else. */
    private static Reading<LocalDateTime> date(String text) {
        return Dates.read(text, column(guess(text), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.50 | 1234.50",
                "1234,50 | 1234.50",
                "1 234,50 | 1234.50",
                "1\u00a0234\u00a0567,5 | 1234567.5",
                "1\u202f234 | 1234",
                "1'234.50 | 1234.50",
                "1.234,50 | 1234.50",
                "1,234.50 | 1234.50",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                "₴ 1 200,00 | 1200.00",
                "1200 грн. | 1200",
                "$-5.5 | -5.5",
                "(12,00) | -12.00",
                "12- | -12",
                "−7 | -7",
                "1E+3 | 1000",
                ".5 | 0.5",
                "0,250 | 0.250",
                "1 234,567 | 1234.567",
            })
    void readsNumbersExactly(String text, String number) {
        assertThat(Numbers.money(text, null)
                        .map(Sum::amount)
                        .map(BigDecimal::toPlainString)
                        .value())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "abc",
                "12 34",
                "1.2.3",
                "1,23,4",
                "1 200 3",
                "--5",
                "5+",
                "1e999",
                "٣x",
                "+-1",
                "(5",
                "100 грн/шт",
                "EUR.5",
                "$5€",
                "$ 15 %"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(Numbers.money(text, null).problem()).isEqualTo("number-unreadable");
        assertThat(Numbers.number(text, null).problem()).isEqualTo("number-unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1 200,00 | USD",
                "500 € | EUR",
                "100 USD | USD",
                "uah 5 | UAH",
                "300 грн | UAH",
                "300 гривень | UAH",
                "₴300 | UAH",
                "5 доларів США | USD",
                "C$ 5 | CAD",
                "12,50 zł | PLN",
                "300 | ",
            })
    void knowsTheSignsAndWordsForCurrencies(String text, @Nullable String currency) {
        assertThat(Numbers.money(text, null).value())
                .isNotNull()
                .extracting(Sum::currency)
                .isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 XYZ", "5 шт", "¥ 100", "100 kr", "12a", "100 XXX"})
    void whatStandsBesideASumAndIsNoCurrencyIsSaid(String text) {
        assertThat(Numbers.money(text, null).problem()).isEqualTo("currency-unknown");
        assertThat(Numbers.number(text, null).problem()).isEqualTo("number-unreadable");
    }

    @Test
    void aPercentageIsAPartOrANumberOfHundredthsAsTheFieldAsks() {
        assertThat(Numbers.number("15 %", null).value()).isEqualByComparingTo("0.15");
        assertThat(Numbers.percent("15 %", null).value()).isEqualByComparingTo("15");
        assertThat(Numbers.percent("15", null).value()).isEqualByComparingTo("15");
        assertThat(Numbers.money("15 %", null).value()).isNull();
    }

    @Test
    void theOtherCellsOfAColumnSayWhatPartsItsNumbers() {
        assertThat(guess("1,234", "12,345.50", "1,234,567").decimalSign()).isEqualTo(DecimalSign.POINT);
        assertThat(guess("1,234", "2,5").decimalSign()).isEqualTo(DecimalSign.COMMA);
        assertThat(guess("1.234", "1.234.567").decimalSign()).isEqualTo(DecimalSign.COMMA);
        assertThat(guess("1,234", "17", "2,500").unclear()).containsExactly("decimalSign");
        assertThat(guess("1,234", "2,5", "2.5").unclear()).containsExactly("decimalSign");
        assertThat(guess("12", "17,5").unclear()).isEmpty();
        assertThat(Numbers.number("1,234", null).problem()).isEqualTo("number-unclear");
        assertThat(Numbers.number("1,234", DecimalSign.COMMA).value()).isEqualByComparingTo("1.234");
        assertThat(Numbers.number("1,234", DecimalSign.POINT).value()).isEqualByComparingTo("1234");
        assertThat(Numbers.number("12,34", DecimalSign.POINT).problem()).isEqualTo("number-unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-29 | 2024-02-29T00:00",
                "2024/2/9 | 2024-02-09T00:00",
                "29.02.2024 | 2024-02-29T00:00",
                "9.2.24 | 2024-02-09T00:00",
                "03.04.2024 | 2024-04-03T00:00",
                "20240229 | 2024-02-29T00:00",
                "1996-07-04 00:00:00.000 | 1996-07-04T00:00",
                "29.02.2024 18:05:07 | 2024-02-29T18:05:07",
                "2024-02-29T10:00:00Z | 2024-02-29T12:00",
                "2024-07-01T10:00:00+0800 | 2024-07-01T05:00",
                "07/15/2009 02:14:45 PM | 2009-07-15T14:14:45",
                "15/07/2009 02:14:45 PM | 2009-07-15T14:14:45",
                "05/05/2024 | 2024-05-05T00:00",
                "3 травня 2024 р. | 2024-05-03T00:00",
                "3 May 2024 | 2024-05-03T00:00",
                "May 3, 2024 | 2024-05-03T00:00",
                "12-Dec-06 | 2006-12-12T00:00",
                "45351 | 2024-02-29T00:00",
                "45351.5 | 2024-02-29T12:00",
                "30.02.2024 | ",
                "2024-13-01 | ",
                "29022024 | ",
                "29.02.2024 25:00 | ",
                "29.02.2024 10:00 завтра | ",
                "0001-01-01 | ",
                "tomorrow | ",
            })
    void readsDatesInTheZoneOfThePerson(String text, @Nullable String expected) {
        Reading<LocalDateTime> read = date(text);
        if (expected == null) {
            assertThat(read.problem()).isEqualTo("date-unreadable");
        } else {
            assertThat(read.value()).isEqualTo(LocalDateTime.parse(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985", "2024", "240105", "1", "99999", "1708300800", "1.25", "20240229.5"})
    void aNumberAloneIsNoDate(String text) {
        assertThat(date(text).value()).isNull();
    }

    @Test
    void numbersAreCountedDaysWhereAllOfTheColumnCanBe() {
        DateColumn years = column(guess("45351", "1985"), false);
        assertThat(Dates.read("45351", years).problem()).isEqualTo("date-bare-number");
        DateColumn days = column(guess("45351", "29.02.2024", "45352"), false);
        assertThat(Dates.read("45352", days).value()).isEqualTo(LocalDateTime.parse("2024-03-01T00:00"));
    }

    @Test
    void theOtherCellsOfAColumnSayWhichNumberIsTheDay() {
        DateColumn days = column(guess("03/04/2024", "31/12/2024"), false);
        assertThat(Dates.read("03/04/2024", days).value()).isEqualTo(LocalDateTime.parse("2024-04-03T00:00"));
        DateColumn months = column(guess("03/04/2024", "12/31/2024"), false);
        assertThat(Dates.read("03/04/2024", months).value()).isEqualTo(LocalDateTime.parse("2024-03-04T00:00"));
        assertThat(Dates.read("31/12/2024", months).problem()).isEqualTo("date-unreadable");
        assertThat(date("03/04/2024").problem()).isEqualTo("date-unclear");
        DateColumn mixed = column(guess("03.04.2024", "12.31.2024", "31.12.2024"), false);
        assertThat(Dates.read("03.04.2024", mixed).problem()).isEqualTo("date-unclear");
        assertThat(Dates.read("12.31.2024", mixed).value()).isEqualTo(LocalDateTime.parse("2024-12-31T00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "01.02.45, 1945-02-01",
        "01.02.52, 1952-02-01",
        "30.11.26, 2026-11-30",
        "01.12.26, 1926-12-01",
        "1 травня 45, 1945-05-01",
        "29.02.00, 2000-02-29"
    })
    void aYearOfTwoDigitsThatLiesInThePast(String text, LocalDate expected) {
        assertThat(Dates.read(text, column(guess(text), true))
                        .map(LocalDateTime::toLocalDate)
                        .value())
                .isEqualTo(expected);
    }

    @Test
    void aDayToComeIsNoDayOfThePast() {
        assertThat(Dates.read("01.02.2045", column(guess("01.02.2045"), true)).problem())
                .isEqualTo("date-in-future");
        assertThat(date("01.02.45").map(LocalDateTime::getYear).value()).isEqualTo(2045);
        assertThat(date("01.02.47").map(LocalDateTime::getYear).value()).isEqualTo(1947);
    }

    @ParameterizedTest
    @CsvSource({"так, true", "НІ, false", "Yes, true", "0, false", "+, true", "TRUE, true", "нет, false"})
    void readsYesAndNo(String text, boolean expected) {
        assertThat(Booleans.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "2", ""})
    void refusesWhatIsNeitherYesNorNo(String text) {
        assertThat(Booleans.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NULL, true", "n/a, true", "' ', true", "-, true", "0, false", "null and void, false"})
    void knowsTheWordsForNothing(String text, boolean expected) {
        assertThat(Blanks.isBlank(text)).isEqualTo(expected);
    }
}
