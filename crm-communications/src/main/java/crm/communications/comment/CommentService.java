package crm.communications.comment;

import crm.communications.api.CommentDeleted;
import crm.communications.api.CommentWritten;
import crm.communications.reader.Readers;
import crm.communications.reader.Readership;
import crm.data.RecordEditor;
import crm.data.RecordNames;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes, edits and deletes comments: first the rights, then the rules, then the row with its files and its history. */
@Service
@Transactional
class CommentService implements RecordEditor<CommentRequest, CommentAnswer> {

    private final CommentStore store;
    private final CommentVisibility reach;
    private final CommentRules rules;
    private final CommentFiles files;
    private final CommentAnswers views;
    private final Readers readers;
    private final RecordNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommentService(
            CommentStore store,
            CommentVisibility reach,
            CommentRules rules,
            CommentFiles files,
            CommentAnswers views,
            Readers readers,
            RecordNames names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reach = reach;
        this.rules = rules;
        this.files = files;
        this.views = views;
        this.readers = readers;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CommentAnswer create(Viewer viewer, CommentRequest request) {
        CommentAbout about = rules.about(viewer, request);
        Readership readership = readers.of(about.record());
        Mentions mentions = rules.mentions(request.text(), readership, Mentions.NONE);
        Instant now = clock.instant();
        Comment comment = new Comment(
                about, viewer.id(), new CommentContent(request.text().strip(), mentions, request.files()), now);
        store.insert(comment);
        CommentRow row = comment.row();
        files.hold(viewer, row);
        if (about.activityId() == null) {
            events.publishEvent(new CommentWritten(
                    row.id(), about.record(), name(about.record()), viewer.id(), now, readership.responsible()));
        }
        publish(CommentHappened.Type.CREATED, viewer, row, List.of(), readership, now);
        return answer(row);
    }

    @Override
    public CommentAnswer change(Viewer viewer, long id, ExpectedVersion expected, UnaryOperator<CommentRequest> patch) {
        Comment comment = within(viewer, id);
        CommentRow before = comment.row();
        if (before.authorId() != viewer.id()) {
            throw ProblemException.forbidden();
        }
        expected.check(before.version(), () -> answer(before));
        CommentRequest request = patch.apply(before.asRequest());
        rules.requireSame(before.asRequest(), request);
        RecordRef record = before.about().record();
        Readership readership = readers.of(record);
        Mentions mentions =
                rules.mentions(request.text(), readership, before.content().mentions());
        var content = new CommentContent(request.text().strip(), mentions, request.files());
        if (content.text().equals(before.content().text())
                && content.fileIds().equals(before.content().fileIds())) {
            return answer(before);
        }
        Instant now = clock.instant();
        comment.edit(content, now);
        store.update();
        CommentRow after = comment.row();
        files.hold(viewer, after);
        publish(
                CommentHappened.Type.CHANGED,
                viewer,
                after,
                before.content().mentions().all(),
                readership,
                now);
        return answer(after);
    }

    /** By its author, or by whoever may delete any record of the kind. */
    @Override
    public void delete(Viewer viewer, long id, ExpectedVersion expected) {
        Comment comment = within(viewer, id);
        CommentRow row = comment.row();
        RecordRef record = row.about().record();
        if (row.authorId() != viewer.id() && !Readers.administers(viewer, record.type())) {
            throw ProblemException.forbidden();
        }
        expected.check(row.version(), () -> answer(row));
        files.letGo(viewer, row);
        store.delete(comment);
        Readership readership = readers.of(record);
        Instant now = clock.instant();
        if (row.about().activityId() == null) {
            events.publishEvent(
                    new CommentDeleted(id, record, name(record), viewer.id(), now, readership.responsible()));
        }
        publish(CommentHappened.Type.DELETED, viewer, row, List.of(), readership, now);
    }

    private Comment within(Viewer viewer, long id) {
        return store.lock(id)
                .filter(found -> reach.reaches(viewer, found.row().about()))
                .orElseThrow(ProblemException::notFound);
    }

    private void publish(
            CommentHappened.Type type,
            Viewer viewer,
            CommentRow row,
            List<Long> mentionedBefore,
            Readership readership,
            Instant at) {
        events.publishEvent(CommentHappenedBuilder.builder()
                .type(type)
                .comment(row)
                .actorId(viewer.id())
                .recordName(name(row.about().record()))
                .mentionedBefore(mentionedBefore)
                .readership(readership)
                .at(at)
                .build());
    }

    private String name(RecordRef record) {
        var description = names.of(List.of(record)).get(record);
        return description == null ? "" : description.name();
    }

    private CommentAnswer answer(CommentRow row) {
        return views.of(List.of(row)).getFirst();
    }
}
