package crm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // What modules lend to tests of others comes in a jar of its own once they are packaged.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("crm");

    /** Of all modules, as they were compiled. */
    private static final JavaClasses TESTS = new ClassFileImporter().importPaths(testClasses());

    private static final Map<ArchRule, Class<?>> COUNTER_EXAMPLES = Map.ofEntries(
            Map.entry(ArchitectureRules.ENTITIES_STAY_INSIDE, counterexamples.PublicEntity.class),
            Map.entry(ArchitectureRules.REPOSITORIES_STAY_INSIDE, CounterExamples.PublicRepository.class),
            Map.entry(ArchitectureRules.CONTROLLERS_REACH_NO_STORAGE, CounterExamples.ControllerWithSql.class),
            Map.entry(ArchitectureRules.CONTROLLERS_STAY_INSIDE, CounterExamples.PublicController.class),
            Map.entry(ArchitectureRules.KERNEL_HOLDS_NO_BEAN, crm.kernel.BeanInTheKernel.class),
            Map.entry(ArchitectureRules.EVENTS_ARE_RECORDS, CounterExamples.EventThatIsAClass.class),
            Map.entry(ArchitectureRules.NOBODY_READS_THE_CLOCK_DIRECTLY, CounterExamples.ReadsTheClock.class),
            Map.entry(ArchitectureRules.NO_SQL_TEXT_IN_JOOQ, CounterExamples.HandsOverSqlText.class),
            Map.entry(
                    ArchitectureRules.NOTHING_IS_LEFT_IN_THE_SYSTEMS_TEMPORARY_FOLDER,
                    CounterExamples.LeavesATemporaryFile.class),
            Map.entry(ArchitectureRules.NO_JOINED_SQL_TEXT, CounterExamples.JoinsSqlText.class),
            Map.entry(ArchitectureRules.JDBC_IN_NAMED_PACKAGES, CounterExamples.KeepsToConstants.class),
            Map.entry(ArchitectureRules.ARGUMENTS_ARE_FEW_OR_NAMED, CounterExamples.CallsByPosition.class));

    @TestFactory
    Stream<DynamicTest> theProductKeepsTheRules() {
        return ArchitectureRules.ALL.stream()
                .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsCounterExample() {
        return COUNTER_EXAMPLES.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey().getDescription(),
                        () -> assertThat(entry.getKey()
                                        .evaluate(new ClassFileImporter().importClasses(entry.getValue()))
                                        .hasViolation())
                                .isTrue()));
    }

    @Test
    void everyWayOfJoiningSqlTextIsFoundAndConstantsAreNot() {
        List<String> found = ArchitectureRules.NO_JOINED_SQL_TEXT
                .evaluate(new ClassFileImporter().importClasses(CounterExamples.JoinsSqlText.class))
                .getFailureReport()
                .getDetails();
        assertThat(found)
                .extracting(
                        detail -> detail.replaceFirst(".*JoinsSqlText\\.(?:lambda\\$)?(\\w+?)(?:\\$\\d+)? .*", "$1"))
                .containsExactlyInAnyOrder(
                        "joined",
                        "formatted",
                        "takenOver",
                        "gathered",
                        "kept",
                        "run",
                        "captured",
                        "referred",
                        "chosen",
                        "put",
                        "made");
        assertThat(ArchitectureRules.NO_JOINED_SQL_TEXT
                        .evaluate(new ClassFileImporter().importClasses(CounterExamples.KeepsToConstants.class))
                        .hasViolation())
                .isFalse();
    }

    @Test
    void packagesThatMayUseJdbcAreNamedOnlyWhereTheyDo() {
        assertThat(JdbcPackages.needless(PRODUCT)).isEmpty();
    }

    @Test
    void testsMakeRecordsByNamesToo() {
        assertThat(TESTS).hasSizeGreaterThan(300);
        ArchitectureRules.ARGUMENTS_ARE_FEW_OR_NAMED.check(TESTS.that(describe(
                "are no counter-example", type -> !type.getName().startsWith(CounterExamples.class.getName()))));
    }

    @Test
    void aClassOfMoreThanFiveHundredLinesIsFound() {
        assertThat(ArchitectureRules.CLASSES_STAY_SMALL
                        .evaluate(new ClassFileImporter().importClasses(TooLong.class))
                        .hasViolation())
                .isTrue();
    }

    private static List<Path> testClasses() {
        try (Stream<Path> modules =
                Files.list(Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()))) {
            return modules.map(module -> module.resolve("target/test-classes"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
