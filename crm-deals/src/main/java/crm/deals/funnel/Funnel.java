package crm.deals.funnel;

import crm.data.RecordEntity;
import crm.deals.api.EntryKind;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "deals", name = "funnel")
class Funnel extends RecordEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deals.funnel_seq")
    @SequenceGenerator(name = "deals.funnel_seq", schema = "deals", sequenceName = "funnel_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private EntryKind kind = EntryKind.LEAD;

    @Column(name = "is_default")
    private boolean standard;

    private int position;

    protected Funnel() {}

    Funnel(String name, EntryKind kind, int position, @Nullable Long by, Instant at) {
        super(by, at);
        this.name = name;
        this.kind = kind;
        this.position = position;
    }

    void rename(String name, Instant at) {
        this.name = name;
        touch(at);
    }

    void setStandard(boolean standard, Instant at) {
        this.standard = standard;
        touch(at);
    }

    FunnelShape shape(List<Stage> stages) {
        return FunnelShapeBuilder.builder()
                .id(id())
                .version(version())
                .name(name)
                .kind(kind)
                .isDefault(standard)
                .position(position)
                .stages(stages.stream().map(Stage::view).toList())
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
        return new RecordRef(RecordType.FUNNEL, id());
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
