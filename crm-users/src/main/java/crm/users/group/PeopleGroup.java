package crm.users.group;

import crm.data.RecordEntity;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "users", name = "people_group")
class PeopleGroup extends RecordEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "people_group")
    @SequenceGenerator(name = "people_group", schema = "users", sequenceName = "people_group_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name;
    private @Nullable Long parentId;
    private @Nullable Long headId;

    @SuppressWarnings("NullAway.Init")
    protected PeopleGroup() {}

    @SuppressWarnings("NullAway.Init") // filled by change
    PeopleGroup(GroupRequest request, @Nullable Long createdBy, Instant now) {
        super(createdBy, now);
        change(request, now);
    }

    final void change(GroupRequest request, Instant now) {
        name = request.name().strip();
        parentId = request.parentId();
        headId = request.headId();
        touch(now);
    }

    GroupRequest asRequest() {
        return new GroupRequest(name, parentId, headId);
    }

    long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.GROUP, id());
    }

    /** By member of its JSON. */
    static Map<String, @Nullable Object> history(GroupRequest group) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", group.name());
        members.put("parent", RecordRef.of(RecordType.GROUP, group.parentId()));
        members.put("head", RecordRef.of(RecordType.USER, group.headId()));
        return members;
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
}
