package crm.communications.comment;

import crm.data.RecordNames;
import crm.files.api.FileAnswer;
import crm.files.api.FileDirectory;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Comments as answers show them; one statement for the files of all, people's names from the cache. */
@Component
class CommentViews {

    private final RecordNames names;
    private final FileDirectory files;

    CommentViews(RecordNames names, FileDirectory files) {
        this.names = names;
        this.files = files;
    }

    List<CommentAnswer> of(List<CommentRow> rows) {
        Set<Long> people = new HashSet<>();
        rows.forEach(row -> {
            people.add(row.authorId());
            people.addAll(row.content().mentions().all());
        });
        names.prepare(RecordType.USER, people);
        Map<Long, FileAnswer> held = files.find(rows.stream()
                .map(row -> row.content().fileIds())
                .flatMap(Collection::stream)
                .toList());
        return rows.stream().map(row -> view(row, held)).toList();
    }

    private CommentAnswer view(CommentRow row, Map<Long, FileAnswer> held) {
        Mentions mentions = row.content().mentions();
        return new CommentAnswer(
                row.id(),
                row.version(),
                row.about().record(),
                row.about().activityId(),
                row.about().replyToId(),
                person(row.authorId()),
                row.content().text(),
                mentions.all().stream()
                        .map(id -> new CommentAnswer.Mention(
                                id, person(id).name(), !mentions.inVain().contains(id)))
                        .toList(),
                row.content().fileIds().stream()
                        .map(held::get)
                        .filter(Objects::nonNull)
                        .toList(),
                row.createdAt(),
                row.editedAt());
    }

    private Ref person(long id) {
        return Objects.requireNonNull(names.ref(RecordType.USER, id));
    }
}
