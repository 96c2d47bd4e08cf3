package crm.users.invitation;

import crm.users.api.Installation;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.util.HtmlUtils;

/** Sends letters by the mail server if one is configured; otherwise, or when it refuses, they lie in the outbox as {@code .eml} files. */
@Component
class Post {

    private static final Logger log = LoggerFactory.getLogger(Post.class);
    private static final DateTimeFormatter FILE_NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");
    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private final ObjectProvider<JavaMailSender> server;
    private final MessageSource texts;
    private final Installation installation;
    private final MailSettings settings;
    private final JdbcClient db;
    private final Clock clock;

    Post(
            ObjectProvider<JavaMailSender> server,
            MessageSource texts,
            Installation installation,
            MailSettings settings,
            JdbcClient db,
            Clock clock) {
        this.server = server;
        this.texts = texts;
        this.installation = installation;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
    }

    /** Which way a letter will go. */
    Invitation.Letter route() {
        return server.getIfAvailable() == null ? Invitation.Letter.OUTBOX : Invitation.Letter.SENT;
    }

    /** After the commit and on a thread of its own: a slow mail server holds neither a transaction nor the inviter up. */
    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(InvitationLetter letter) {
        JavaMailSender mail = server.getIfAvailable();
        if (mail == null) {
            putInOutbox(message(new JavaMailSenderImpl(), letter));
            return;
        }
        try {
            mail.send(message(mail, letter));
        } catch (MailException e) {
            log.warn("The mail server did not take an invitation; it lies in the outbox: {}", e.getMessage());
            putInOutbox(message(mail, letter));
            db.sql("update users.invitation set letter = 'OUTBOX' where id = :id")
                    .param("id", letter.invitationId())
                    .update();
        }
    }

    private MimeMessage message(JavaMailSender mail, InvitationLetter letter) {
        Locale language = Locale.of(letter.language());
        String expiry = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .format(letter.expiresAt().atZone(ZONE));
        String greeting = text("greeting", language);
        String text = text("text", language, letter.inviter());
        String end = text("expiry", language, expiry);
        try {
            MimeMessage message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(letter.email());
            helper.setSentDate(java.util.Date.from(clock.instant()));
            helper.setSubject(text("subject", language, letter.inviter()).replaceAll("\\p{Cntrl}", " "));
            helper.setText(String.join("\n\n", greeting, text, letter.link(), end), """
                    <p>%s</p><p>%s</p><p><a href="%s">%s</a></p><p>%s</p>""".formatted(
                    html(greeting), html(text), html(letter.link()), html(text("button", language)), html(end)));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void putInOutbox(MimeMessage message) {
        try {
            Path folder = Files.createDirectories(
                    installation.home().resolve("outbox"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            String name = FILE_NAME.format(clock.instant().atZone(ZONE));
            Path file = Files.createTempFile(folder, name + "-", ".eml");
            try (OutputStream out = Files.newOutputStream(file)) {
                message.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String key, Locale language, Object... args) {
        String text = texts.getMessage("letter.invitation." + key, args, "", language);
        return text == null ? "" : text;
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
