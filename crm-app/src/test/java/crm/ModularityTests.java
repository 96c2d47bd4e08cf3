package crm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(CrmApplication.class, resideInAPackage("crm.testing.."));

    /** Who may depend on whom; a new arrow needs an ADR. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "kernel", Set.of(),
            "data", Set.of("kernel"),
            "files", Set.of("kernel"),
            "users", Set.of("kernel", "data", "files"),
            "contacts", Set.of("kernel", "data", "users"),
            "deals", Set.of("kernel", "data", "users", "contacts"));

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
    void writesThePicturesOfTheModules() {
        new Documenter(MODULES)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }

    private static Set<String> dependencies(String name) {
        var module = MODULES.getModuleByName(name).orElseThrow();
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .collect(Collectors.toSet());
    }
}
