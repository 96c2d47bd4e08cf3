package crm.deals.funnel;

import static crm.deals.tables.Funnel.FUNNEL;
import static crm.deals.tables.Stage.STAGE;

import crm.data.ClusterBus;
import crm.deals.api.EntryKind;
import crm.deals.api.FunnelChanged;
import crm.deals.api.StageKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** All funnels and stages, from memory: they are few, everything reads them and they hardly change. */
@Component
public class Funnels {

    private static final String TOPIC = "deals-funnels";
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final DSLContext db;
    private final ClusterBus bus;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    Funnels(DSLContext db, ClusterBus bus, Clock clock) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        bus.listen(TOPIC, notice -> snapshot = null);
    }

    /** In their order. */
    public List<FunnelShape> all() {
        return current().funnels;
    }

    public Optional<FunnelShape> funnel(long id) {
        FunnelShape known = current().byId.get(id);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(reload().byId.get(id));
    }

    public Optional<PlacedStage> stage(long id) {
        PlacedStage known = current().stages.get(id);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(reload().stages.get(id));
    }

    /** The stage that an entry is in, which exists as long as the entry does. */
    public PlacedStage of(long stageId) {
        return stage(stageId).orElseThrow(() -> new IllegalStateException("no stage " + stageId));
    }

    /** Where new entries go that name no funnel. */
    public FunnelShape defaultOf(EntryKind kind) {
        return all().stream()
                .filter(funnel -> funnel.kind() == kind)
                .max(Comparator.comparing(FunnelShape::isDefault)
                        .thenComparing(FunnelShape::position, Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalStateException("no funnel of kind " + kind));
    }

    /** Ids of all stages of these kinds. */
    public List<Long> stagesOf(Collection<StageKind> kinds) {
        return current().stages.values().stream()
                .filter(stage -> kinds.contains(stage.kind()))
                .map(PlacedStage::id)
                .sorted()
                .toList();
    }

    /** What can be found in these stages, or where none is named in these funnels; anything where one is not known. */
    public Set<EntryKind> kindsOf(Collection<Long> funnels, Collection<Long> stages) {
        Snapshot known = current();
        List<FunnelShape> named = stages.isEmpty()
                ? funnels.stream().map(known.byId::get).filter(Objects::nonNull).toList()
                : stages.stream()
                        .map(known.stages::get)
                        .filter(Objects::nonNull)
                        .map(PlacedStage::funnel)
                        .toList();
        boolean all = !named.isEmpty() && named.size() == (stages.isEmpty() ? funnels : stages).size();
        return all
                ? named.stream()
                        .map(FunnelShape::kind)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class)))
                : EnumSet.allOf(EntryKind.class);
    }

    /** Reads the funnels anew at the next question; for whoever changed them in a transaction that is not over. */
    public void forget() {
        snapshot = null;
    }

    /** Every node reads the funnels again. */
    @TransactionalEventListener
    void on(FunnelChanged event) {
        bus.publish(TOPIC, "");
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        return known != null && clock.instant().isBefore(known.readAt.plus(FRESH)) ? known : reload();
    }

    private Snapshot reload() {
        Snapshot read = read(clock.instant());
        snapshot = read;
        return read;
    }

    private Snapshot read(Instant now) {
        Map<Long, List<StageAnswer>> stages = new HashMap<>();
        db.select(STAGE.ID, STAGE.FUNNEL_ID, STAGE.NAME, STAGE.COLOUR, STAGE.KIND, STAGE.POSITION)
                .from(STAGE)
                .orderBy(STAGE.POSITION, STAGE.ID)
                .forEach(row -> stages.computeIfAbsent(row.get(STAGE.FUNNEL_ID), id -> new ArrayList<>())
                        .add(new StageAnswer(
                                row.get(STAGE.ID),
                                row.get(STAGE.NAME),
                                row.get(STAGE.COLOUR),
                                StageKind.valueOf(row.get(STAGE.KIND)),
                                row.get(STAGE.POSITION))));
        List<FunnelShape> funnels = db.select(
                        FUNNEL.ID,
                        FUNNEL.VERSION,
                        FUNNEL.NAME,
                        FUNNEL.KIND,
                        FUNNEL.IS_DEFAULT,
                        FUNNEL.POSITION,
                        FUNNEL.CREATED_AT,
                        FUNNEL.UPDATED_AT,
                        FUNNEL.CREATED_BY)
                .from(FUNNEL)
                .orderBy(FUNNEL.POSITION, FUNNEL.ID)
                .fetch(row -> shape(row, stages.getOrDefault(row.get(FUNNEL.ID), List.of())));
        return new Snapshot(now, funnels);
    }

    private static FunnelShape shape(Record row, List<StageAnswer> stages) {
        return FunnelShapeBuilder.builder()
                .id(row.get(FUNNEL.ID))
                .version(row.get(FUNNEL.VERSION))
                .name(row.get(FUNNEL.NAME))
                .kind(EntryKind.valueOf(row.get(FUNNEL.KIND)))
                .isDefault(row.get(FUNNEL.IS_DEFAULT))
                .position(row.get(FUNNEL.POSITION))
                .stages(List.copyOf(stages))
                .createdAt(row.get(FUNNEL.CREATED_AT))
                .updatedAt(row.get(FUNNEL.UPDATED_AT))
                .createdBy(row.get(FUNNEL.CREATED_BY))
                .build();
    }

    private static final class Snapshot {

        private final Instant readAt;
        private final List<FunnelShape> funnels;
        private final Map<Long, FunnelShape> byId = new HashMap<>();
        private final Map<Long, PlacedStage> stages = new HashMap<>();

        private Snapshot(Instant readAt, List<FunnelShape> funnels) {
            this.readAt = readAt;
            this.funnels = funnels;
            for (FunnelShape funnel : funnels) {
                byId.put(funnel.id(), funnel);
                funnel.stages().forEach(stage -> stages.put(stage.id(), PlacedStage.of(funnel, stage)));
            }
        }
    }
}
