package crm.users.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.testing.LiveMessages;
import crm.testing.StatementCounter;
import crm.users.Company;
import crm.users.UsersTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@UsersTest
class StructureTests {

    @Autowired
    private Company company;

    @Autowired
    private Groups groups;

    @Autowired
    private GroupReader reader;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private LiveMessages live;

    @Test
    void aGroupMovesWithAllBelowItAndThoseWhoLookAreTold() {
        Viewer owner = company.person("OWNER", null);
        long sales = company.group(null);
        long retail = company.group(null);
        long shop = company.group(retail);
        int before = live.to("/topic/structure").size();

        move(owner, retail, sales);

        assertThat(groups.get(owner, retail).parent()).extracting("id").isEqualTo(sales);
        assertThat(groups.get(owner, shop).parent()).extracting("id").isEqualTo(retail);
        assertThat(live.to("/topic/structure")
                        .subList(before, live.to("/topic/structure").size()))
                .extracting(LiveMessages.Sent::payload)
                .contains(new StructureLive.StructureMessage(RecordType.GROUP));
    }

    @Test
    void aGroupCannotMoveIntoItselfOrBelowItself() {
        Viewer owner = company.person("OWNER", null);
        long sales = company.group(null);
        long retail = company.group(sales);
        long shop = company.group(retail);
        for (long inside : List.of(sales, retail, shop)) {
            assertThatThrownBy(() -> move(owner, sales, inside))
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                        assertThat(refusal.status()).isEqualTo(422);
                        assertThat(refusal.errors()).extracting("field").containsExactly("parentId");
                    });
        }
    }

    @Test
    void onlyWhoMayChangeGroupsMovesThem() {
        Viewer manager = company.person("MANAGER", null);
        long sales = company.group(null);
        long retail = company.group(null);
        assertThatThrownBy(() -> move(manager, retail, sales))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(403));
    }

    @Test
    void ofTwoMovesThatTogetherWouldMakeARingOneIsRefused() throws Exception {
        Viewer owner = company.person("OWNER", null);
        for (int round = 0; round < 5; round++) {
            long one = company.group(null);
            long other = company.group(null);
            var together = new CyclicBarrier(2);
            try (var people = Executors.newFixedThreadPool(2)) {
                List<Future<Boolean>> moves = people.invokeAll(List.<Callable<Boolean>>of(
                        () -> moved(owner, one, other, together), () -> moved(owner, other, one, together)));
                assertThat(moves).extracting(StructureTests::done).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void theTreeOfABigCompanyCostsWhatThatOfASmallOneDoes() throws Exception {
        Viewer seeing = company.person("MANAGER", company.group(null));
        reader.tree(seeing);
        int small = StatementCounter.during(() -> reader.tree(seeing)).size();
        long role = company.role("MANAGER");
        db.update("""
                insert into users.people_group (id, version, name, parent_id, created_at, updated_at)
                select 70000000 + i, 0, 'Група ' || i, case when i > 10 then 70000000 + i / 10 end, now(), now()
                from generate_series(1, 300) i
                """);
        db.update("""
                insert into users.person (id, version, email, password_hash, name, first_name, last_name, role_id, group_id,
                    active, language, time_zone, created_at, updated_at)
                select 70000000 + i, 0, i || '@big.example.com', '{noop}', 'Людина ' || i, 'Людина', '' || i, ?,
                    70000001 + i % 300, true, 'uk', 'Europe/Kyiv', now(), now()
                from generate_series(1, 2000) i
                """, role);
        try {
            assertThat(reader.tree(seeing)).isNotEmpty();
            assertThat(StatementCounter.during(() -> reader.tree(seeing))).hasSize(small);
        } finally {
            db.update("delete from users.person where id > 70000000 and id <= 70002000");
            db.update("delete from users.people_group where id > 70000000 and id <= 70000300");
        }
    }

    private boolean moved(Viewer viewer, long group, long parent, CyclicBarrier together) throws Exception {
        together.await();
        try {
            move(viewer, group, parent);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.errors()).extracting("code").containsExactly("group-inside-itself");
            return false;
        }
    }

    private static Boolean done(Future<Boolean> move) {
        try {
            return move.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void move(Viewer viewer, long group, long parent) {
        groups.change(viewer, group, new ExpectedVersion(0), new MergePatch<>() {
            @Override
            public GroupRequest applyTo(GroupRequest present) {
                return new GroupRequest(present.name(), parent, present.headId());
            }

            @Override
            public boolean touches(String member) {
                return member.equals("parentId");
            }
        });
    }
}
