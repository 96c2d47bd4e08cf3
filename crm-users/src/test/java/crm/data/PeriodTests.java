package crm.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "TODAY,      2026-03-28T22:00:00Z, 2026-03-29T21:00:00Z",
        "YESTERDAY,  2026-03-27T22:00:00Z, 2026-03-28T22:00:00Z",
        "THIS_WEEK,  2026-03-22T22:00:00Z, 2026-03-29T21:00:00Z",
        "THIS_MONTH, 2026-02-28T22:00:00Z, 2026-03-31T21:00:00Z",
        "THIS_YEAR,  2025-12-31T22:00:00Z, 2026-12-31T22:00:00Z"
    })
    void namedSpansAreMeantInTheCallersZoneAlsoOnTheDayTheClocksChange(Period.Named named, Instant from, Instant to) {
        Instant sundayInKyiv = Instant.parse("2026-03-29T10:00:00Z");
        assertThat(named.at(sundayInKyiv, ZoneId.of("Europe/Kyiv"))).isEqualTo(new Period(from, to));
    }
}
