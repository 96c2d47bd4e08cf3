package crm.communications.api;

/** What a notification is about. Its text is {@code notification.<kind>} in this module's messages. */
public enum NotificationKind {
    /** Somebody named the person in a comment. */
    MENTIONED(true),
    /** Somebody commented on a record of the person's, or where the person had commented. */
    COMMENTED(false),
    /** Somebody made the person responsible for a record. */
    ASSIGNED(true),
    /** The records of somebody who lost access went to the person. */
    HANDED_OVER(true),
    /** The person's role or groups are others now. */
    RIGHTS_CHANGED(false),
    /** An import of the person's has ended. */
    IMPORT_FINISHED(false);

    private final boolean mailed;

    NotificationKind(boolean mailed) {
        this.mailed = mailed;
    }

    /** Whether it is mailed to those who have not chosen otherwise; in the application all kinds are shown. */
    public boolean mailedUnlessRefused() {
        return mailed;
    }
}
