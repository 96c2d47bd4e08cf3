package crm.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import crm.kernel.RecordEvent;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
                .flatMap(type -> type.isEnum()
                        ? Arrays.stream(type.getEnumConstants()).map(constant -> type.getName() + " " + constant)
                        : Arrays.stream(type.getRecordComponents())
                                .map(member -> type.getName() + " " + member.getName() + " " + typeOf(member)))
                .sorted()
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

    /** The event, and the records and words of ours that it holds. */
    private static void collect(Type type, Map<String, Class<?>> stored) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, stored);
            }
        } else if (type instanceof Class<?> own
                && own.getName().startsWith("crm.")
                && (own.isRecord() || own.isEnum())
                && stored.putIfAbsent(own.getName(), own) == null) {
            for (RecordComponent member : own.isRecord() ? own.getRecordComponents() : new RecordComponent[0]) {
                collect(member.getGenericType(), stored);
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
