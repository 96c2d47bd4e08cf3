package crm;

import com.tngtech.archunit.core.domain.JavaClass;
import crm.kernel.RecordEvent;
import io.soabase.recordbuilder.core.RecordBuilderGenerated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.core.NamedInterface;

/** What {@code docs/modules} says: a picture of all modules and a page for each, from the classes and what their Javadoc says. */
final class ModulePages {

    private static final Pattern PACKAGE_COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^.*?\\.(?=\\s|$)");

    private final ApplicationModules modules;
    private final Path root;

    ModulePages(ApplicationModules modules, Path root) {
        this.modules = modules;
        this.root = root;
    }

    /** The texts by the names of their files. */
    Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", overview());
        modules.stream().forEach(module -> pages.put(name(module) + ".md", page(module)));
        return pages;
    }

    private String overview() {
        var text = new StringBuilder("# Modules\n\nAn arrow points to what a module uses.\n\n```mermaid\ngraph TD\n");
        sorted().forEach(module -> text.append("  ").append(name(module)).append('\n'));
        sorted().forEach(module ->
                dependencies(module).forEach(other -> text.append("  %s --> %s%n".formatted(name(module), other))));
        text.append("```\n\n");
        sorted().forEach(module ->
                text.append("- [%1$s](%1$s.md): %2$s%n".formatted(name(module), firstSentence(purpose(module)))));
        return text.toString();
    }

    private String page(ApplicationModule module) {
        var text = new StringBuilder("# %s%n%n%s%n".formatted(name(module), purpose(module)));
        section(text, "Uses", dependencies(module).map("- [%1$s](%1$s.md)"::formatted));
        exposed(module).forEach(part -> section(text, title(part), types(part).map(this::described)));
        section(
                text,
                "Events it publishes",
                exposed(module)
                        .flatMap(ModulePages::types)
                        .filter(ModulePages::isEvent)
                        .map(ModulePages::code));
        section(
                text,
                "Events it listens to",
                module.getEventsListenedTo(modules).stream()
                        .filter(type -> type.getPackageName().startsWith("crm."))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(ModulePages::code)
                        .distinct());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            text.append("%n## %s%n%n%s%n".formatted(title, String.join("\n", all)));
        }
    }

    /** The application offers nothing to others: what its packages show each other is its own matter. */
    private static Stream<NamedInterface> exposed(ApplicationModule module) {
        return name(module).equals("app") ? Stream.empty() : module.getNamedInterfaces().stream();
    }

    private static String title(NamedInterface part) {
        return part.isUnnamed() ? "Types for others" : "Types for others: `" + part.getName() + "`";
    }

    private static Stream<JavaClass> types(NamedInterface part) {
        return part.asJavaClasses()
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.isAnnotatedWith(RecordBuilderGenerated.class))
                .sorted(Comparator.comparing(JavaClass::getSimpleName));
    }

    private static boolean isEvent(JavaClass type) {
        return type.isAssignableTo(RecordEvent.class) && !type.isInterface();
    }

    private static String code(JavaClass type) {
        return "- `" + type.getSimpleName() + "`";
    }

    private String described(JavaClass type) {
        String comment = comment(source(type.getName()), type.getSimpleName());
        return comment.isEmpty() ? code(type) : code(type) + " – " + firstSentence(comment);
    }

    private String purpose(ApplicationModule module) {
        Matcher comment = PACKAGE_COMMENT.matcher(
                source(module.getBasePackage().getName() + ".package-info").orElseThrow());
        return comment.find() ? plain(comment.group(1)) : "";
    }

    private static String comment(Optional<String> source, String type) {
        return source.map(text -> Pattern.compile(
                                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^;{]*\\s)?public [^;{]*?\\b" + type + "\\b",
                                Pattern.DOTALL)
                        .matcher(text))
                .filter(Matcher::find)
                .map(found -> plain(found.group(1)))
                .orElse("");
    }

    /** Without stars, tags and what comes after them. */
    private static String plain(String javadoc) {
        return javadoc.lines()
                .map(line -> line.replaceFirst("^\\s*\\*? ?", "").strip())
                .takeWhile(line -> !line.startsWith("@"))
                .map(line -> line.replaceAll("\\{@\\w+ ([^}]*)}", "`$1`").replaceAll("</?p>", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String firstSentence(String text) {
        Matcher sentence = FIRST_SENTENCE.matcher(text);
        return sentence.find() ? sentence.group() : text;
    }

    private Optional<String> source(String type) {
        String file = "src/main/java/" + type.replace('.', '/') + ".java";
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.resolve(file))
                    .filter(Files::exists)
                    .findFirst()
                    .map(ModulePages::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<ApplicationModule> sorted() {
        return modules.stream().sorted(Comparator.comparing(ModulePages::name));
    }

    private Stream<String> dependencies(ApplicationModule module) {
        return module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .distinct()
                .sorted();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
