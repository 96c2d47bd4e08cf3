package crm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.S3Server;
import crm.testing.http.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** All that files can do, with a bucket in place of the folder. */
@ContextConfiguration(initializers = FilesInS3Tests.Bucket.class)
@DirtiesContext
class FilesInS3Tests extends FilesTests {

    @Override
    List<String> kept() throws IOException {
        return Bucket.SERVER.objects();
    }

    @Test
    void whileTheStoreIsAwayFilesAreAndNothingElse() throws Exception {
        Person person = owner();
        String address = uploaded(person);
        Bucket.SERVER.stop();
        try {
            for (int i = 0; i < 5; i++) {
                var upload = sent(person, "рахунок.pdf", PDF, "uk");
                assertThat(upload.statusCode()).as(upload.body()).isEqualTo(503);
                assertThat(upload.headers().firstValue("Retry-After")).isPresent();
                var download = person.download(app(), address, Map.of());
                assertThat(download.statusCode()).isEqualTo(503);
                assertThat(download.headers().firstValue("Retry-After")).isPresent();
                assertThat(download.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(download.headers().firstValue("Content-Disposition")).isEmpty();
            }
            assertThat(person.get(app(), "/api/v1/me").path("id").isNumber()).isTrue();
        } finally {
            Bucket.SERVER.start();
        }
        Awaitility.await("files are back")
                .until(() -> sent(person, "рахунок.pdf", PDF, "uk").statusCode() == 201);
        assertThat(person.download(app(), address, Map.of()).body()).isEqualTo(PDF);
    }

    static final class Bucket implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final S3Server SERVER = started();

        private static S3Server started() {
            try {
                return new S3Server();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "crm.files.s3.endpoint=" + SERVER.endpoint(),
                            "crm.files.s3.bucket=" + S3Server.BUCKET,
                            "crm.files.s3.access-key=" + S3Server.ACCESS_KEY,
                            "crm.files.s3.secret-key=" + S3Server.SECRET_KEY)
                    .applyTo(context);
        }
    }
}
