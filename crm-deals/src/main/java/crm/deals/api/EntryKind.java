package crm.deals.api;

import crm.kernel.RecordType;

/** What a funnel holds: potential customers or purchases in progress. */
public enum EntryKind {
    LEAD,
    DEAL;

    public RecordType recordType() {
        return this == LEAD ? RecordType.LEAD : RecordType.DEAL;
    }
}
