package crm;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rules of the house that a compiler does not know. Each is shown to bite by a counter-example in the tests. */
final class ArchitectureRules {

    private static final int LINES = 500;

    private ArchitectureRules() {}

    static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    static final ArchRule REPOSITORIES_STAY_INSIDE = classes()
            .that()
            .areAssignableTo("org.springframework.data.repository.Repository")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    static final ArchRule CONTROLLERS_REACH_NO_STORAGE = noClasses()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are repositories or run SQL",
                    type -> type.isAssignableTo("org.springframework.data.repository.Repository")
                            || type.isAssignableTo("org.jooq.DSLContext")
                            || type.isAssignableTo("jakarta.persistence.EntityManager")
                            || type.isAssignableTo("org.springframework.jdbc.core.JdbcOperations")
                            || type.isAssignableTo("org.springframework.jdbc.core.simple.JdbcClient")))
            .allowEmptyShould(true);

    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    static final ArchRule KERNEL_HOLDS_NO_BEAN = noClasses()
            .that()
            .resideInAPackage("crm.kernel..")
            .should()
            .beMetaAnnotatedWith("org.springframework.stereotype.Component")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.Entity")
            .allowEmptyShould(true);

    static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .implement("crm.kernel.RecordEvent")
            .should()
            .beRecords()
            .allowEmptyShould(true);

    static final ArchRule NOBODY_READS_THE_CLOCK_DIRECTLY = noClasses()
            .should(callMethodWhere(DescribedPredicate.describe(
                    "ask the system for the time instead of the injected Clock", ArchitectureRules::readsTheClock)))
            .allowEmptyShould(true);

    /** Plain SQL text given to jOOQ could be put together from what a caller sent; the typed API cannot. */
    static final ArchRule NO_SQL_TEXT_IN_JOOQ = noClasses()
            .should(callMethodWhere(
                    DescribedPredicate.describe("hand SQL text to jOOQ", ArchitectureRules::handsOverSqlText)))
            .allowEmptyShould(true);

    /** The system's temporary folder is everybody's, and nobody sweeps it; ours is in the home. */
    static final ArchRule NOTHING_IS_LEFT_IN_THE_SYSTEMS_TEMPORARY_FOLDER = noClasses()
            .should(callMethodWhere(DescribedPredicate.describe(
                    "make a file in the system's temporary folder instead of by TemporaryFiles",
                    ArchitectureRules::makesATemporaryFile)))
            .allowEmptyShould(true);

    /** The same of JDBC and JPA: their texts are constants, and what comes from outside is a parameter. */
    static final ArchRule NO_JOINED_SQL_TEXT = classes().should(new JdbcTexts()).allowEmptyShould(true);

    /** What columns there are is said once, by the migrations; texts of statements say it again. */
    static final ArchRule JDBC_IN_NAMED_PACKAGES =
            classes().should(new JdbcPackages()).allowEmptyShould(true);

    static final ArchRule CLASSES_STAY_SMALL =
            classes().that().areTopLevelClasses().should(haveAtMost(LINES)).allowEmptyShould(true);

    static final ArchRule ARGUMENTS_ARE_FEW_OR_NAMED =
            classes().should(new NamedArguments()).allowEmptyShould(true);

    static final List<ArchRule> ALL = List.of(
            ENTITIES_STAY_INSIDE,
            REPOSITORIES_STAY_INSIDE,
            CONTROLLERS_REACH_NO_STORAGE,
            CONTROLLERS_STAY_INSIDE,
            KERNEL_HOLDS_NO_BEAN,
            EVENTS_ARE_RECORDS,
            NOBODY_READS_THE_CLOCK_DIRECTLY,
            NO_SQL_TEXT_IN_JOOQ,
            NOTHING_IS_LEFT_IN_THE_SYSTEMS_TEMPORARY_FOLDER,
            NO_JOINED_SQL_TEXT,
            JDBC_IN_NAMED_PACKAGES,
            ARGUMENTS_ARE_FEW_OR_NAMED,
            CLASSES_STAY_SMALL);

    private static boolean readsTheClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return call.getName().equals("now")
                        && owner.startsWith("java.time.")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock"))
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }

    private static boolean makesATemporaryFile(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        var parameters = call.getTarget().getRawParameterTypes();
        return owner.equals("java.nio.file.Files")
                        && (call.getName().equals("createTempFile")
                                || call.getName().equals("createTempDirectory"))
                        && !parameters.getFirst().getName().equals("java.nio.file.Path")
                || owner.equals("java.io.File") && call.getName().equals("createTempFile") && parameters.size() == 2;
    }

    private static boolean handsOverSqlText(JavaMethodCall call) {
        return call.getTargetOwner().getName().startsWith("org.jooq.")
                && call.getTarget().isAnnotatedWith("org.jooq.PlainSQL");
    }

    private static ArchCondition<JavaClass> haveAtMost(int lines) {
        return new ArchCondition<>("have at most " + lines + " lines") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                source(type).ifPresent(file -> {
                    long count = count(file);
                    events.add(new SimpleConditionEvent(
                            type, count <= lines, type.getName() + " has " + count + " lines"));
                });
            }
        };
    }

    private static long count(Path file) {
        try (var all = Files.lines(file)) {
            return all.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The source beside the compiled class; none for classes that come in a jar. */
    private static Optional<Path> source(JavaClass type) {
        return type.getSource()
                .map(com.tngtech.archunit.core.domain.Source::getUri)
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(URI::getPath)
                .filter(path -> path.contains("/target/"))
                .map(path -> Path.of(path.replace("/target/classes/", "/src/main/java/")
                        .replace("/target/test-classes/", "/src/test/java/")
                        .replaceFirst("\\.class$", ".java")))
                .filter(Files::exists);
    }
}
