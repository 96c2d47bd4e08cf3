package crm.users.email;

import crm.users.api.Emails;
import crm.users.api.Installation;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server if one is configured, and the outbox, a folder of {@code .eml} files. */
@Component
public class MailDelivery implements Emails {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
    private static final DateTimeFormatter FILE_NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");
    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private final ObjectProvider<JavaMailSender> server;
    private final Installation installation;
    private final MailSettings settings;
    private final Clock clock;

    MailDelivery(ObjectProvider<JavaMailSender> server, Installation installation, MailSettings settings, Clock clock) {
        this.server = server;
        this.installation = installation;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return server.getIfAvailable() != null;
    }

    @Override
    public boolean send(Letter letter) {
        JavaMailSender mail = server.getIfAvailable();
        if (mail == null) {
            return false;
        }
        try {
            mail.send(message(mail, letter));
            return true;
        } catch (MailException e) {
            log.warn("The mail server did not take a letter: {}", e.getMessage());
            return false;
        }
    }

    /** For letters that somebody must be able to hand over otherwise. */
    public void putInOutbox(Letter letter) {
        try {
            Path folder = Files.createDirectories(
                    installation.home().resolve("outbox"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            String name = FILE_NAME.format(clock.instant().atZone(ZONE));
            Path file = Files.createTempFile(folder, name + "-", ".part");
            try (OutputStream out = Files.newOutputStream(file)) {
                message(new JavaMailSenderImpl(), letter).writeTo(out);
            }
            // Whoever looks into the outbox finds whole letters only.
            Files.move(file, Path.of(file.toString().replaceFirst("part$", "eml")), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage message(JavaMailSender mail, Letter letter) {
        try {
            MimeMessage message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(letter.to());
            helper.setSentDate(java.util.Date.from(clock.instant()));
            helper.setSubject(letter.subject().replaceAll("\\p{Cntrl}", " "));
            helper.setText(letter.text(), letter.html());
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
