package crm.users.securitylog;

import crm.data.Period;
import crm.data.PersonIds;
import crm.users.api.SecurityLog;
import java.util.List;

/** Filters of the security log. */
record SecurityLogFilter(PersonIds user, List<SecurityLog.Kind> kind, Period at) {}
