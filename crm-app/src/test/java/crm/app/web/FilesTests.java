package crm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@AppTest
class FilesTests {

    private static final String FILES = "/api/v1/files";
    static final byte[] PDF = ("%PDF-1.7\n" + "0123456789".repeat(20) + "\n%%EOF\n").getBytes();

    @Autowired
    private ApplicationContext context;

    @Value("${crm.home}")
    private Path home;

    @Test
    void aFileIsHandedOutAsAnAttachmentUnderItsNameAndRunsNowhere() throws Exception {
        var answer = sent(owner(), "../../Рахунок № 5\u202E;.pdf", PDF, "uk");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode file = Person.json(answer.body());
        assertThat(file.propertyNames()).containsExactlyInAnyOrder("id", "name", "size", "mediaType");
        assertThat(file.path("name").stringValue()).isEqualTo("Рахунок № 5;.pdf");
        assertThat(file.path("size").intValue()).isEqualTo(PDF.length);
        assertThat(file.path("mediaType").stringValue()).isEqualTo("application/pdf");
        String address = FILES + "/" + file.path("id").longValue();
        assertThat(answer.headers().firstValue("Location")).contains(address);

        var download = owner().download(app(), address, Map.of());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(PDF);
        assertThat(header(download, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(download, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(download, "Cache-Control")).contains("private").doesNotContain("public");
        String disposition = header(download, "Content-Disposition");
        assertThat(disposition).startsWith("attachment;").isPrintable().isASCII();
        String name = disposition.substring(disposition.indexOf("filename*=UTF-8''") + "filename*=UTF-8''".length());
        assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8)).isEqualTo("Рахунок № 5;.pdf");
    }

    @Test
    void partsOfAFileCanBeAskedFor() throws Exception {
        String address = uploaded(owner());
        var whole = owner().download(app(), address, Map.of());
        String etag = header(whole, "ETag");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");

        var part = owner().download(app(), address, Map.of("Range", "bytes=9-18"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(PDF, 9, 19));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 9-18/" + PDF.length);
        assertThat(header(part, "Content-Disposition")).startsWith("attachment;");

        assertThat(owner().download(app(), address, Map.of("Range", "bytes=-6")).body())
                .isEqualTo(Arrays.copyOfRange(PDF, PDF.length - 6, PDF.length));
        var several = owner().download(app(), address, Map.of("Range", "bytes=0-1,5-6"));
        assertThat(several.statusCode()).isEqualTo(200);
        assertThat(several.body()).isEqualTo(PDF);
        assertThat(owner().download(app(), address, Map.of("Range", "lines=1-2"))
                        .statusCode())
                .isEqualTo(200);
        var beyond = owner().download(app(), address, Map.of("Range", "bytes=100000-"));
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + PDF.length);

        assertThat(owner().download(app(), address, Map.of("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(owner().download(app(), address, Map.of("Range", "bytes=0-0", "If-Range", etag))
                        .statusCode())
                .isEqualTo(206);
        var other = owner().download(app(), address, Map.of("Range", "bytes=0-0", "If-Range", "\"another\""));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(PDF);
    }

    @Test
    void refusalsNameTheFieldInTheCallersLanguage() throws Exception {
        assertRefused(sent(owner(), "програма.exe", PDF, "uk"), 415, "file-kind", "Можна завантажити: jpg");
        assertRefused(sent(owner(), "program.exe", PDF, "en"), 415, "file-kind", "You can upload: jpg");
        assertRefused(sent(owner(), "фото.jpg", PDF, "uk"), 422, "file-not-what-it-says", "закінченню .jpg");
        assertRefused(sent(owner(), "фото.jpg", new byte[0], "en"), 422, "file-empty", "The file is empty");
        byte[] large = Arrays.copyOf(PDF, 25 * 1024 * 1024 + 1);
        assertRefused(sent(owner(), "великий.pdf", large, "uk"), 413, "file-too-large", "не більше ніж 25 МБ");

        var form = owner().send(
                        app(), "POST", FILES, "x", Map.of("Content-Type", "multipart/form-data; boundary=nowhere"));
        assertThat(form.statusCode()).as(form.body()).isEqualTo(400);
        assertThat(Person.json(form.body()).at("/errors/0/field").stringValue()).isEqualTo("file");
    }

    @Test
    void aPhotoIsCutSquareAndSeenByColleaguesWhileOtherFilesAreNot() throws Exception {
        Person manager = app().colleague("photo@example.com", "MANAGER");
        String address = uploaded(manager);
        assertThat(owner().download(app(), address, Map.of()).statusCode()).isEqualTo(404);

        long photo = id(sent(manager, "Я на морі.png", png(900, 600), "uk"));
        assertThat(owner().download(app(), FILES + "/" + photo, Map.of()).statusCode())
                .isEqualTo(404);
        JsonNode me = manager.get(app(), "/api/v1/me");
        var changed = patchMe(manager, me, Map.of("photoId", photo));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(Person.json(changed.body()).path("photoId").longValue()).isEqualTo(photo);
        JsonNode seen = owner().get(app(), "/api/v1/users/" + me.path("id").longValue());
        assertThat(seen.path("photoId").longValue()).isEqualTo(photo);

        var download = owner().download(app(), FILES + "/" + photo, Map.of());
        assertThat(download.statusCode()).isEqualTo(200);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(download.body()));
        assertThat(picture.getWidth()).isEqualTo(512);
        assertThat(picture.getHeight()).isEqualTo(512);
        assertThat(manager.get(app(), "/api/v1/users/" + me.path("id").longValue() + "/activity")
                        .toString())
                .contains("photoId");

        var removed =
                patchMe(manager, Person.json(changed.body()), java.util.Collections.singletonMap("photoId", null));
        assertThat(Person.json(removed.body()).path("photoId").isNull()).isTrue();
        assertThat(owner().download(app(), FILES + "/" + photo, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(manager.download(app(), FILES + "/" + photo, Map.of()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPhotoThatIsNoneOrNotOnesOwnIsRefusedAtItsFieldAndNothingChanges() throws Exception {
        Person manager = app().colleague("photo@example.com", "MANAGER");
        JsonNode me = manager.get(app(), "/api/v1/me");
        long document = id(sent(manager, "рахунок.pdf", PDF, "uk"));
        var answer = patchMe(manager, me, Map.of("photoId", document));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"photoId\"").contains("JPEG, PNG або WebP");
        long others = id(sent(owner(), "я.png", png(9, 9), "uk"));
        assertThat(patchMe(manager, me, Map.of("photoId", others)).statusCode()).isEqualTo(422);
        assertThat(patchMe(manager, me, Map.of("photoId", 987_654_321_987L)).statusCode())
                .isEqualTo(422);
        assertThat(manager.get(app(), "/api/v1/me")).isEqualTo(me);
    }

    @Test
    void whoIsInvitedSendsAPhotoWithTheQuestionnaire() throws Exception {
        String token = invited("camera@example.com");
        var sent = Person.send(app(), photoOf(token), "я.png", png(700, 900), Map.of(), Map.of());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        long photo = id(sent);
        assertThat(owner().download(app(), FILES + "/" + photo, Map.of()).statusCode())
                .isEqualTo(404);

        String another = invited("other-camera@example.com");
        assertThat(accept(another, photo).statusCode()).isEqualTo(422);
        var accepted = accept(token, photo);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        assertThat(Person.json(accepted.body()).path("photoId").longValue()).isEqualTo(photo);
        assertThat(owner().download(app(), FILES + "/" + photo, Map.of()).statusCode())
                .isEqualTo(200);
        var late = Person.send(app(), photoOf(token), "я.png", png(9, 9), Map.of(), Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(accept(another, null).statusCode()).isEqualTo(201);
    }

    @Test
    void whatPeopleSendInWhoAreNotSignedInIsLimitedInSizeKindAndNumber() throws Exception {
        String token = invited("greedy@example.com");
        byte[] large = Arrays.copyOf(png(9, 9), 11 * 1024 * 1024);
        assertRefused(
                Person.send(app(), photoOf(token), "я.png", large, Map.of(), Map.of()),
                413,
                "upload-too-large",
                "Файл завеликий");
        assertRefused(
                Person.send(app(), photoOf(token), "я.pdf", PDF, Map.of(), Map.of("Accept-Language", "en")),
                422,
                "not-a-picture",
                "Choose a picture");
        var endless = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(app().address().resolve(photoOf(token)))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(PDF)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(endless.statusCode()).isEqualTo(411);
        assertThat(Person.send(app(), photoOf("nobody-knows-it"), "я.png", png(9, 9), Map.of(), Map.of())
                        .statusCode())
                .isEqualTo(404);

        int status = 201;
        int taken = 0;
        while (status == 201 && taken < 30) {
            status = Person.send(app(), photoOf(token), "я.png", png(2, 2), Map.of(), Map.of())
                    .statusCode();
            taken += status == 201 ? 1 : 0;
        }
        assertThat(status).isEqualTo(409);
        assertThat(taken).isBetween(1, 20);
    }

    @Test
    void inTheStoreNothingBearsANameOfPeoplesMaking() throws Exception {
        uploaded(owner());
        assertThat(kept()).isNotEmpty().allMatch(name -> name.matches("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{40}"));
    }

    @Test
    void theJobThatRemovesWhatNobodyHoldsIsOnTheSchedulersList() {
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select task_name from jobs.scheduled_tasks")
                        .query(String.class)
                        .list())
                .contains("unheld-files");
    }

    /** Paths of everything in the store, without the mark that tells its folder. */
    List<String> kept() throws IOException {
        Path folder = home.resolve("files");
        try (Stream<Path> kept = Files.walk(folder)) {
            return kept.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(path -> !path.equals(".crm-files"))
                    .toList();
        }
    }

    HttpResponse<String> sent(Person person, String name, byte[] content, String language) throws Exception {
        return Person.send(
                app(),
                FILES,
                name,
                content,
                Map.of(),
                Map.of("Authorization", "Bearer " + person.token(), "Accept-Language", language));
    }

    String uploaded(Person person) throws Exception {
        return FILES + "/" + id(sent(person, "рахунок.pdf", PDF, "uk"));
    }

    private HttpResponse<String> patchMe(Person person, JsonNode me, Map<String, ?> change) throws Exception {
        return person.send(
                app(),
                "PATCH",
                "/api/v1/me",
                change,
                Map.of("If-Match", "\"" + me.path("version").longValue() + "\""));
    }

    private String invited(String email) throws Exception {
        String link = owner().post(app(), "/api/v1/invitations", Map.of("email", email))
                .path("link")
                .stringValue();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> accept(String token, @Nullable Long photo) throws Exception {
        var answers = new LinkedHashMap<String, @Nullable Object>();
        answers.put("firstName", "Марта");
        answers.put("lastName", "Знімок");
        answers.put("password", "запрошена-людина-2026");
        answers.put("photoId", photo);
        return owner().send(app(), "POST", "/api/v1/invitations/by-token/" + token, answers, Map.of());
    }

    private static String photoOf(String token) {
        return "/api/v1/invitations/by-token/" + token + "/photo";
    }

    private static long id(HttpResponse<String> answer) {
        return Person.json(answer.body()).path("id").longValue();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode error = Person.json(answer.body()).path("errors").get(0);
        assertThat(error.path("field").stringValue()).isEqualTo("file");
        assertThat(error.path("code").stringValue()).isEqualTo(code);
        assertThat(error.path("message").stringValue()).contains(text);
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    RunningApp app() {
        return RunningApp.of(context);
    }

    Person owner() throws Exception {
        return app().owner();
    }
}
