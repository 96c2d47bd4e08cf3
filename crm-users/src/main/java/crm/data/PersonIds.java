package crm.data;

import java.util.List;

/** People in a filter; the word {@code me} has become the caller's id. Empty when the filter is not given. */
public record PersonIds(List<Long> ids) {}
