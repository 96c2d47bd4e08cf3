package crm.users.rights;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a responsible person belongs to the groups that another one reaches. */
@Component
class GroupPath {

    private static final String UPWARDS = """
            with recursive up(id, name, parent_id, depth) as (
                select g.id, g.name, g.parent_id, 0 from users.people_group g
                join users.person p on p.group_id = g.id where p.id = :responsible
                union all
                select g.id, g.name, g.parent_id, up.depth + 1 from users.people_group g join up on g.id = up.parent_id
            )
            select up.name, up.depth, up.id = viewer.group_id as own, s.group_id is not null as supervised
            from up
            join users.person viewer on viewer.id = :viewer
            left join users.supervised_group s on s.person_id = viewer.id and s.group_id = up.id
            order by up.depth
            """;

    private final JdbcClient db;

    GroupPath(JdbcClient db) {
        this.db = db;
    }

    /**
     * A group on the way from the responsible person's own one up to the top.
     *
     * @param own whether the other person is a member of it
     * @param supervised whether the other person supervises it
     */
    record Step(String name, boolean own, boolean supervised) {

        boolean reached() {
            return own || supervised;
        }
    }

    /**
     * @param home the responsible person's group; null without one
     * @param reached the nearest group above it, itself included, that the viewer belongs to or supervises
     */
    record Path(@org.jspecify.annotations.Nullable String home, Optional<Step> reached) {}

    Path between(long viewer, long responsible) {
        List<Step> steps = db.sql(UPWARDS)
                .param("viewer", viewer)
                .param("responsible", responsible)
                .query((row, i) -> new Step(row.getString("name"), row.getBoolean("own"), row.getBoolean("supervised")))
                .list();
        return new Path(
                steps.isEmpty() ? null : steps.getFirst().name(),
                steps.stream().filter(Step::reached).findFirst());
    }
}
