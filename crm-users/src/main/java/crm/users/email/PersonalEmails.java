package crm.users.email;

import crm.users.api.Emails.Letter;
import crm.users.api.PersonalLetter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.util.HtmlUtils;

/** Writes letters about a person's own account and sends them; what does not go out lies in the outbox. */
@Component
class PersonalEmails {

    private final MailDelivery post;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;

    PersonalEmails(MailDelivery post, MessageSource texts, ApplicationEventPublisher events) {
        this.post = post;
        this.texts = texts;
        this.events = events;
    }

    /** After the commit and on a thread of its own: a slow mail server holds neither a transaction nor anybody up. */
    @Async(EmailThreads.NAME)
    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonalLetter letter) {
        Letter written = written(letter);
        if (!post.send(written)) {
            post.putInOutbox(written);
            if (post.available()) {
                events.publishEvent(new LetterKept(letter));
            }
        }
    }

    private Letter written(PersonalLetter letter) {
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
        return new Letter(
                letter.email(), text(letter, "subject", language), String.join("\n\n", plain), page.toString());
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
