package crm.deals.funnel;

import crm.deals.api.StageKind;

/** The stage that a lead or deal is in. */
public record StageRef(long id, String name, String colour, StageKind kind) {}
