package crm.kernel;

/** What a person may be allowed to do with records of one kind. */
public enum Action {
    READ,
    CREATE,
    EDIT,
    DELETE,
    EXPORT,
    IMPORT,
    ASSIGN
}
