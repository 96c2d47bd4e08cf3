package crm.tasks.tag;

import crm.data.BinnedEntity;
import crm.data.TextSearch;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.tasks.api.TagRequest;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "tasks", name = "tag")
class Tag extends BinnedEntity {

    private static final String COLOUR = "#64748b";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tasks.tag_seq")
    @SequenceGenerator(name = "tasks.tag_seq", schema = "tasks", sequenceName = "tag_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name = "";
    private String colour = COLOUR;
    private String searchText = "";

    protected Tag() {}

    Tag(@Nullable Long by, Instant at) {
        super(by, at);
    }

    void set(TagRequest request) {
        name = request.name().strip();
        colour = request.colour() == null ? COLOUR : request.colour().toLowerCase(Locale.ROOT);
        searchText = TextSearch.text(List.of(name));
    }

    TagRequest asRequest() {
        return new TagRequest(name, colour);
    }

    /** What the history keeps, by member of its JSON. */
    Map<String, @Nullable Object> history() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("colour", colour);
        return fields;
    }

    TagAnswer view() {
        return new TagAnswer(id(), version(), name, colour);
    }

    long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.TAG, id());
    }

    String name() {
        return name;
    }
}
