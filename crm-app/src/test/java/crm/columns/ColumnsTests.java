package crm.columns;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.TestServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import liquibase.integration.spring.SpringLiquibase;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A table's columns are said once, by the migrations: what code calls them by is generated from the tables that these make. */
class ColumnsTests {

    private static final String REWRITE = "crm.columns.write";
    private static final String USER = "postgres";

    /** In a module's package, beside those that people write. */
    private static final String FOLDER = "tables";

    @TempDir
    Path generated;

    @Test
    void theTablesOfEachModuleAreWhatTheMigrationsMake() throws Exception {
        String address = TestServices.newDatabase();
        Map<String, Path> modules = migrated(address);
        generate(address, modules.keySet());
        List<String> others = new ArrayList<>();
        for (var module : modules.entrySet()) {
            Path folder = module.getValue().resolve(FOLDER);
            Map<String, String> made = files(generated.resolve("crm/" + module.getKey() + "/" + FOLDER));
            made.put("package-info.java", described(module.getKey()));
            if (Boolean.getBoolean(REWRITE)) {
                rewrite(folder, made);
            }
            Map<String, String> kept = files(folder);
            var names = new TreeSet<>(made.keySet());
            names.addAll(kept.keySet());
            names.removeIf(name -> Objects.equals(made.get(name), kept.get(name)));
            names.forEach(name -> others.add(module.getKey() + "/" + FOLDER + "/" + name));
        }
        assertThat(modules).containsKeys("users", "deals");
        assertThat(others).as("""
                        Tables that code knows are not those that the migrations make. Write them anew:
                          mvn -pl crm-app -am test -Dfrontend.skip -Dtest=ColumnsTests -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
                        """, REWRITE).isEmpty();
    }

    /** The modules that have a schema and read it with jOOQ, with their folders. */
    private static Map<String, Path> migrated(String address) throws Exception {
        var database = new DriverManagerDataSource(address, USER, "");
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(database);
        liquibase.setChangeLog("classpath:db/changelog/db.changelog-master.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.afterPropertiesSet();
        Map<String, Path> modules = new TreeMap<>();
        for (String schema :
                new JdbcTemplate(database).queryForList("select nspname from pg_namespace", String.class)) {
            try (Stream<Path> parts = Files.list(root())) {
                parts.map(part -> part.resolve("src/main/java/crm").resolve(schema))
                        .filter(ColumnsTests::knowsData)
                        .forEach(folder -> modules.put(schema, folder));
            }
        }
        return modules;
    }

    /** Whether the folder is a module's that may use {@code crm.data}, which the columns are typed by. */
    private static boolean knowsData(Path folder) {
        Path description = folder.resolve("package-info.java");
        if (!Files.exists(description)) {
            return false;
        }
        try {
            String text = Files.readString(description);
            return !text.contains("allowedDependencies") || text.contains("\"data\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void generate(String address, Iterable<String> schemas) throws Exception {
        var database = new Database()
                .withExcludeSql("select oid::regclass::text from pg_class where relispartition")
                .withIncludeRoutines(false)
                .withIncludeSequences(false)
                .withForcedTypes(
                        new ForcedType().withName("INSTANT").withIncludeTypes("timestamp\\ with\\ time\\ zone"));
        schemas.forEach(schema -> database.getSchemata().add(new SchemaMappingType().withInputSchema(schema)));
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.ERROR)
                .withJdbc(new Jdbc().withUrl(address).withUser(USER).withPassword(""))
                .withGenerator(new Generator()
                        .withName(TableClasses.class.getName())
                        .withDatabase(database)
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withRelations(false)
                                .withIndexes(false)
                                .withGlobalObjectReferences(false))
                        .withTarget(new Target().withPackageName("crm").withDirectory(generated.toString()))));
    }

    private static String described(String module) {
        return """
            /** The tables of the schema {@code %1$s}, generated from the migrations by {@code ColumnsTests}. */
            @NullMarked
            package crm.%1$s.%2$s;

            import org.jspecify.annotations.NullMarked;
            """.formatted(module, FOLDER);
    }

    private static void rewrite(Path folder, Map<String, String> made) throws IOException {
        Files.createDirectories(folder);
        for (String known : files(folder).keySet()) {
            Files.delete(folder.resolve(known));
        }
        for (var file : made.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.toList()) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.exists(folder.resolve("docs/adr")) ? folder : Objects.requireNonNull(folder.getParent());
    }
}
