package crm.users.securitylog;

import static crm.users.tables.SecurityLog.SECURITY_LOG;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;

enum SecurityLogSort implements SortColumn {
    AT;

    @Override
    public Field<Instant> field() {
        return SECURITY_LOG.AT;
    }
}
