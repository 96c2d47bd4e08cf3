package crm.communications.notification;

import crm.data.RecordNames;
import crm.kernel.Catalogue;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.users.api.NotificationKind;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notifications in words; people's names from the cache. */
@Component
class NotificationAnswers {

    private static final String MANY = ".many";

    private final RecordNames names;
    private final Catalogue<NotificationKind> kinds;
    private final MessageSource texts;

    NotificationAnswers(RecordNames names, Catalogue<NotificationKind> kinds, MessageSource texts) {
        this.names = names;
        this.kinds = kinds;
        this.texts = texts;
    }

    List<NotificationAnswer> of(List<NotificationRow> rows, Locale language) {
        names.prepare(
                RecordType.USER, rows.stream().map(NotificationRow::actorId).toList());
        return rows.stream().map(row -> view(row, language)).toList();
    }

    private NotificationAnswer view(NotificationRow row, Locale language) {
        Ref actor = names.ref(RecordType.USER, row.actorId());
        String who = actor == null || actor.name().isEmpty() ? text("notification.system", language) : actor.name();
        String key = "notification." + row.kind() + (row.count() > 1 ? MANY : "");
        return NotificationAnswerBuilder.builder()
                .id(row.id())
                .kind(kinds.find(row.kind()).orElseGet(() -> NotificationKind.of(row.kind(), 0)))
                .text(text(key, language, who, row.recordName(), row.count()))
                .record(new NotificationAnswer.About(
                        row.record().type(), row.record().id(), row.recordName()))
                .actor(actor)
                .excerpt(row.excerpt())
                .count(row.count())
                .at(row.at())
                .seen(row.seen())
                .build();
    }

    /** What this module says in a language. */
    String text(String key, Locale language, Object... args) {
        String text = texts.getMessage(key, args, key, language);
        return text == null ? key : text;
    }
}
