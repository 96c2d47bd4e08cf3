package crm.users.me;

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
@Table(schema = "users", name = "saved_view")
class SavedView {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view")
    @SequenceGenerator(name = "saved_view", schema = "users", sequenceName = "saved_view_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private long personId;
    private String panel;
    private String name;
    private String query;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    @SuppressWarnings("NullAway.Init")
    SavedView(long personId, SavedViewRequest request, Instant now) {
        this.personId = personId;
        this.createdAt = now;
        change(request, now);
    }

    final void change(SavedViewRequest request, Instant now) {
        panel = request.panel();
        name = request.name().strip();
        query = request.query();
        updatedAt = now;
    }

    SavedViewRequest asRequest() {
        return new SavedViewRequest(panel, name, query);
    }

    SavedViewAnswer answer() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return SavedViewAnswerBuilder.builder()
                .id(id)
                .version(version)
                .panel(panel)
                .name(name)
                .query(query)
                .createdAt(createdAt)
                .updatedAt(updatedAt)
                .build();
    }
}
