package crm.users.scope;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.users.Company;
import crm.users.UsersTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The structure that changes are compared in is the one that people's rights are read from. */
@UsersTest
class StructureReaderTests {

    @Autowired
    private Company company;

    @Autowired
    private ScopeGuard guard;

    @Test
    void everybodyReachesInItWhomTheyReachInTheApplication() {
        var random = new Random(7);
        List<Long> groups = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            groups.add(company.group(i < 3 ? null : groups.get(random.nextInt(i))));
        }
        List<Viewer> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Long group = random.nextInt(5) == 0 ? null : groups.get(random.nextInt(groups.size()));
            Long[] supervised = random.nextInt(3) > 0 ? new Long[0] : new Long[] {groups.get(random.nextInt(12))};
            people.add(company.person(List.of("OWNER", "SUPERVISOR", "MANAGER").get(i % 3), group, supervised));
        }
        Structure structure = guard.structure();
        for (Viewer person : people) {
            Viewer fresh = company.viewer(person.id());
            var rights = Objects.requireNonNull(structure.rightsOf(person.id()));
            assertThat(rights).isEqualTo(fresh.permissions());
            assertThat(structure.viewer(person.id(), rights).groupPeople()).isEqualTo(fresh.groupPeople());
        }
    }

    @Test
    void aCompanyIsReadInThreeStatementsWhateverItsSize() throws Exception {
        company.person("MANAGER", company.group(null));
        assertThat(StatementCounter.during(() -> guard.structure())).hasSize(3);
    }
}
