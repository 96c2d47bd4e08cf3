package crm.users.role;

import static org.assertj.core.api.Assertions.assertThat;

import crm.users.UsersTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@UsersTest
@Transactional
class FirstRightsTests {

    @Autowired
    FirstRights rights;

    @Autowired
    JdbcClient db;

    @Test
    void aKindThatIsNewGivesTheBuiltInRolesWhatItDeclares() {
        List<String> before = given("GROUP");
        assertThat(before).contains("OWNER DELETE ALL", "MANAGER READ ALL").doesNotContain("MANAGER EDIT ALL");
        db.sql("delete from users.role_permission where record_type = 'GROUP'").update();
        db.sql("delete from users.declared_kind where record_type = 'GROUP'").update();
        rights.afterSingletonsInstantiated();
        assertThat(given("GROUP")).isEqualTo(before);
    }

    @Test
    void whatPeopleTookAwayFromARoleStaysAway() {
        db.sql("delete from users.role_permission where record_type = 'GROUP' and action = 'READ'")
                .update();
        List<String> left = given("GROUP");
        rights.afterSingletonsInstantiated();
        assertThat(given("GROUP")).isEqualTo(left);
    }

    private List<String> given(String type) {
        return db.sql("""
                        select r.code || ' ' || p.action || ' ' || p.scope
                        from users.role_permission p join users.role r on r.id = p.role_id
                        where p.record_type = :type and r.built_in order by 1
                        """)
                .param("type", type)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
