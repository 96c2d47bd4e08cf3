package crm.deals.funnel;

import crm.deals.api.EntryKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "deals", name = "funnel")
class Funnel {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deals.funnel_seq")
    @SequenceGenerator(name = "deals.funnel_seq", schema = "deals", sequenceName = "funnel_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private EntryKind kind = EntryKind.LEAD;

    @Column(name = "is_default")
    private boolean standard;

    private int position;
    private Instant createdAt = Instant.EPOCH;
    private Instant updatedAt = Instant.EPOCH;
    private @Nullable Long createdBy;

    protected Funnel() {}

    Funnel(String name, EntryKind kind, int position, @Nullable Long by, Instant at) {
        this.name = name;
        this.kind = kind;
        this.position = position;
        this.createdAt = at;
        this.updatedAt = at;
        this.createdBy = by;
    }

    void rename(String name, Instant at) {
        this.name = name;
        this.updatedAt = at;
    }

    void setStandard(boolean standard, Instant at) {
        this.standard = standard;
        this.updatedAt = at;
    }

    void touch(Instant at) {
        this.updatedAt = at;
    }

    FunnelShape shape(List<Stage> stages) {
        return new FunnelShape(
                id(),
                version,
                name,
                kind,
                standard,
                position,
                stages.stream().map(Stage::view).toList(),
                createdAt,
                updatedAt,
                createdBy);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String name() {
        return name;
    }

    EntryKind kind() {
        return kind;
    }

    boolean standard() {
        return standard;
    }

    int position() {
        return position;
    }
}
