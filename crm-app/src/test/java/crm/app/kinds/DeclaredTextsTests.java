package crm.app.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.ActivityAction;
import crm.kernel.Catalogue;
import crm.testing.http.AppTest;
import crm.users.api.NotificationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever modules declare has words for people, in both languages and on both sides. */
@AppTest
class DeclaredTextsTests {

    private static final Path TEXTS = Path.of("src/main/frontend/src/i18n");

    @Autowired
    private Catalogue<NotificationKind> notifications;

    @Autowired
    private Catalogue<ActivityAction> actions;

    @Autowired
    private MessageSource messages;

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en"})
    void everyKindOfNotificationsSaysWhatHasHappened(String language) throws IOException {
        JsonNode choices = client(language, "communications").at("/settings/kinds");
        assertThat(notifications.all()).isNotEmpty().allSatisfy(kind -> {
            assertThat(Stream.of("notification." + kind, "notification." + kind + ".many"))
                    .as("messages/<module>_%s.properties of the module that declares %s", language, kind)
                    .allMatch(code -> messages.getMessage(code, null, null, Locale.of(language)) != null, "is there");
            assertThat(choices.path(kind.name()).asString())
                    .as("settings.kinds.%s in i18n/%s/communications.json", kind, language)
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en"})
    void everyActionHasAWordInTheHistory(String language) throws IOException {
        JsonNode words = client(language, "shared").at("/actions");
        assertThat(actions.all())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(words.path(action.name()).asString())
                        .as("actions.%s in i18n/%s/shared.json", action, language)
                        .isNotBlank());
    }

    private JsonNode client(String language, String part) throws IOException {
        return json.readTree(Files.readString(TEXTS.resolve(language).resolve(part + ".json")));
    }
}
