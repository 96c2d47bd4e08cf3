package crm.tasks.status;

import crm.data.RecordEntity;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.tasks.api.StatusKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "tasks", name = "status")
class TaskStatus extends RecordEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tasks.status_seq")
    @SequenceGenerator(name = "tasks.status_seq", schema = "tasks", sequenceName = "status_seq", allocationSize = 50)
    private @Nullable Long id;

    private @Nullable Long projectId;

    /** Of one that came with the application and bears the name that it came with. */
    private @Nullable String code;

    private String name = "";
    private String colour = "";

    @Enumerated(EnumType.STRING)
    private StatusKind kind = StatusKind.OPEN;

    /** Another one that goes before it makes no other status of it. */
    @OptimisticLock(excluded = true)
    private int position;

    private @Nullable Long handToPersonId;
    private @Nullable Long handToRoleId;

    protected TaskStatus() {}

    TaskStatus(@Nullable Long projectId, @Nullable Long by, Instant at) {
        super(by, at);
        this.projectId = projectId;
    }

    /** A name that it bears in another language is no new one. */
    void set(StatusContent content, StatusNames names) {
        String wanted = content.name().strip();
        if (!names.all(code, name).contains(wanted)) {
            name = wanted;
            code = null;
        }
        colour = content.colour().toLowerCase(Locale.ROOT);
        kind = content.kind();
        handToPersonId = content.handToPersonId();
        handToRoleId = content.handToRoleId();
    }

    void place(int position) {
        this.position = position;
    }

    TaskStatusRequest asRequest() {
        return TaskStatusRequestBuilder.builder()
                .name(name)
                .colour(colour)
                .kind(kind)
                .position(position)
                .projectId(projectId)
                .handToPersonId(handToPersonId)
                .handToRoleId(handToRoleId)
                .build();
    }

    /** What the history keeps, by member of its JSON. */
    Map<String, @Nullable Object> history() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("colour", colour);
        fields.put("kind", kind);
        fields.put("position", position);
        fields.put("handToPerson", link(RecordType.USER, handToPersonId));
        fields.put("handToRole", link(RecordType.ROLE, handToRoleId));
        return fields;
    }

    private static @Nullable RecordRef link(RecordType type, @Nullable Long id) {
        return id == null ? null : new RecordRef(type, id);
    }

    TaskStatusRow row() {
        return TaskStatusRowBuilder.builder()
                .id(id())
                .version(version())
                .projectId(projectId)
                .code(code)
                .name(name)
                .colour(colour)
                .kind(kind)
                .position(position)
                .handToPersonId(handToPersonId)
                .handToRoleId(handToRoleId)
                .build();
    }

    long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.TASK_STATUS, id());
    }

    @Nullable
    Long projectId() {
        return projectId;
    }

    @Nullable
    String code() {
        return code;
    }

    String name() {
        return name;
    }

    StatusKind kind() {
        return kind;
    }

    int position() {
        return position;
    }
}
