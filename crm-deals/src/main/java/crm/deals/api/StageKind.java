package crm.deals.api;

/** Whether a stage leaves a lead or deal open, or ends it one way or the other. */
public enum StageKind {
    OPEN,
    WON,
    LOST
}
