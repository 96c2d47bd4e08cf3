package crm.deals.funnel;

import crm.deals.api.StageKind;

/** A stage as a funnel shows it. */
public record StageAnswer(long id, String name, String colour, StageKind kind, int position) {}
