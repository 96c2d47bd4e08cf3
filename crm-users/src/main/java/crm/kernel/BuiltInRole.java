package crm.kernel;

/** The roles that come with the application; their codes are kept in the database and part of the contract. */
public enum BuiltInRole {
    /** Has every right for good. */
    OWNER,
    /** Has every right until some are taken away. */
    ADMINISTRATOR,
    SUPERVISOR,
    MANAGER,
    ACCOUNTANT,
    MARKETER
}
