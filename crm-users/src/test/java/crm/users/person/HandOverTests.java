package crm.users.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.ProblemException;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.testing.StatementCounter;
import crm.users.Company;
import crm.users.UsersTest;
import crm.users.api.GroupChanged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;

@UsersTest
class HandOverTests {

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private PersonReader reader;

    @Autowired
    private OwnedRecordsOfPerson holdings;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private ApplicationEvents events;

    @Test
    void theSuccessorBecomesTheHeadButSupervisesNobodyMore() throws Exception {
        Viewer owner = company.person("OWNER", null);
        long sales = company.group(null);
        Viewer leaving = company.person("SUPERVISOR", sales, sales);
        Viewer successor = company.person("SUPERVISOR", sales);
        db.update("update users.people_group set head_id = ? where id = ?", leaving.id(), sales);

        var held = holdings.of(owner, leaving.id());
        assertThat(held.heads()).extracting(Ref::id).containsExactly(sales);
        assertThat(held.supervises()).extracting(Ref::id).containsExactly(sales);
        assertThat(StatementCounter.during(() -> holdings.of(owner, leaving.id())))
                .hasSize(2);

        people.deactivate(owner, leaving.id(), null, successor.id());

        assertThat(db.queryForObject("select head_id from users.people_group where id = ?", Long.class, sales))
                .isEqualTo(successor.id());
        assertThat(events.stream(GroupChanged.class)).anySatisfy(changed -> {
            assertThat(changed.groupId()).isEqualTo(sales);
            assertThat(changed.changes()).extracting("field").containsExactly("head");
        });
        assertThat(reader.find(Visibility.EVERYTHING, leaving.id())
                        .orElseThrow()
                        .supervisedGroups())
                .isEmpty();
        assertThat(reader.find(Visibility.EVERYTHING, successor.id())
                        .orElseThrow()
                        .supervisedGroups())
                .isEmpty();
        assertThat(holdings.of(owner, successor.id()).heads())
                .extracting(Ref::id)
                .containsExactly(sales);
    }

    @Test
    void whatSomebodyHoldsIsForThoseWhoMayCloseTheAccess() {
        Viewer manager = company.person("MANAGER", null);
        Viewer colleague = company.person("MANAGER", null);
        assertThatThrownBy(() -> holdings.of(manager, colleague.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(403));
        Viewer owner = company.person("OWNER", null);
        assertThatThrownBy(() -> holdings.of(owner, 987_654_321))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(404));
    }
}
