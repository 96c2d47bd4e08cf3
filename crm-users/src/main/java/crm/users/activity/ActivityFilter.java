package crm.users.activity;

import crm.data.Period;
import crm.data.PersonIds;
import crm.kernel.ActivityAction;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.util.List;

/** Filters of the history. */
record ActivityFilter(
        PersonIds user, List<RecordRef> record, List<RecordType> recordType, List<ActivityAction> action, Period at) {}
