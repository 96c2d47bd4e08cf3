package crm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the modules say to people. */
class BundlesTests {

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(bundles("uk")).hasSizeGreaterThan(5).allSatisfy(ukrainian -> {
            String name = Objects.requireNonNull(ukrainian.getFilename());
            Resource english = ukrainian.createRelative(name.replace("_uk", "_en"));
            assertThat(keys(english)).as(name).isEqualTo(keys(ukrainian));
        });
    }

    @Test
    void noTwoModulesSayDifferentThingsUnderOneKey() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Resource bundle : bundles("uk")) {
            keys.addAll(keys(bundle));
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static List<Resource> bundles(String language) throws IOException {
        return List.of(new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*_" + language + ".properties"));
    }

    private static Set<String> keys(Resource bundle) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }
}
