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
class CommentAnswers {

    private final RecordNames names;
    private final FileDirectory files;

    CommentAnswers(RecordNames names, FileDirectory files) {
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
        return CommentAnswerBuilder.builder()
                .id(row.id())
                .version(row.version())
                .record(row.about().record())
                .activityId(row.about().activityId())
                .replyToId(row.about().replyToId())
                .author(person(row.authorId()))
                .text(row.content().text())
                .mentions(mentions.all().stream()
                        .map(id -> new CommentAnswer.Mention(
                                id, person(id).name(), !mentions.inVain().contains(id)))
                        .toList())
                .files(row.content().fileIds().stream()
                        .map(held::get)
                        .filter(Objects::nonNull)
                        .toList())
                .createdAt(row.createdAt())
                .editedAt(row.editedAt())
                .build();
    }

    private Ref person(long id) {
        return Objects.requireNonNull(names.ref(RecordType.USER, id));
    }
}
