package crm.data;

/** One column of a list's order and its direction. */
public record SortOrder<S>(S column, boolean descending) {}
