package crm.imports.value;

/** Which of two small numbers of a date is the day where both could be. */
public enum DateOrder {
    DMY,
    MDY
}
