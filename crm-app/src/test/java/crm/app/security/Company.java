package crm.app.security;

import static crm.app.security.Browser.json;

import crm.testing.http.RunningApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The people of one running application, their browsers and their letters. */
final class Company {

    static final String PASSWORD = "correct horse battery";

    private final ApplicationContext context;
    private final RunningApp app;

    Company(ApplicationContext context) {
        this.context = context;
        this.app = RunningApp.of(context);
    }

    RunningApp app() {
        return app;
    }

    Browser browser() {
        return new Browser(app.address().toString(), app.address().toString());
    }

    /** Somebody new, who has an account with {@link #PASSWORD}. */
    Employee employee(String role) throws Exception {
        String email = "e" + UUID.randomUUID() + "@example.com";
        JsonNode invitation = app.owner()
                .post(
                        app,
                        "/api/v1/invitations",
                        Map.of("email", email, "roleId", app.owner().role(app, role)));
        String link = invitation.get("link").asString();
        var answers = Map.of("firstName", "Марія", "lastName", "Лис", "password", PASSWORD);
        var made = browser()
                .postJson("/api/v1/invitations/by-token/" + link.substring(link.lastIndexOf('/') + 1), answers);
        return new Employee(json(made).get("id").asLong(), email);
    }

    Employee employee() throws Exception {
        return employee("MANAGER");
    }

    /** The link of the newest letter to somebody that holds one like this. */
    String linkIn(String email, String path) {
        Pattern link = Pattern.compile(Pattern.quote(path) + "([\\w-]+)");
        return Awaitility.await("letter to " + email)
                .atMost(Duration.ofSeconds(10))
                .until(() -> find(email, link), found -> !found.isEmpty());
    }

    /** Whether a letter to somebody has come whose text holds this. */
    boolean hasLetter(String email, String text) {
        return letters(email).contains(text);
    }

    private String find(String email, Pattern link) {
        Matcher found = link.matcher(letters(email));
        String last = "";
        while (found.find()) {
            last = found.group(1);
        }
        return last;
    }

    /** Letters in the order in which they were put there, decoded. */
    private String letters(String email) {
        Path outbox = Path.of(context.getEnvironment().getRequiredProperty("crm.home"), "outbox");
        if (!Files.exists(outbox)) {
            return "";
        }
        try (var files = Files.list(outbox)) {
            var all = new StringBuilder();
            for (Path file : files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                var message = new jakarta.mail.internet.MimeMessage(null, Files.newInputStream(file));
                if (message.getAllRecipients() != null
                        && message.getAllRecipients()[0].toString().equals(email)) {
                    all.append(message.getSubject())
                            .append('\n')
                            .append(text(message.getContent()))
                            .append('\n');
                }
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (jakarta.mail.MessagingException e) {
            return "";
        }
    }

    private static String text(Object content) throws IOException, jakarta.mail.MessagingException {
        if (content instanceof jakarta.mail.Multipart parts) {
            var all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i).getContent())).append('\n');
            }
            return all.toString();
        }
        return content instanceof java.io.InputStream stream
                ? new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                : String.valueOf(content);
    }

    record Employee(long id, String email) {}
}
