package crm.deals.importing;

import crm.deals.api.EntryKind;
import crm.deals.api.StageKind;
import crm.deals.funnel.FunnelShape;
import crm.deals.funnel.Funnels;
import crm.deals.funnel.PlacedStage;
import crm.kernel.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stage a spreadsheet means: by its name in the chosen funnel, and for won and lost also by the words for them. */
@Component
class StageNames {

    private static final Set<String> WON = Set.of(
            "won",
            "closed won",
            "виграно",
            "успішно",
            "успішна",
            "выиграно",
            "успешно",
            "завершено",
            "done",
            "completed");

    private static final Set<String> LOST = Set.of(
            "lost",
            "closed lost",
            "програно",
            "неуспішно",
            "неуспішна",
            "втрачено",
            "проиграно",
            "неуспешно",
            "скасовано",
            "cancelled",
            "canceled");

    private final Funnels funnels;

    StageNames(Funnels funnels) {
        this.funnels = funnels;
    }

    /** @throws ProblemException 422 when the options name no funnel or stage of the kind */
    FunnelShape funnel(EntryKind kind, Map<String, String> options) {
        String funnel = options.get("funnelId");
        if (funnel == null) {
            String stage = options.get("stageId");
            return stage == null ? funnels.defaultOf(kind) : stage(kind, stage).funnel();
        }
        return number(funnel)
                .flatMap(funnels::funnel)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> ProblemException.invalid("options.funnelId", "unknown-funnel"));
    }

    private PlacedStage stage(EntryKind kind, String stage) {
        return byId(kind, stage)
                .orElseThrow(() -> ProblemException.invalid("options.stageId", "unknown-stage"));
    }

    /** Where rows that name no stage begin. */
    PlacedStage first(EntryKind kind, FunnelShape funnel, Map<String, String> options) {
        String named = options.get("stageId");
        if (named == null) {
            return funnels.of(funnel.start().id());
        }
        PlacedStage stage = stage(kind, named);
        if (stage.funnel().id() != funnel.id()) {
            throw ProblemException.invalid("options.stageId", "stage-of-other-funnel");
        }
        return stage;
    }

    Optional<PlacedStage> find(FunnelShape funnel, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        Optional<Long> exact = funnel.stages().stream()
                .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(wanted))
                .map(stage -> stage.id())
                .findFirst();
        if (exact.isPresent()) {
            return exact.map(funnels::of);
        }
        StageKind kind = WON.contains(wanted) ? StageKind.WON : LOST.contains(wanted) ? StageKind.LOST : null;
        return kind == null ? Optional.empty() : funnel.first(kind).map(stage -> funnels.of(stage.id()));
    }

    /** The funnel of the kind that has this name. */
    Optional<FunnelShape> funnelNamed(EntryKind kind, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return funnels(kind).stream()
                .filter(funnel -> funnel.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** In their order. */
    List<FunnelShape> funnels(EntryKind kind) {
        return funnels.all().stream().filter(funnel -> funnel.kind() == kind).toList();
    }

    /** A stage of the kind by its id as text. */
    Optional<PlacedStage> byId(EntryKind kind, String id) {
        return number(id)
                .flatMap(funnels::stage)
                .filter(found -> found.funnel().kind() == kind);
    }

    PlacedStage of(@Nullable Long stageId) {
        return funnels.of(stageId == null ? 0 : stageId);
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
