package crm.users.securitylog;

import static crm.users.tables.SecurityLog.SECURITY_LOG;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.RecordNames;
import crm.data.Row;
import crm.kernel.RecordType;
import crm.users.api.SecurityLog;
import crm.users.role.RoleNames;
import java.util.List;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Reads the log: one statement a page, names of people from the cache. */
@Component
class SecurityLogReader {

    private static final List<Field<?>> COLUMNS = List.of(
            SECURITY_LOG.ID,
            SECURITY_LOG.AT,
            SECURITY_LOG.KIND,
            SECURITY_LOG.PERSON_ID,
            SECURITY_LOG.ACTOR_ID,
            SECURITY_LOG.TRIED,
            SECURITY_LOG.ADDRESS,
            SECURITY_LOG.USER_AGENT,
            SECURITY_LOG.DETAIL,
            SECURITY_LOG.TIMES);

    private final Lists lists;
    private final RecordNames names;
    private final RoleNames roles;

    SecurityLogReader(Lists lists, RecordNames names, RoleNames roles) {
        this.lists = lists;
        this.names = names;
        this.roles = roles;
    }

    Page<SecurityLogLine> list(SecurityLogFilter filter, ListRequest<SecurityLogSort> page) {
        var where = Conditions.in(SECURITY_LOG.PERSON_ID, filter.user().ids())
                .and(Conditions.in(
                        SECURITY_LOG.KIND,
                        filter.kind().stream().map(Enum::name).toList()))
                .and(Conditions.within(SECURITY_LOG.AT, filter.at()));
        return lists.page(page, COLUMNS, SECURITY_LOG, SECURITY_LOG.ID, where, row -> row)
                .mapAll(this::lines);
    }

    private List<SecurityLogLine> lines(List<Row> rows) {
        names.prepare(
                RecordType.USER, rows, row -> row.get(SECURITY_LOG.PERSON_ID), row -> row.get(SECURITY_LOG.ACTOR_ID));
        return rows.stream().map(this::line).toList();
    }

    private SecurityLogLine line(Row row) {
        var kind = SecurityLog.Kind.valueOf(row.get(SECURITY_LOG.KIND));
        String detail = row.get(SECURITY_LOG.DETAIL);
        return SecurityLogLineBuilder.builder()
                .id(row.get(SECURITY_LOG.ID))
                .at(row.get(SECURITY_LOG.AT))
                .kind(kind)
                .user(names.ref(RecordType.USER, row.get(SECURITY_LOG.PERSON_ID)))
                .actor(names.ref(RecordType.USER, row.get(SECURITY_LOG.ACTOR_ID)))
                .tried(row.get(SECURITY_LOG.TRIED))
                .address(row.get(SECURITY_LOG.ADDRESS))
                .userAgent(row.get(SECURITY_LOG.USER_AGENT))
                .detail(kind == SecurityLog.Kind.ROLE_CHANGED && detail != null ? roles.shown(detail) : detail)
                .times(row.get(SECURITY_LOG.TIMES))
                .build();
    }
}
