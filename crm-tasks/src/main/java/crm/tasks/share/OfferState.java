package crm.tasks.share;

/** What somebody a task was offered to has said to it. */
public enum OfferState {
    OFFERED,
    ACCEPTED,
    DECLINED
}
