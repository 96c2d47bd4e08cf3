package crm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class InstantTextTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Instant.class, new InstantText()))
            .build();

    @Test
    void anInstantIsWrittenAsTheStandardLibraryWritesIt() {
        var random = new Random(11);
        Stream.concat(
                        Stream.of(
                                        "1970-01-01T00:00:00Z",
                                        "2026-03-01T09:05:07.100Z",
                                        "2026-03-01T09:05:07.000001Z",
                                        "2026-03-01T09:05:07.000000001Z",
                                        "0000-01-01T00:00:00Z",
                                        "0033-04-03T15:00:00Z",
                                        "-0001-12-31T23:59:59Z",
                                        "9999-12-31T23:59:59.999999Z",
                                        "+10000-01-01T00:00:00Z")
                                .map(Instant::parse),
                        random.longs(2_000, -62_000_000_000L, 250_000_000_000L)
                                .mapToObj(second -> Instant.ofEpochSecond(second, random.nextInt(1_000_000) * 1_000L)))
                .forEach(instant ->
                        assertThat(JSON.writeValueAsString(instant)).isEqualTo('"' + instant.toString() + '"'));
    }
}
