package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import crm.users.api.Viewers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody who may change all people, groups and roles but reaches the deals of one group only: by no door of the REST interface does
 * anybody gain deals of the other group by that person's hand.
 */
@AppTest
class ReachDoorsTests {

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String BASE = "/api/v1/";

    /** What widens nobody's reach, and why. */
    private static final Map<String, String> HARMLESS = Map.of(
            "POST /groups", "nobody is in a new group",
            "DELETE /groups/{id}", "only an empty one is deleted",
            "POST /roles", "a new role gives nothing",
            "PATCH /roles/{id}", "only the name",
            "DELETE /roles/{id}", "only one that nobody has",
            "PUT /roles/{id}/second-factor",
                    "asks people of the role for more or less proof; needs all that the role gives",
            "POST /roles/{id}/permissions/preview", "changes nothing",
            "DELETE /invitations/{id}", "takes away");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient db;

    private RunningApp app;
    private Person owner;
    private Person head;
    private long headId;
    private long mateId;
    private long workerId;
    private long strangersHeadId;
    private long inactiveId;
    private long mine;
    private long other;
    private long seeing;
    private long selling;
    private long invitation;

    @BeforeEach
    void twoGroups() throws Exception {
        app = RunningApp.of(context);
        owner = app.owner();
        String unique = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        mine = id(owner.post(app, "/api/v1/groups", Map.of("name", "Свої " + unique)));
        other = id(owner.post(app, "/api/v1/groups", Map.of("name", "Чужі " + unique)));
        long heading = role("Кадри " + unique, "GROUP", true);
        seeing = role("Керує " + unique, "GROUP", false);
        selling = role("Продає " + unique, "OWN", false);
        invite("head" + unique, heading, mine);
        head = Person.of(Person.signIn(app.address(), "head" + unique + "@example.com", Person.INVITED_PASSWORD));
        headId = id(head.get(app, "/api/v1/me"));
        mateId = invite("mate" + unique, seeing, mine);
        workerId = invite("worker" + unique, selling, other);
        strangersHeadId = invite("other" + unique, seeing, other);
        inactiveId = invite("gone" + unique, seeing, other);
        ok(owner.send(
                app,
                "POST",
                "/api/v1/users/" + inactiveId + "/deactivate",
                Map.of("handOverToId", workerId),
                Map.of()));
        invitation = id(owner.post(
                app,
                "/api/v1/invitations",
                Map.of("email", "asked" + unique + "@example.com", "roleId", seeing, "groupId", other)));
    }

    @Test
    void nobodyGainsByOneWhatThatOneLacksAndNothingIsChanged() throws Exception {
        for (Door door : doors()) {
            Map<Long, Set<Long>> before = reach();
            String stored = stored();
            HttpResponse<String> refused = door.by(app, head);
            assertThat(refused.statusCode()).as("%s: %s", door, refused.body()).isEqualTo(403);
            assertThat(refused.body()).as(door.toString()).contains("rights-exceeded");
            assertThat(stored()).as(door.toString()).isEqualTo(stored);
            assertThat(reach()).as(door.toString()).isEqualTo(before);
        }
    }

    /** Else the doors could be closed for another reason. */
    @Test
    void whoHasItAllGoesThroughEachOfTheSameDoors() throws Exception {
        for (Door door : doors()) {
            Person all = door.path().endsWith("/second-factor")
                    ? Person.of(Person.signIn(app.address(), "owner@example.com", Person.OWNERS_PASSWORD))
                    : owner;
            HttpResponse<String> done = door.by(app, all);
            assertThat(done.statusCode()).as("%s: %s", door, done.body()).isBetween(200, 204);
        }
    }

    @Test
    void whoReachesBothSidesOfAChangeMakesItWithoutHavingItAll() throws Exception {
        long inside = id(
                owner.post(app, "/api/v1/groups", Map.of("name", "Всередині " + System.nanoTime(), "parentId", mine)));
        ok(new Door("PATCH", "users/" + mateId, Map.of("groupId", inside)).by(app, head));
        ok(new Door("PATCH", "users/" + mateId, Map.of("supervisedGroupIds", List.of(mine))).by(app, head));
        ok(new Door(
                        "POST",
                        "invitations",
                        Map.of("email", "m" + System.nanoTime() + "@example.com", "roleId", seeing, "groupId", inside))
                .by(app, head));
    }

    /** The doors are those of the mappings: a new one is tried here or said to be harmless. */
    @Test
    void everyWayToChangePeopleGroupsAndRolesIsTriedHere() {
        Set<String> known = new TreeSet<>(HARMLESS.keySet());
        doors().forEach(door -> known.add(door.pattern()));
        Set<String> found = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(info -> {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    boolean ours = path.matches(BASE + "(users|groups|roles|invitations)\\b.*")
                            && !path.contains("by-token")
                            && CHANGING.contains(method.name());
                    if (ours) {
                        found.add(method.name() + " " + path.substring(BASE.length() - 1));
                    }
                }
            }
        });
        assertThat(found).isEqualTo(known);
    }

    private List<Door> doors() {
        List<Map<String, String>> rights = rights("GROUP", false);
        return List.of(
                new Door("PATCH", "users/" + headId, Map.of("groupId", other)),
                new Door("PATCH", "users/" + headId, Map.of("supervisedGroupIds", List.of(other))),
                new Door("PATCH", "users/" + mateId, Map.of("supervisedGroupIds", List.of(other))),
                new Door("PATCH", "users/" + mateId, Map.of("groupId", other)),
                new Door("PATCH", "users/" + workerId, Map.of("groupId", mine)),
                new Door("PATCH", "users/" + workerId, Map.of("roleId", seeing)),
                new Door("PATCH", "users/" + workerId, Map.of("email", "mine" + System.nanoTime() + "@example.com")),
                new Door("PATCH", "groups/" + other, Map.of("parentId", mine)),
                new Door(
                        "POST",
                        "invitations",
                        Map.of("email", "x" + System.nanoTime() + "@example.com", "roleId", seeing, "groupId", other)),
                new Door("POST", "invitations/" + invitation + "/resend", Map.of()),
                new Door("PUT", "roles/" + selling + "/permissions", Map.of("permissions", rights)),
                new Door("DELETE", "users/" + workerId + "/second-factor", null),
                new Door("POST", "users/" + inactiveId + "/activate", Map.of()),
                new Door("POST", "users/" + workerId + "/deactivate", Map.of("handOverToId", headId)));
    }

    /** Whose deals everybody reads by the application's own word. */
    private Map<Long, Set<Long>> reach() {
        List<Long> everybody = List.of(headId, mateId, workerId, strangersHeadId);
        Map<Long, Set<Long>> reach = new HashMap<>();
        for (long person : everybody) {
            Viewer viewer = viewers.viewer(person, null);
            Visibility deals = viewer.visibility(RecordType.DEAL, Action.READ);
            Set<Long> owners = new TreeSet<>();
            everybody.stream().filter(deals::includes).forEach(owners::add);
            reach.put(person, owners);
        }
        return reach;
    }

    private String stored() {
        return db.sql("""
                        select (select string_agg(p::text, '' order by id) from (select id, version, email, role_id, group_id, active
                                from users.person) p)
                            || (select string_agg(g::text, '' order by id) from users.people_group g)
                            || (select string_agg(i::text, '' order by id) from users.invitation i)
                            || (select string_agg(s::text, '' order by s::text) from users.supervised_group s)
                            || (select string_agg(r::text, '' order by r::text) from users.role_permission r)
                        """).query(String.class).single();
    }

    private long role(String name, String scope, boolean people) throws Exception {
        long role = id(owner.post(app, "/api/v1/roles", Map.of("name", name)));
        ok(new Door("PUT", "roles/" + role + "/permissions", Map.of("permissions", rights(scope, people)))
                .by(app, owner));
        return role;
    }

    private static List<Map<String, String>> rights(String scope, boolean people) {
        List<Map<String, String>> rights = new ArrayList<>();
        for (String action : List.of("READ", "EDIT")) {
            rights.add(right("DEAL", action, scope));
        }
        rights.add(right("USER", "READ", "ALL"));
        if (people) {
            for (String kind : List.of("USER", "GROUP", "ROLE")) {
                for (Action action : Action.values()) {
                    if (!kind.equals("USER") || action != Action.READ) {
                        rights.add(right(kind, action.name(), "ALL"));
                    }
                }
            }
        }
        return rights;
    }

    private static Map<String, String> right(String kind, String action, String scope) {
        return Map.of("recordType", kind, "action", action, "scope", scope);
    }

    private long invite(String name, long role, long group) throws Exception {
        return id(owner.invite(app, name + "@example.com", role, group).get(app, "/api/v1/me"));
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private static long id(tools.jackson.databind.JsonNode node) {
        return node.path("id").longValue();
    }

    /** One request that may widen somebody's reach. */
    private record Door(
            String method,
            String target,
            @org.jspecify.annotations.Nullable Object body) {

        String path() {
            return BASE + target;
        }

        String pattern() {
            return method + " /" + target.replaceAll("\\d+", "{id}");
        }

        HttpResponse<String> by(RunningApp app, Person person) throws Exception {
            Map<String, String> headers = new HashMap<>();
            if (method.equals("PATCH") || method.equals("PUT")) {
                String record = path().replace("/permissions", "");
                long version = app.owner().get(app, record).path("version").longValue();
                headers.put("If-Match", "\"" + version + "\"");
            }
            return person.send(app, method, path(), body, headers);
        }
    }
}
