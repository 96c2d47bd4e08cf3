package crm.kernel;

/** What a role takes away from a field of a record; a field that no rule names is read and changed as the record is. */
public enum FieldAccess {
    /** Shown, but not to be changed. */
    READ_ONLY,
    /** Neither shown nor searched, sorted or filtered by, nor changed. */
    HIDDEN
}
