package crm.kernel;

/** How far a right reaches: nothing, own records, those of one's own and supervised groups with their sub-groups, or all. */
public enum Scope {
    NONE,
    OWN,
    GROUP,
    ALL
}
