package crm.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import crm.kernel.RecordEvent;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * Events lie in the registry until they were heard, and in its archive after that, also while another version of the application is started.
 * So what they are called, and what their members are, stays; members may be added.
 */
class StoredEventsTests {

    private static final String REWRITE = "crm.events.write";

    private static final Path KEPT = Path.of("src/test/resources/events/stored.txt");

    /** Packages in the names of types. */
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("crm");

    @Test
    void whatIsStoredOfAnEventStaysWhatItWas() throws IOException {
        List<String> members = members();
        if (Boolean.getBoolean(REWRITE)) {
            Files.createDirectories(KEPT.getParent());
            Files.write(KEPT, members);
        }
        List<String> kept = Files.readAllLines(KEPT);
        assertThat(members)
                .as(
                        "an event, or a member of one, is called otherwise or is no more: what was stored by then could not be read")
                .containsAll(kept);
        assertThat(kept).as("""
                        new events and members are not in %s. Write them with
                          mvn -pl crm-app -am test -Dfrontend.skip -Dtest=StoredEventsTests -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
                        """, KEPT, REWRITE).containsAll(members);
    }

    /** A line a member, such as {@code crm.deals.api.EntryMoved fromStageId long}. */
    private static List<String> members() {
        Map<String, Class<?>> stored = new TreeMap<>();
        events().map(JavaClass::reflect).forEach(event -> collect(event, stored));
        return stored.values().stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .map(member -> type.getName() + " " + member.getName() + " " + typeOf(member))
                        .sorted())
                .toList();
    }

    private static Stream<JavaClass> events() {
        Stream<JavaClass> heard = PRODUCT.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(ApplicationModuleListener.class))
                .flatMap(method -> method.getRawParameterTypes().stream());
        Stream<JavaClass> ofRecords = PRODUCT.stream().filter(type -> type.isAssignableTo(RecordEvent.class));
        return Stream.concat(heard, ofRecords).filter(JavaClass::isRecord);
    }

    /** The event, and the records of ours that it holds. */
    private static void collect(Class<?> type, Map<String, Class<?>> stored) {
        if (type.isRecord() && type.getName().startsWith("crm.") && stored.putIfAbsent(type.getName(), type) == null) {
            for (RecordComponent member : type.getRecordComponents()) {
                collect(member.getType(), stored);
            }
        }
    }

    private static String typeOf(RecordComponent member) {
        return PACKAGE.matcher(member.getGenericType().getTypeName())
                .replaceAll("")
                .lines()
                .map(String::strip)
                .collect(Collectors.joining());
    }
}
