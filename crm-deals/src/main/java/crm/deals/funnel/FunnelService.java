package crm.deals.funnel;

import crm.data.RecordEditor;
import crm.data.RecordLife;
import crm.data.RecordLives;
import crm.deals.api.FunnelChanged;
import crm.deals.api.StageKind;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes funnels and their stages. */
@Service
class FunnelService implements RecordEditor<FunnelRequest, FunnelAnswer> {

    private static final List<StageRequest> FIRST_STAGES = List.of(
            new StageRequest(null, "Нові", "#3b82f6", StageKind.OPEN),
            new StageRequest(null, "У роботі", "#8b5cf6", StageKind.OPEN),
            new StageRequest(null, "Успішно", "#22c55e", StageKind.WON),
            new StageRequest(null, "Неуспішно", "#ef4444", StageKind.LOST));

    private final EntityManager entities;
    private final StageUse use;
    private final FunnelAnswers views;
    private final RecordLife<Funnel> life;

    FunnelService(EntityManager entities, StageUse use, FunnelAnswers views, RecordLives lives) {
        this.entities = entities;
        this.use = use;
        this.views = views;
        this.life = lives.of(Funnel.class, (viewer, funnel) -> view(funnel, stages(funnel.id())), FunnelService::event);
    }

    @Override
    @Transactional
    public FunnelAnswer create(Viewer viewer, FunnelRequest request) {
        return create(viewer, request, life.now());
    }

    @Transactional
    public FunnelAnswer create(Viewer viewer, FunnelRequest request, Instant now) {
        viewer.require(RecordType.FUNNEL, Action.CREATE);
        List<StageRequest> wanted = request.stages() == null ? FIRST_STAGES : request.stages();
        StageRules.check(wanted, Set.of());
        int position = funnels().stream().mapToInt(Funnel::position).max().orElse(0) + 1;
        var funnel = new Funnel(request.name().strip(), request.kind(), position, viewer.id(), now);
        entities.persist(funnel);
        if (Boolean.TRUE.equals(request.isDefault())) {
            makeDefault(funnel, now);
        }
        List<Stage> stages = put(funnel, wanted, Map.of());
        entities.flush();
        life.publish(viewer, funnel, ActivityAction.CREATED, now, List.of());
        return view(funnel, stages);
    }

    @Override
    @Transactional
    public FunnelAnswer change(Viewer viewer, long id, ExpectedVersion expected, UnaryOperator<FunnelRequest> patch) {
        Funnel funnel = life.forChange(viewer, ref(id), Action.EDIT, expected);
        List<Stage> stages = stages(id);
        FunnelRequest request = patch.apply(new FunnelRequest(funnel.name(), funnel.kind(), funnel.standard(), null));
        if (request.kind() != funnel.kind()) {
            throw ProblemException.invalid("kind", "unchangeable");
        }
        if (request.stages() != null) {
            throw ProblemException.invalid("stages", "unchangeable");
        }
        boolean wanted = Boolean.TRUE.equals(request.isDefault());
        if (funnel.standard() && !wanted) {
            throw ProblemException.invalid("isDefault", "default-funnel-needed");
        }
        Instant now = life.now();
        List<FieldChange> changes = new ArrayList<>();
        String name = request.name().strip();
        if (!name.equals(funnel.name())) {
            changes.add(new FieldChange("name", funnel.name(), name));
            funnel.rename(name, now);
        }
        if (wanted && !funnel.standard()) {
            changes.add(new FieldChange("isDefault", false, true));
            makeDefault(funnel, now);
        }
        if (!changes.isEmpty()) {
            entities.flush();
            life.publish(viewer, funnel, ActivityAction.CHANGED, now, changes);
        }
        return view(funnel, stages);
    }

    /** Puts these stages in the place of the present ones; one that holds entries cannot be left out. */
    @Transactional
    public FunnelAnswer putStages(Viewer viewer, long id, ExpectedVersion expected, StagesRequest request) {
        Funnel funnel = life.forChange(viewer, ref(id), Action.EDIT, expected);
        List<Stage> present = stages(id);
        Map<Long, Stage> known = new HashMap<>();
        present.forEach(stage -> known.put(stage.id(), stage));
        StageRules.check(request.stages(), known.keySet());
        List<Object> before = described(present);
        List<Stage> left = present.stream()
                .filter(stage -> request.stages().stream().noneMatch(wanted -> Objects.equals(wanted.id(), stage.id())))
                .toList();
        remove(left, "stage-in-use");
        Instant now = life.now();
        funnel.touch(now);
        List<Stage> stages = put(funnel, request.stages(), known);
        entities.flush();
        List<Object> after = described(stages);
        if (!before.equals(after)) {
            life.publish(
                    viewer, funnel, ActivityAction.CHANGED, now, List.of(new FieldChange("stages", before, after)));
        }
        return view(funnel, stages);
    }

    @Override
    @Transactional
    public void delete(Viewer viewer, long id, ExpectedVersion expected) {
        delete(viewer, id, expected, life.now());
    }

    @Transactional
    public void delete(Viewer viewer, long id, ExpectedVersion expected, Instant now) {
        Funnel funnel = life.forChange(viewer, ref(id), Action.DELETE, expected);
        List<Stage> stages = stages(id);
        if (funnel.standard()) {
            throw ProblemException.conflict("default-funnel");
        }
        remove(stages, "funnel-in-use");
        entities.remove(funnel);
        entities.flush();
        life.publish(viewer, funnel, ActivityAction.DELETED, now, List.of());
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.FUNNEL, id);
    }

    private List<Stage> put(Funnel funnel, List<StageRequest> wanted, Map<Long, Stage> known) {
        List<Stage> stages = new ArrayList<>();
        for (StageRequest request : wanted) {
            int position = stages.size() + 1;
            Stage present = request.id() == null ? null : known.get(request.id());
            if (present == null) {
                present = new Stage(funnel.id());
                present.set(request, position);
                entities.persist(present);
            } else {
                if (request.kind() == StageKind.WON
                        && present.kind() != StageKind.WON
                        && use.holdsUnconverted(present.id())) {
                    throw ProblemException.conflict("stage-holds-unconverted", present.name());
                }
                boolean moved = present.position() != position || present.kind() != request.kind();
                present.set(request, position);
                if (moved) {
                    use.placed(present.id(), PlacedStage.order(funnel.position(), position), request.kind());
                }
            }
            stages.add(present);
        }
        return stages;
    }

    private void remove(List<Stage> stages, String refusal) {
        if (stages.isEmpty()) {
            return;
        }
        List<Long> ids = stages.stream().map(Stage::id).toList();
        String names = String.join(", ", stages.stream().map(Stage::name).toList());
        if (use.used(ids)) {
            throw ProblemException.conflict(refusal, names);
        }
        stages.forEach(entities::remove);
        try {
            entities.flush();
        } catch (ConstraintViolationException justUsed) {
            throw ProblemException.conflict(refusal, names);
        }
        use.removed(ids);
    }

    private void makeDefault(Funnel funnel, Instant now) {
        funnels().stream()
                .filter(other -> other != funnel && other.kind() == funnel.kind() && other.standard())
                .forEach(other -> other.setStandard(false, now));
        entities.flush();
        funnel.setStandard(true, now);
    }

    /** Locked, so that of two simultaneous changes none overlooks the other. */
    private List<Funnel> funnels() {
        return entities.createQuery("from Funnel f order by f.id", Funnel.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<Stage> stages(long funnelId) {
        return entities.createQuery("from Stage s where s.funnelId = :funnel order by s.position, s.id", Stage.class)
                .setParameter("funnel", funnelId)
                .getResultList();
    }

    private FunnelAnswer view(Funnel funnel, List<Stage> stages) {
        return views.of(funnel.shape(stages));
    }

    private static FunnelChanged event(
            Funnel funnel, ActivityAction action, long actor, Instant at, List<FieldChange> changes) {
        return new FunnelChanged(funnel.ref(), funnel.name(), action, actor, at, changes);
    }

    private static List<Object> described(List<Stage> stages) {
        return stages.stream()
                .map(stage -> (Object) (stage.name() + " (" + stage.kind() + ")"))
                .toList();
    }
}
