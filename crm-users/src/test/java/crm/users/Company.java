package crm.users;

import crm.kernel.Viewer;
import crm.users.api.Viewers;
import crm.users.person.People;
import crm.users.person.PersonRequestBuilder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes people and groups for a test. */
public class Company {

    private final People people;
    private final Viewers viewers;
    private final JdbcClient db;

    Company(People people, Viewers viewers, JdbcClient db) {
        this.people = people;
        this.viewers = viewers;
        this.db = db;
    }

    public Viewer person(String role, @Nullable Long groupId, Long... supervisedGroups) {
        var request = PersonRequestBuilder.builder()
                .email(UUID.randomUUID() + "@example.com")
                .firstName("Ірина")
                .lastName("Мельник " + UUID.randomUUID())
                .roleId(role(role))
                .groupId(groupId)
                .supervisedGroupIds(List.of(supervisedGroups))
                .language("uk")
                .timeZone("Europe/Kyiv")
                .build();
        return viewer(people.create(request, "{noop}none", null).id());
    }

    public Viewer viewer(long id) {
        return viewers.viewer(id, null);
    }

    public long group(@Nullable Long parent) {
        return db.sql("""
                        insert into users.people_group (id, version, name, parent_id, created_at, updated_at)
                        values (nextval('users.people_group_seq') + 1000000, 0, 'Відділ', :parent, now(), now()) returning id
                        """).param("parent", parent).query(Long.class).single();
    }

    public long role(String code) {
        return db.sql("select id from users.role where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
