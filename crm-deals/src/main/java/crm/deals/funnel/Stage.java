package crm.deals.funnel;

import crm.deals.api.StageKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "deals", name = "stage")
class Stage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deals.stage_seq")
    @SequenceGenerator(name = "deals.stage_seq", schema = "deals", sequenceName = "stage_seq", allocationSize = 50)
    private @Nullable Long id;

    private long funnelId;
    private String name = "";
    private String colour = "";

    @Enumerated(EnumType.STRING)
    private StageKind kind = StageKind.OPEN;

    private int position;

    protected Stage() {}

    Stage(long funnelId) {
        this.funnelId = funnelId;
    }

    void set(StageRequest request, int position) {
        this.name = request.name().strip();
        this.colour = request.colour().toLowerCase(Locale.ROOT);
        this.kind = request.kind();
        this.position = position;
    }

    StageAnswer view() {
        return new StageAnswer(id(), name, colour, kind, position);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String name() {
        return name;
    }

    StageKind kind() {
        return kind;
    }

    int position() {
        return position;
    }
}
