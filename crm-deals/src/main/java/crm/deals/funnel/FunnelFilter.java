package crm.deals.funnel;

import crm.deals.api.EntryKind;
import java.util.List;

/** Filters of the list of funnels. */
record FunnelFilter(List<EntryKind> kind) {}
