package crm.kernel;

/** The kinds of records that can be referred to, that rights are given on and that history is kept of. */
public enum RecordType {
    LEAD,
    DEAL,
    CONTACT,
    COMPANY,
    TASK(true),
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
    EXPORT;

    private final boolean mayBePrivate;

    RecordType() {
        this(false);
    }

    RecordType(boolean mayBePrivate) {
        this.mayBePrivate = mayBePrivate;
    }

    /**
     * Whether some of these records may be private to those who take part in them. Of such a record nobody is told to be responsible, and no
     * right reaches what is nobody's, not even a right on all records: {@link Visibility.Somebodys}.
     */
    public boolean mayBePrivate() {
        return mayBePrivate;
    }
}
