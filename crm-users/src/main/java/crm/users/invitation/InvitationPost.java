package crm.users.invitation;

import crm.users.api.Letters.Letter;
import crm.users.letter.Post;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.util.HtmlUtils;

/** Sends invitations by the mail server if one is configured; otherwise, or when it refuses, they lie in the outbox. */
@Component
class InvitationPost {

    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private final Post post;
    private final MessageSource texts;
    private final JdbcClient db;

    InvitationPost(Post post, MessageSource texts, JdbcClient db) {
        this.post = post;
        this.texts = texts;
        this.db = db;
    }

    /** Which way a letter will go. */
    Invitation.Letter route() {
        return post.available() ? Invitation.Letter.SENT : Invitation.Letter.OUTBOX;
    }

    /** After the commit and on a thread of its own: a slow mail server holds neither a transaction nor the inviter up. */
    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(InvitationLetter invitation) {
        Letter letter = letter(invitation);
        if (!post.available()) {
            post.putInOutbox(letter);
        } else if (!post.send(letter)) {
            post.putInOutbox(letter);
            db.sql("update users.invitation set letter = 'OUTBOX' where id = :id")
                    .param("id", invitation.invitationId())
                    .update();
        }
    }

    private Letter letter(InvitationLetter invitation) {
        Locale language = Locale.of(invitation.language());
        String expiry = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .format(invitation.expiresAt().atZone(ZONE));
        String greeting = text("greeting", language);
        String text = text("text", language, invitation.inviter());
        String end = text("expiry", language, expiry);
        String link = invitation.link();
        return new Letter(
                invitation.email(),
                text("subject", language, invitation.inviter()),
                String.join("\n\n", greeting, text, link, end),
                """
                <p>%s</p><p>%s</p><p><a href="%s">%s</a></p><p>%s</p>""".formatted(html(greeting), html(text), html(link), html(text("button", language)), html(end)));
    }

    private String text(String key, Locale language, Object... args) {
        String text = texts.getMessage("letter.invitation." + key, args, "", language);
        return text == null ? "" : text;
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
