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
    /** Somebody took a record of the person's to another stage. */
    RECORD_MOVED(false),
    /** Somebody changed a record of the person's. */
    RECORD_CHANGED(false),
    /** The person's role or groups are others now. */
    RIGHTS_CHANGED(false),
    /** An import of the person's has ended. */
    IMPORT_FINISHED(false),
    /** The file that the person asked for is there. */
    EXPORT_FINISHED(false),
    /** The file that the person asked for could not be made. */
    EXPORT_FAILED(false);

    private final boolean mailed;

    NotificationKind(boolean mailed) {
        this.mailed = mailed;
    }

    /** Whether it is mailed to those who have not chosen otherwise; in the application all kinds are shown. */
    public boolean mailedUnlessRefused() {
        return mailed;
    }
}
