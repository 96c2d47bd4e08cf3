package crm.communications.comment;

import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored comment. What it is about never changes. */
@Entity
@Table(schema = "communications", name = "comment")
class Comment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment")
    @SequenceGenerator(name = "comment", schema = "communications", sequenceName = "comment_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(updatable = false)
    private String recordType;

    @Column(updatable = false)
    private long recordId;

    @Column(updatable = false)
    private @Nullable Long activityId;

    private @Nullable Long replyToId;

    @Column(updatable = false)
    private long authorId;

    private String text;

    @Column(columnDefinition = "bigint[]")
    private Long[] mentions;

    @Column(columnDefinition = "bigint[]")
    private Long[] mentionedInVain;

    @Column(columnDefinition = "bigint[]")
    private Long[] fileIds;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Comment() {}

    Comment(CommentAbout about, long authorId, CommentContent content, Instant now) {
        this.recordType = about.record().type().name();
        this.recordId = about.record().id();
        this.activityId = about.activityId();
        this.replyToId = about.replyToId();
        this.authorId = authorId;
        this.text = content.text();
        this.mentions = content.mentions().all().toArray(Long[]::new);
        this.mentionedInVain = content.mentions().inVain().toArray(Long[]::new);
        this.fileIds = content.fileIds().toArray(Long[]::new);
        this.createdAt = now;
    }

    void edit(CommentContent content, Instant now) {
        text = content.text();
        mentions = content.mentions().all().toArray(Long[]::new);
        mentionedInVain = content.mentions().inVain().toArray(Long[]::new);
        fileIds = content.fileIds().toArray(Long[]::new);
        editedAt = now;
    }

    /** As lists read it, too. */
    CommentRow row() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return CommentRowBuilder.builder()
                .id(id)
                .version(version)
                .about(new CommentAbout(new RecordRef(RecordType.valueOf(recordType), recordId), activityId, replyToId))
                .authorId(authorId)
                .content(new CommentContent(
                        text, new Mentions(List.of(mentions), List.of(mentionedInVain)), List.of(fileIds)))
                .createdAt(createdAt)
                .editedAt(editedAt)
                .build();
    }
}
