package crm.tasks.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** A Monday. */
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 30, 10, 0, 0, 0, KYIV);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "lines.csv", delimiter = '|', numLinesToSkip = 1)
    void readsLinesOfBothLanguages(String text, String name, String understood) {
        ReadLine line = LineReader.read(text, NOW);
        assertThat(line.name()).isEqualTo(name == null ? "" : name);
        assertThat(described(line)).isEqualTo(understood == null ? "" : understood);
    }

    @Test
    void saysWhichPlacesOfTheTextWereUnderstood() {
        String text = "завтра 15:00 подзвонити Мельнику !високий #доставка @daryna";
        assertThat(LineReader.read(text, NOW).understood())
                .extracting(part -> part.kind() + " " + text.substring(part.from(), part.to()))
                .containsExactly("DAY завтра", "TIME 15:00", "PRIORITY !високий", "TAG #доставка", "PERSON @daryna");
    }

    @Test
    void aTimeThatIsSkippedMovesForward() {
        assertThat(LineReader.read("28.03.2027 03:30 зміна", NOW).plannedAt())
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @ParameterizedTest
    @Timeout(5)
    @ValueSource(strings = {"через ", "in ", "до ", "1 ", "#", "@a", "!", "5.12 ", "на 1 год ", "п'", "((((("})
    void aHostileLineIsReadInTime(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        assertNothingIsLost(text, LineReader.read(text, NOW));
        String blanks = piece + " ".repeat(5_000) + "x";
        assertNothingIsLost(blanks, LineReader.read(blanks, NOW));
    }

    @Test
    void nothingOfATextIsLost() {
        Random random = new Random(11);
        List<String> pieces = List.of(
                "завтра",
                "сьогодні",
                "у п'ятницю",
                "в пт",
                "next friday",
                "friday",
                "через 2 дні",
                "in 3 days",
                "5.12",
                "31.02",
                "25:00",
                "15:00",
                "о 15",
                "at 3pm",
                "15.30",
                "на 30 хв",
                "1 год",
                "for 2 hours",
                "до 18:00",
                "до п'ятниці",
                "by",
                "до",
                "!високий",
                "!urgent",
                "!!!",
                "#тег",
                "#1",
                "@daryna",
                "@",
                "подзвонити",
                "Мельнику,",
                "call",
                "Ann.",
                "№237159",
                "👍",
                "(терміново)",
                "2026-12-05",
                "5 грудня",
                "December 5",
                "через годину",
                "  ",
                ";");
        for (int i = 0; i < 20_000; i++) {
            StringJoiner text = new StringJoiner(random.nextInt(8) == 0 ? "" : " ");
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.add(pieces.get(random.nextInt(pieces.size())));
            }
            assertNothingIsLost(text.toString(), LineReader.read(text.toString(), NOW));
        }
    }

    private static void assertNothingIsLost(String text, ReadLine line) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Part part : line.understood()) {
            assertThat(part.from()).as(text).isGreaterThanOrEqualTo(at);
            assertThat(part.to()).as(text).isGreaterThan(part.from());
            rest.append(text, at, part.from());
            at = part.to();
        }
        rest.append(text.substring(at));
        assertThat(letters(line.name())).as(text).isEqualTo(letters(rest.toString()));
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s,;]", "");
    }

    private static String described(ReadLine line) {
        StringJoiner all = new StringJoiner("; ");
        if (line.plannedAt() != null) {
            all.add("at " + minute(line.plannedAt()));
        }
        if (line.plannedOn() != null) {
            all.add("on " + line.plannedOn());
        }
        if (line.durationMinutes() != null) {
            all.add(line.durationMinutes() + " min");
        }
        if (line.deadline() != null) {
            all.add("until " + minute(line.deadline()));
        }
        if (line.priority() != null) {
            all.add(line.priority().name());
        }
        all.add(line.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" ")));
        all.add(line.people().stream().map(person -> "@" + person).collect(Collectors.joining(" ")));
        return all.toString()
                .replaceAll("(; )+$", "")
                .replaceAll("(; ){2,}", "; ")
                .replaceAll("^(; )+", "");
    }

    private static String minute(Instant instant) {
        return instant.atZone(KYIV).format(MINUTE);
    }
}
