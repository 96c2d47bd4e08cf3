package crm.kernel;

/** What happened, as the activity history names it. */
public enum ActivityAction {
    CREATED,
    CHANGED,
    MOVED,
    ASSIGNED,
    CONVERTED,
    LOST,
    DELETED,
    RESTORED,
    IMPORTED,
    INVITED,
    DEACTIVATED,
    ACTIVATED,
    SIGNED_IN,
    SIGNED_OUT,
    COMMENTED,
    COMMENT_DELETED,
    EXPORTED
}
