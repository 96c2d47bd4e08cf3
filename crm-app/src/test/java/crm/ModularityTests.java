package crm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(CrmApplication.class, resideInAPackage("crm.testing.."));

    private static final String REWRITE = "crm.modules.write";

    /** Who may depend on whom; a new arrow needs an ADR. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("data", Set.of("kernel")),
            Map.entry("files", Set.of("kernel")),
            Map.entry("users", Set.of("kernel", "data", "files")),
            Map.entry("contacts", Set.of("kernel", "data", "users")),
            Map.entry("communications", Set.of("kernel", "data", "files", "users", "contacts")),
            Map.entry("deals", Set.of("kernel", "data", "users", "contacts")),
            Map.entry("tasks", Set.of("kernel", "data", "files", "users")),
            Map.entry("timetracking", Set.of("kernel", "data", "users", "tasks")),
            Map.entry("imports", Set.of("kernel", "data", "files", "users")),
            Map.entry("exports", Set.of("kernel", "data", "files", "users")));

    @Test
    void modulesKeepToTheirBorders() {
        MODULES.verify();
    }

    @Test
    void modulesDependOnlyAsTheGraphAllows() {
        ARROWS.forEach(
                (name, allowed) -> assertThat(dependencies(name)).as(name).isSubsetOf(allowed));
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.Stream.concat(ARROWS.keySet().stream(), List.of("app").stream())
                                .toList());
    }

    @Test
    void thePagesOfTheModulesSayWhatTheModulesAre() throws IOException {
        Path folder = root().resolve("docs/modules");
        Map<String, String> pages = new ModulePages(MODULES, root()).all();
        if (Boolean.getBoolean(REWRITE)) {
            rewrite(folder, pages);
        }
        assertThat(kept(folder)).as("""
                        docs/modules is not what the modules are. If they are meant to have changed, rewrite it and look at the difference:
                          mvn -pl crm-app -am test -Dfrontend.skip -Dtest=ModularityTests -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
                        """, REWRITE).isEqualTo(pages);
    }

    private static void rewrite(Path folder, Map<String, String> pages) throws IOException {
        Files.createDirectories(folder);
        for (String known : kept(folder).keySet()) {
            Files.delete(folder.resolve(known));
        }
        for (var page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> kept(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    pages.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return pages;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.exists(folder.resolve("docs/adr")) ? folder : Objects.requireNonNull(folder.getParent());
    }

    private static Set<String> dependencies(String name) {
        var module = MODULES.getModuleByName(name).orElseThrow();
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .collect(Collectors.toSet());
    }
}
