package crm.tasks.project;

import crm.data.BinnedEntity;
import crm.data.TextSearch;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.tasks.api.ProjectRequest;
import crm.tasks.api.ProjectRequestBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "tasks", name = "project")
class Project extends BinnedEntity {

    private static final String COLOUR = "#3b82f6";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tasks.project_seq")
    @SequenceGenerator(name = "tasks.project_seq", schema = "tasks", sequenceName = "project_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name = "";
    private String description = "";

    @Column(columnDefinition = "bigint[]")
    private Long[] memberIds = {};

    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private String colour = COLOUR;
    private boolean deadlineReason;
    private boolean closed;
    private String searchText = "";

    protected Project() {}

    Project(@Nullable Long by, Instant at) {
        super(by, at);
    }

    void set(ProjectRequest request) {
        name = request.name().strip();
        description = request.description() == null ? "" : request.description().strip();
        memberIds = request.memberIds() == null
                ? new Long[0]
                : request.memberIds().stream().distinct().toArray(Long[]::new);
        startsOn = request.startsOn();
        endsOn = request.endsOn();
        colour = request.colour() == null ? COLOUR : request.colour().toLowerCase(Locale.ROOT);
        deadlineReason = Boolean.TRUE.equals(request.deadlineReason());
        closed = Boolean.TRUE.equals(request.closed());
        searchText = TextSearch.text(List.of(name, description));
    }

    ProjectRequest asRequest() {
        return ProjectRequestBuilder.builder()
                .name(name)
                .description(description)
                .memberIds(memberIds())
                .startsOn(startsOn)
                .endsOn(endsOn)
                .colour(colour)
                .deadlineReason(deadlineReason)
                .closed(closed)
                .build();
    }

    /** What the history keeps, by member of its JSON. */
    Map<String, @Nullable Object> history() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("description", description);
        fields.put(
                "members",
                memberIds().stream()
                        .map(person -> new RecordRef(RecordType.USER, person))
                        .toList());
        fields.put("startsOn", startsOn);
        fields.put("endsOn", endsOn);
        fields.put("colour", colour);
        fields.put("deadlineReason", deadlineReason);
        fields.put("closed", closed);
        return fields;
    }

    ProjectRow row() {
        return ProjectRowBuilder.builder()
                .id(id())
                .version(version())
                .name(name)
                .description(description)
                .memberIds(memberIds())
                .startsOn(startsOn)
                .endsOn(endsOn)
                .colour(colour)
                .deadlineReason(deadlineReason)
                .closed(closed)
                .createdAt(createdAt())
                .updatedAt(updatedAt())
                .createdBy(createdBy())
                .build();
    }

    long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.PROJECT, id());
    }

    String name() {
        return name;
    }

    List<Long> memberIds() {
        return List.of(memberIds);
    }
}
