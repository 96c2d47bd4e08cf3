package crm.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** An upgrade lets people go on working: no index of a table that may be large is made or dropped while everybody waits for it. */
class ChangelogTests {

    /** Before this day nobody had data. */
    private static final String FIRST = "20261130";

    /** A line for each person that was ever invited. */
    private static final Set<String> SMALL = Set.of("users.invitation");

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern MADE =
            Pattern.compile("create\\s+(?:unique\\s+)?index\\s+(?!concurrently\\b)\\S+\\s+on\\s+(?<table>[\\w.]+)");
    private static final Pattern DROPPED = Pattern.compile("drop\\s+index\\s+(?!concurrently\\b)(?<index>[^;]+);");

    private record Change(String name, String text) {}

    @Test
    void indexesOfTablesThatMayBeLargeAreMadeAndDroppedWhilePeopleWork() throws IOException {
        List<Change> changes = changes().toList();
        assertThat(changes).hasSizeGreaterThan(5).allSatisfy(change -> {
            assertThat(heldUpBy(change.text())).as(change.name()).isEmpty();
            // Waiting for old transactions is what such an index does; it holds up nobody meanwhile.
            assertThat(!change.text().contains(" concurrently ")
                            || change.text().contains("set lock_timeout = 0;"))
                    .as(change.name() + " waits for as long as it takes")
                    .isTrue();
        });
    }

    @Test
    void everyChangeIsRunByTheChangelogOfItsModule() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        String all = text(files.getResource("classpath:db/changelog/db.changelog-master.yaml"));
        for (Resource module : files.getResources("classpath*:db/changelog/*/changelog.yaml")) {
            String address = module.getURL().toString();
            String folder = address.substring(address.lastIndexOf("/db/changelog/") + 1);
            assertThat(all)
                    .as("db.changelog-master.yaml in crm-app includes the changelog of every module")
                    .contains(folder);
            for (Resource change : files.getResources(address.replace("changelog.yaml", "*.sql"))) {
                assertThat(text(module))
                        .as(folder + " includes every change")
                        .containsPattern("file: (\\S*/)?" + Pattern.quote(name(change)));
            }
        }
    }

    @Test
    void theRuleSeesWhatItForbids() {
        assertThat(heldUpBy("create index a on deals.entry (id);")).containsExactly("deals.entry");
        assertThat(heldUpBy("create unique index\n a on deals.entry (id);")).containsExactly("deals.entry");
        assertThat(heldUpBy("drop index deals.a;")).containsExactly("deals.a");
        assertThat(heldUpBy("create index concurrently a on deals.entry (id); drop index concurrently deals.b;"))
                .isEmpty();
        assertThat(heldUpBy("create table deals.fresh (id bigint); create index a on deals.fresh (id);"))
                .isEmpty();
    }

    private static List<String> heldUpBy(String text) {
        Stream<String> made = MADE.matcher(text)
                .results()
                .map(found -> found.group("table"))
                .filter(table -> !SMALL.contains(table) && !text.contains("create table " + table + " "));
        Stream<String> dropped = DROPPED.matcher(text).results().map(found -> found.group("index"));
        return Stream.concat(made, dropped).toList();
    }

    private static Stream<Change> changes() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/changelog/*/*.sql"))
                .filter(file -> name(file).compareTo(FIRST) >= 0 && name(file).matches("\\d{8}-\\d{4}-.*"))
                .map(ChangelogTests::read);
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Change read(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return new Change(name(file), COMMENT.matcher(text).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
