package crm.tasks.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class HostileCalendarTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing|''|1",
                "another kind of file|%PDF-1.7|1",
                "no such day|BEGIN:VCALENDAR~BEGIN:VEVENT~UID:1~DTSTART:20260231T100000~END:VEVENT~END:VCALENDAR|4",
                "no time|BEGIN:VCALENDAR~BEGIN:VEVENT~DTSTART:tomorrow~END:VEVENT~END:VCALENDAR|3",
                "cut off|BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:x|4",
                "ended twice|BEGIN:VCALENDAR~BEGIN:VEVENT~END:VTODO~END:VCALENDAR|3"
            })
    void whatIsNoCalendarIsRefusedNamingTheLine(String what, String text, int line) {
        assertThat(refusal(text.replace("~", "\r\n")).line()).isBetween(Math.max(1, line - 1), line + 1);
    }

    @Test
    void aFileBeyondAMegabyteIsRefused() {
        refusal(calendar("DESCRIPTION:" + "x".repeat(1 << 20)));
    }

    @Test
    void anEndlessLineIsRefused() {
        refusal(calendar("DESCRIPTION:" + "x".repeat(600_000)));
        refusal(calendar("DESCRIPTION:" + "xxxx\r\n ".repeat(140_000)));
    }

    @Test
    void componentsInComponentsWithoutEndAreRefused() {
        refusal("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(60_000));
    }

    @Test
    void moreThanFiveThousandComponentsAreRefused() {
        refusal("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\nEND:VEVENT\r\n".repeat(5_001) + "END:VCALENDAR\r\n");
    }

    @Test
    void endlessParametersAreRefused() {
        StringBuilder parameters = new StringBuilder("SUMMARY");
        for (int i = 0; i < 20_000; i++) {
            parameters.append(";X-").append(i).append("=1");
        }
        refusal(calendar(parameters + ":x"));
    }

    @Test
    void rulesOfBillionsAreNotCounted() {
        List<ImportedTask> tasks = CalendarReader.read(
                bytes("BEGIN:VCALENDAR\r\n"
                        + ("BEGIN:VEVENT\r\nDTSTART:20260101T000000Z\r\n"
                                        + "RRULE:FREQ=SECONDLY;COUNT=2000000000\r\nEND:VEVENT\r\n"
                                        + "BEGIN:VEVENT\r\nDTSTART:20260101T000000Z\r\n"
                                        + "RRULE:FREQ=YEARLY;INTERVAL=1000;BYDAY=53MO;BYSETPOS=366\r\nEND:VEVENT\r\n")
                                .repeat(500)
                        + "END:VCALENDAR\r\n"),
                KYIV);
        assertThat(tasks).hasSize(1_000).allSatisfy(task -> {
            assertThat(task.repeat()).isNull();
            assertThat(task.notes()).containsExactly(ImportNote.REPEAT_LEFT_OUT);
        });
    }

    @Test
    void zonesOfEndlessChangesAreBounded() {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (int zone = 0; zone < 800; zone++) {
            text.append("BEGIN:VTIMEZONE\r\nTZID:Own")
                    .append(zone)
                    .append(
                            "\r\nBEGIN:STANDARD\r\nDTSTART:19000101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\n")
                    .append("RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n")
                    .append("BEGIN:VEVENT\r\nDTSTART;TZID=Own")
                    .append(zone)
                    .append(":20260101T000000\r\nEND:VEVENT\r\n");
        }
        assertThat(CalendarReader.read(bytes(text + "END:VCALENDAR\r\n"), KYIV)).hasSize(800);
    }

    @Test
    void textInTheEncodingOfWindowsIsRead() {
        byte[] file = calendar("SUMMARY:Нарада з Мельником").getBytes(Charset.forName("windows-1251"));
        assertThat(CalendarReader.read(file, KYIV))
                .extracting(ImportedTask::name)
                .containsExactly("Нарада з Мельником");
    }

    @Test
    void signsThatCannotBeStoredAreLeftOut() {
        assertThat(CalendarReader.read(bytes(calendar("SUMMARY:a\u0000b\u0007c")), KYIV))
                .singleElement()
                .satisfies(task -> assertThat(task.name()).doesNotContain("\u0000", "\u0007"));
    }

    @Test
    void damagedFilesEndInOneKindOfFailure() {
        Random random = new Random(4);
        String whole = calendar("SUMMARY:Зустріч\r\nDTSTART;TZID=\"Europe/Kyiv\":20261201T100000\r\nDURATION:PT1H\r\n"
                + "RRULE:FREQ=WEEKLY;BYDAY=MO,TU\r\nCATEGORIES:a\\,b,c\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM");
        for (int i = 0; i < 5_000; i++) {
            byte[] file = bytes(whole);
            for (int change = random.nextInt(6); change >= 0; change--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> {
                        try {
                            CalendarReader.read(file, KYIV);
                        } catch (InvalidCalendarException e) {
                            assertThat(e.line()).isPositive();
                        }
                    })
                    .as(new String(file, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    private static String calendar(String line) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + line + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InvalidCalendarException refusal(String text) {
        InvalidCalendarException refusal =
                catchThrowableOfType(InvalidCalendarException.class, () -> CalendarReader.read(bytes(text), KYIV));
        assertThat(refusal).isNotNull();
        assertThat(refusal.about("file").errors().getFirst().code()).isEqualTo("calendar-unreadable");
        return refusal;
    }
}
