package crm.users.group;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "users", name = "people_group")
class PeopleGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "people_group")
    @SequenceGenerator(name = "people_group", schema = "users", sequenceName = "people_group_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;
    private @Nullable Long parentId;
    private @Nullable Long headId;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Long createdBy;

    @SuppressWarnings("NullAway.Init")
    protected PeopleGroup() {}

    PeopleGroup(GroupRequest request, @Nullable Long createdBy, Instant now) {
        this.name = request.name().strip();
        this.parentId = request.parentId();
        this.headId = request.headId();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(GroupRequest request, Instant now) {
        name = request.name().strip();
        parentId = request.parentId();
        headId = request.headId();
        updatedAt = now;
    }

    GroupRequest asRequest() {
        return new GroupRequest(name, parentId, headId);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    @Nullable
    Long headId() {
        return headId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Long createdBy() {
        return createdBy;
    }
}
