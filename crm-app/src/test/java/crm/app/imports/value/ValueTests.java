package crm.app.imports.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

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
                "15 % | 0.15",
                "1E+3 | 1000",
                ".5 | 0.5",
                "1,250 | 1.250",
            })
    void readsNumbersExactly(String text, String number) {
        assertThat(Numbers.parse(text))
                .hasValueSatisfying(value -> assertThat(value.toPlainString()).isEqualTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "abc", "12 34", "1.2.3", "1,23,4", "12a", "1 200 3", "--5", "5+", "1e999", "٣x", "+-1", "(5"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-29 | 2024-02-29T00:00",
                "2024/2/9 | 2024-02-09T00:00",
                "29.02.2024 | 2024-02-29T00:00",
                "9.2.24 | 2024-02-09T00:00",
                "03/04/2024 | 2024-04-03T00:00",
                "20240229 | 2024-02-29T00:00",
                "1996-07-04 00:00:00.000 | 1996-07-04T00:00",
                "29.02.2024 18:05:07 | 2024-02-29T18:05:07",
                "2024-02-29T10:00:00Z | 2024-02-29T12:00",
                "2024-07-01T10:00:00+0800 | 2024-07-01T05:00",
                "07/15/2009 02:14:45 PM | ",
                "15/07/2009 02:14:45 PM | 2009-07-15T14:14:45",
                "3 травня 2024 р. | 2024-05-03T00:00",
                "3 May 2024 | 2024-05-03T00:00",
                "May 3, 2024 | 2024-05-03T00:00",
                "12-Dec-06 | 2006-12-12T00:00",
                "45351 | 2024-02-29T00:00",
                "45351.5 | 2024-02-29T12:00",
                "30.02.2024 | ",
                "2024-13-01 | ",
                "29.02.2024 25:00 | ",
                "29.02.2024 10:00 завтра | ",
                "tomorrow | ",
            })
    void readsDatesInTheZoneOfThePerson(String text, @org.jspecify.annotations.Nullable String expected) {
        if (expected == null) {
            assertThat(Dates.parse(text, DateOrder.DMY, KYIV)).isEmpty();
        } else {
            assertThat(Dates.parse(text, DateOrder.DMY, KYIV)).contains(LocalDateTime.parse(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"DMY, 2024-04-03T00:00", "MDY, 2024-03-04T00:00"})
    void takesTheDayWhereThePersonSays(DateOrder order, LocalDateTime expected) {
        assertThat(Dates.parse("03/04/2024", order, KYIV)).contains(expected);
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
