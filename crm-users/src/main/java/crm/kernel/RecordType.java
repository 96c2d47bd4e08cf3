package crm.kernel;

/** The kinds of records that can be referred to, that rights are given on and that history is kept of. */
public enum RecordType {
    LEAD,
    DEAL,
    CONTACT,
    COMPANY,
    TASK,
    PROJECT,
    TASK_STATUS,
    TAG,
    RETURN,
    CALL,
    CHAT,
    MESSAGE,
    ARTICLE,
    USER,
    PROMOTION,
    PROMO_CODE,
    DISCOUNT,
    PRODUCT,
    PRICE_LIST,
    GROUP,
    ROLE,
    FUNNEL,
    WORK_DAY,
    WORK_SCHEDULE,
    HOLIDAY,
    ABSENCE,
    INVITATION,
    IMPORT,
    EXPORT
}
