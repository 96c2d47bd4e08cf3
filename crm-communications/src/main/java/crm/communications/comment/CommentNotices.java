package crm.communications.comment;

import static crm.communications.tables.Comment.COMMENT;

import crm.communications.kind.NotificationKinds;
import crm.communications.reader.Readers;
import crm.data.RecordNames;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.users.api.ActivityLines;
import crm.users.api.Notice;
import crm.users.api.Notice.Occasion;
import crm.users.api.Notice.Quote;
import crm.users.api.NotificationKind;
import crm.users.api.Notifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of comments: who is mentioned, who is responsible for the record, and who has taken part in the conversation, as far as
 * they may read the record.
 */
@Component
class CommentNotices {

    private static final int PARTICIPANTS = 50;

    private final DSLContext db;
    private final Notifier notifier;
    private final Readers readers;
    private final CommentVisibility reach;
    private final RecordNames names;

    CommentNotices(DSLContext db, Notifier notifier, Readers readers, CommentVisibility reach, RecordNames names) {
        this.db = db;
        this.notifier = notifier;
        this.readers = readers;
        this.reach = reach;
        this.names = names;
    }

    @EventListener
    void on(CommentHappened event) {
        CommentRow comment = event.comment();
        if (event.type() == CommentHappened.Type.DELETED) {
            notifier.quoteAnew(comment.about().record(), source(comment), null);
            return;
        }
        if (event.type() == CommentHappened.Type.CHANGED) {
            notifier.quoteAnew(comment.about().record(), source(comment), words(comment));
        }
        Mentions mentions = event.comment().content().mentions();
        Set<Long> mentioned = new LinkedHashSet<>(mentions.all());
        mentions.inVain().forEach(mentioned::remove);
        List<Notice> notices = new ArrayList<>();
        mentioned.stream()
                .filter(person -> !event.mentionedBefore().contains(person))
                .forEach(person -> notices.add(notice(event, person, NotificationKinds.MENTIONED)));
        if (event.type() == CommentHappened.Type.CREATED) {
            Set<Long> others = concerned(event);
            others.removeAll(mentioned);
            others.stream()
                    .filter(person -> mayRead(person, event))
                    .forEach(person -> notices.add(notice(event, person, NotificationKinds.COMMENTED)));
        }
        notifier.notify(notices);
    }

    private Set<Long> concerned(CommentHappened event) {
        CommentAbout about = event.comment().about();
        RecordRef record = about.record();
        Condition talk = COMMENT.RECORD_TYPE
                .eq(record.type().name())
                .and(COMMENT.RECORD_ID.eq(record.id()))
                .and(
                        about.activityId() == null
                                ? COMMENT.ACTIVITY_ID.isNull()
                                : COMMENT.ACTIVITY_ID.eq(about.activityId()));
        Set<Long> concerned = new HashSet<>(db.selectDistinct(COMMENT.AUTHOR_ID)
                .from(COMMENT)
                .where(talk)
                .limit(PARTICIPANTS)
                .fetch(COMMENT.AUTHOR_ID));
        Long responsible = event.readership().responsible();
        if (responsible != null) {
            concerned.add(responsible);
        }
        Long line = about.activityId();
        if (line != null) {
            readers.active(event.actorId())
                    .map(author -> reach.lines(author, List.of(line)).get(line))
                    .map(ActivityLines.Line::userId)
                    .ifPresent(concerned::add);
        }
        concerned.remove(event.actorId());
        return concerned;
    }

    private boolean mayRead(long person, CommentHappened event) {
        return readers.active(person).filter(event.readership()::includes).isPresent();
    }

    private Notice notice(CommentHappened event, long person, NotificationKind kind) {
        CommentRow comment = event.comment();
        return new Notice(
                person,
                kind,
                comment.about().record(),
                event.recordName(),
                new Occasion(kind + ":" + source(comment), event.at(), event.actorId()),
                new Quote(words(comment), source(comment)));
    }

    private static String source(CommentRow comment) {
        return "comment:" + comment.id();
    }

    private String words(CommentRow comment) {
        return Mentions.named(comment.content().text(), this::name);
    }

    private String name(long person) {
        Ref ref = names.ref(RecordType.USER, person);
        return ref == null ? "" : ref.name();
    }
}
