package crm.communications.notification;

import crm.data.RecordKinds;
import crm.kernel.RecordRef;
import crm.users.api.Accounts.Account;
import crm.users.api.Emails.Letter;
import crm.users.api.Installation;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts notifications into a letter, in its reader's language and with links to the records. */
@Component
class EmailTexts {

    private static final String SETTINGS = "/settings?tab=notifications";

    private final NotificationAnswers views;
    private final RecordKinds kinds;
    private final Installation installation;

    EmailTexts(NotificationAnswers views, RecordKinds kinds, Installation installation) {
        this.views = views;
        this.kinds = kinds;
        this.installation = installation;
    }

    Letter letter(Account reader, List<NotificationRow> rows) {
        Locale language = Locale.of(reader.language());
        var text = new StringBuilder();
        var html = new StringBuilder();
        List<NotificationAnswer> views = this.views.of(rows, language);
        for (NotificationAnswer view : views) {
            String link = installation.link(
                    page(new RecordRef(view.record().type(), view.record().id())));
            text.append(view.text()).append('\n');
            html.append("<p>").append(escape(view.text())).append("<br>");
            if (view.excerpt() != null) {
                text.append(view.excerpt()).append('\n');
                html.append("<em>").append(escape(view.excerpt())).append("</em><br>");
            }
            text.append(link).append("\n\n");
            html.append("<a href=\"%s\">%s</a></p>"
                    .formatted(escape(link), escape(this.views.text("letter.notifications.open", language))));
        }
        String end = this.views.text("letter.notifications.end", language);
        String settings = installation.link(SETTINGS);
        text.append(end).append('\n').append(settings);
        html.append("<p>%s<br><a href=\"%s\">%s</a></p>".formatted(escape(end), escape(settings), escape(settings)));
        String subject = views.size() == 1
                ? views.getFirst().text()
                : this.views.text("letter.notifications.subject", language, views.size());
        return new Letter(reader.email(), subject, text.toString(), html.toString());
    }

    private String page(RecordRef record) {
        String page = kinds.page(record);
        return page == null ? "/" : page;
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
