package crm.users.securitylog;

import static crm.users.securitylog.SecurityLogTable.ACTOR_ID;
import static crm.users.securitylog.SecurityLogTable.ADDRESS;
import static crm.users.securitylog.SecurityLogTable.AT;
import static crm.users.securitylog.SecurityLogTable.COLUMNS;
import static crm.users.securitylog.SecurityLogTable.DETAIL;
import static crm.users.securitylog.SecurityLogTable.ID;
import static crm.users.securitylog.SecurityLogTable.KIND;
import static crm.users.securitylog.SecurityLogTable.LOG;
import static crm.users.securitylog.SecurityLogTable.PERSON_ID;
import static crm.users.securitylog.SecurityLogTable.TIMES;
import static crm.users.securitylog.SecurityLogTable.TRIED;
import static crm.users.securitylog.SecurityLogTable.USER_AGENT;

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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the log: one statement a page, names of people from the cache. */
@Component
class SecurityLogReader {

    private final Lists lists;
    private final RecordNames names;
    private final RoleNames roles;

    SecurityLogReader(Lists lists, RecordNames names, RoleNames roles) {
        this.lists = lists;
        this.names = names;
        this.roles = roles;
    }

    Page<SecurityLogLine> list(SecurityLogFilter filter, ListRequest<SecurityLogSort> page) {
        var where = Conditions.in(PERSON_ID, filter.user().ids())
                .and(Conditions.in(KIND, filter.kind().stream().map(Enum::name).toList()))
                .and(Conditions.within(AT, filter.at()));
        return lists.page(page, COLUMNS, LOG, ID, where, row -> row).mapAll(this::lines);
    }

    private List<SecurityLogLine> lines(List<Row> rows) {
        names.prepare(
                RecordType.USER,
                rows.stream()
                        .flatMap(row -> Stream.of(row.get(PERSON_ID), row.get(ACTOR_ID)))
                        .toList());
        return rows.stream().map(this::line).toList();
    }

    private SecurityLogLine line(Row row) {
        var kind = SecurityLog.Kind.valueOf(row.get(KIND));
        String detail = row.get(DETAIL);
        return SecurityLogLineBuilder.builder()
                .id(row.get(ID))
                .at(row.get(AT))
                .kind(kind)
                .user(names.ref(RecordType.USER, row.get(PERSON_ID)))
                .actor(names.ref(RecordType.USER, row.get(ACTOR_ID)))
                .tried(row.get(TRIED))
                .address(row.get(ADDRESS))
                .userAgent(row.get(USER_AGENT))
                .detail(kind == SecurityLog.Kind.ROLE_CHANGED && detail != null ? roles.shown(detail) : detail)
                .times(row.get(TIMES))
                .build();
    }
}
