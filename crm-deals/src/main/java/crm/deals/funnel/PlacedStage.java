package crm.deals.funnel;

import crm.deals.api.StageKind;

/**
 * A stage together with its funnel.
 *
 * @param order its place among all stages of all funnels, by which lists sort
 */
public record PlacedStage(FunnelShape funnel, StageRef stage, int order) {

    private static final int STAGES_A_FUNNEL = 1000;

    static PlacedStage of(FunnelShape funnel, StageAnswer stage) {
        return new PlacedStage(
                funnel,
                new StageRef(stage.id(), stage.name(), stage.colour(), stage.kind()),
                order(funnel.position(), stage.position()));
    }

    static int order(int funnelPosition, int stagePosition) {
        return funnelPosition * STAGES_A_FUNNEL + stagePosition;
    }

    public long id() {
        return stage.id();
    }

    public StageKind kind() {
        return stage.kind();
    }
}
