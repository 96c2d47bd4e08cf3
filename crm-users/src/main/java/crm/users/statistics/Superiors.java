package crm.users.statistics;

import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may look into a person's work: the person, who supervises one of the groups above them, and who may change them. */
@Component
class Superiors {

    private static final String SUPERVISES = """
            with recursive above(id, parent_id) as (
                select g.id, g.parent_id from users.people_group g join users.person p on p.group_id = g.id where p.id = :person
                union
                select g.id, g.parent_id from users.people_group g join above on g.id = above.parent_id
            )
            select exists (select from users.supervised_group s join above on above.id = s.group_id where s.person_id = :viewer)
            """;

    private final JdbcClient db;

    Superiors(JdbcClient db) {
        this.db = db;
    }

    boolean mayLookInto(Viewer viewer, long personId) {
        return personId == viewer.id()
                || viewer.visibility(RecordType.USER, Action.EDIT).includes(personId)
                || db.sql(SUPERVISES)
                        .param("person", personId)
                        .param("viewer", viewer.id())
                        .query(Boolean.class)
                        .single();
    }
}
