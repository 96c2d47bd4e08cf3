package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.RecordOwners;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A right reaches «own» records or those of a group only where records have somebody responsible. */
@AppTest
class NobodysRecordsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private List<RecordOwners> owners;

    @Autowired
    private JdbcClient db;

    @Test
    void rightsOnRecordsThatAreNobodysReachAllOrNothing() throws Exception {
        RunningApp app = RunningApp.of(context);
        Person owner = app.owner();
        Set<String> owned = owners.stream()
                .flatMap(known -> known.types().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
        long role = owner.post(app, "/api/v1/roles", Map.of("name", "Чиї записи " + System.nanoTime()))
                .path("id")
                .longValue();
        Set<String> kinds = new TreeSet<>();
        owner.get(app, "/api/v1/roles/" + role)
                .path("permissions")
                .forEach(right -> kinds.add(right.path("recordType").stringValue()));
        assertThat(kinds).contains("DEAL", "FUNNEL");
        for (String kind : kinds) {
            for (String scope : List.of("OWN", "GROUP", "ALL", "NONE")) {
                boolean narrow = scope.equals("OWN") || scope.equals("GROUP");
                var body = Map.of("permissions", List.of(Map.of("recordType", kind, "action", "READ", "scope", scope)));
                long version =
                        owner.get(app, "/api/v1/roles/" + role).path("version").longValue();
                var answer = owner.send(
                        app,
                        "PUT",
                        "/api/v1/roles/" + role + "/permissions",
                        body,
                        Map.of("If-Match", "\"" + version + "\""));
                assertThat(answer.statusCode())
                        .as("%s on %s: %s", scope, kind, answer.body())
                        .isEqualTo(narrow && !owned.contains(kind) ? 422 : 200);
                var preview = owner.send(app, "POST", "/api/v1/roles/" + role + "/permissions/preview", body, Map.of());
                assertThat(preview.statusCode()).isEqualTo(answer.statusCode());
                if (answer.statusCode() == 422) {
                    assertThat(answer.body()).contains("permissions[0].scope", "nobodys-records");
                }
            }
        }
    }

    @Test
    void noRoleThatComesWithTheApplicationSaysSo() {
        Set<String> owned = owners.stream()
                .flatMap(known -> known.types().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertThat(db.sql("select distinct record_type from users.role_permission where scope in ('OWN', 'GROUP')")
                        .query(String.class)
                        .list())
                .isSubsetOf(owned);
    }
}
