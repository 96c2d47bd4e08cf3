package crm.imports.value;

/** What stands before the fraction of a number; the other one of the two groups thousands. */
public enum DecimalSign {
    COMMA,
    POINT
}
