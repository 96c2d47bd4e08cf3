package crm.users.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.users.Company;
import crm.users.UsersTest;
import crm.users.api.GroupChanged;
import crm.users.api.Viewers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@UsersTest
class ViewerTests {

    @Autowired
    private Company company;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aSupervisorReachesTheGroupsBelowAndAManagerOnlyHerself() {
        long sales = company.group(null);
        long wholesale = company.group(sales);
        long other = company.group(null);
        Viewer manager = company.person("MANAGER", wholesale);
        Viewer stranger = company.person("MANAGER", other);
        Viewer supervisor = company.person("SUPERVISOR", null, sales);

        Visibility reach = supervisor.visibility(RecordType.DEAL, Action.EDIT);
        assertThat(reach.includes(manager.id())).isTrue();
        assertThat(reach.includes(supervisor.id())).isTrue();
        assertThat(reach.includes(stranger.id())).isFalse();
        assertThat(manager.visibility(RecordType.DEAL, Action.READ)).isEqualTo(Visibility.people(Set.of(manager.id())));
        assertThat(manager.may(RecordType.DEAL, Action.ASSIGN)).isFalse();
    }

    @Test
    void aChangeOfTheStructureIsSeenByTheNextRequest() {
        long sales = company.group(null);
        long wholesale = company.group(null);
        Viewer manager = company.person("MANAGER", wholesale);
        Viewer supervisor = company.person("SUPERVISOR", sales);
        assertThat(supervisor.groupPeople()).doesNotContain(manager.id());

        transactions.executeWithoutResult(status -> {
            db.sql("update users.people_group set parent_id = :parent where id = :id")
                    .param("parent", sales)
                    .param("id", wholesale)
                    .update();
            events.publishEvent(new GroupChanged(
                    wholesale,
                    "Відділ",
                    ActivityAction.CHANGED,
                    null,
                    Instant.parse("2026-11-01T10:00:00Z"),
                    List.of()));
        });

        assertThat(company.viewer(supervisor.id()).groupPeople()).contains(manager.id());
    }

    @Test
    void aReadingTokenKeepsNoRightToChange() {
        Viewer owner = company.person("OWNER", null);
        Viewer narrowed = viewers.viewer(owner.id(), Set.of("read"));
        assertThat(narrowed.permissions().scope(RecordType.DEAL, Action.READ)).isEqualTo(Scope.ALL);
        assertThat(narrowed.may(RecordType.DEAL, Action.EDIT)).isFalse();
        assertThat(viewers.viewer(owner.id(), Set.of("read", "write")).may(RecordType.DEAL, Action.EDIT))
                .isTrue();
    }

    @Test
    void nobodyUnknownHasRights() {
        assertThatThrownBy(() -> viewers.viewer(987_654_321, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(401));
    }
}
