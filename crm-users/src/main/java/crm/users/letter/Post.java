package crm.users.letter;

import crm.users.api.Installation;
import crm.users.api.PersonalLetter;
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
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
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
public class Post {

    private static final Logger log = LoggerFactory.getLogger(Post.class);
    private static final DateTimeFormatter FILE_NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");
    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private final ObjectProvider<JavaMailSender> server;
    private final MessageSource texts;
    private final Installation installation;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Post(
            ObjectProvider<JavaMailSender> server,
            MessageSource texts,
            Installation installation,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.server = server;
        this.texts = texts;
        this.installation = installation;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Whether letters go out; otherwise they lie in the outbox. */
    public boolean goesOut() {
        return server.getIfAvailable() != null;
    }

    /** After the commit and on a thread of its own: a slow mail server holds neither a transaction nor anybody up. */
    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonalLetter letter) {
        JavaMailSender mail = server.getIfAvailable();
        if (mail == null) {
            putInOutbox(message(new JavaMailSenderImpl(), letter));
            return;
        }
        try {
            mail.send(message(mail, letter));
        } catch (MailException e) {
            log.warn("The mail server did not take a letter; it lies in the outbox: {}", e.getMessage());
            putInOutbox(message(mail, letter));
            events.publishEvent(new LetterKept(letter));
        }
    }

    private MimeMessage message(JavaMailSender mail, PersonalLetter letter) {
        Locale language = Locale.of(letter.language());
        var plain = new ArrayList<>(List.of(text("letter.greeting", language), text(letter, "text", language)));
        var page = new StringBuilder();
        plain.forEach(line -> page.append(paragraph(html(line))));
        if (letter.link() != null) {
            plain.add(letter.link());
            page.append(paragraph(
                    "<a href=\"%s\">%s</a>".formatted(html(letter.link()), html(text(letter, "button", language)))));
        }
        if (letter.moment() != null) {
            String end = text("letter." + letter.kind() + ".end", language, moment(letter, letter.moment(), language));
            plain.add(end);
            page.append(paragraph(html(end)));
        }
        try {
            MimeMessage message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(letter.email());
            helper.setSentDate(java.util.Date.from(clock.instant()));
            helper.setSubject(text(letter, "subject", language).replaceAll("\\p{Cntrl}", " "));
            helper.setText(String.join("\n\n", plain), page.toString());
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

    private String text(PersonalLetter letter, String part, Locale language) {
        return text(
                "letter." + letter.kind() + "." + part, language, letter.args().toArray());
    }

    private String text(String key, Locale language, Object... args) {
        String text = texts.getMessage(key, args, "", language);
        return text == null ? "" : text;
    }

    private static String moment(PersonalLetter letter, Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .format(moment.atZone(ZoneId.of(letter.timeZone())));
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>";
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
