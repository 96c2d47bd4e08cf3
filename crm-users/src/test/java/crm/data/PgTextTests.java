package crm.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PgTextTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T07:05:09Z, 2026-11-28 07:05:09+00",
        "2026-11-28T07:05:09.100Z, 2026-11-28 07:05:09.1+00",
        "2026-11-28T07:05:09.000001Z, 2026-11-28 07:05:09.000001+00",
        "2026-11-28T07:05:09.999999999Z, 2026-11-28 07:05:09.999999+00",
        "1000-01-01T00:00:00Z, 1000-01-01 00:00:00+00",
        "0999-12-31T23:59:59.5Z, 0999-12-31 23:59:59.5+00",
        "1969-12-31T23:59:59.25Z, 1969-12-31 23:59:59.25+00"
    })
    void writesTimesAsPostgresqlDoes(String at, String text) {
        assertThat(PgText.of(Instant.parse(at))).isEqualTo(text);
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Instant at = Instant.ofEpochSecond(random.nextLong(-10_000_000_000L, 10_000_000_000L))
                    .plusNanos(1_000 * random.nextLong(1_000_000));
            assertThat(PgText.instant(PgText.of(at))).isEqualTo(at);
        }
    }
}
