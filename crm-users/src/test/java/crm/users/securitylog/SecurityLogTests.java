package crm.users.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.data.ListRequest;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.SortOrder;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.users.Company;
import crm.users.UsersTest;
import crm.users.api.SecurityLog.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UsersTest
class SecurityLogTests {

    private static final ListRequest<SecurityLogSort> PAGE =
            new ListRequest<>(50, List.of(new SortOrder<>(SecurityLogSort.AT, true)), null, false);

    @Autowired
    private StoredSecurityLog log;

    @Autowired
    private SecurityLogReader reader;

    @Autowired
    private SecurityLogController controller;

    @Autowired
    private Company company;

    @Autowired
    private JdbcClient db;

    @Test
    void eachSeesTheirOwnLinesAndOnlyWhoMayEditRolesSeesAll() {
        Viewer one = company.person("MANAGER", null);
        Viewer other = company.person("MANAGER", null);
        log.note(Kind.SIGNED_IN, one.id(), null);
        log.note(Kind.FACTORS_RESET, one.id(), other.id(), null);
        log.note(Kind.SIGNED_IN, other.id(), null);

        var own = new SecurityLogController.OwnFilter(List.of(), Period.ALWAYS);
        assertThat(controller.mine(one, own, PAGE).items())
                .extracting(SecurityLogLine::kind)
                .containsExactly(Kind.FACTORS_RESET, Kind.SIGNED_IN);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> controller.list(one, filter(one), PAGE))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(403));
        Viewer owner = company.person("OWNER", null);
        assertThat(controller.list(owner, filter(one), PAGE).items().getFirst().actor())
                .extracting("id")
                .isEqualTo(other.id());
    }

    @Test
    void whatFailsAlikeWithinAMinuteIsOneLineWithACount() {
        Viewer person = company.person("MANAGER", null);
        for (int i = 0; i < 1000; i++) {
            log.failed(Kind.WRONG_PASSWORD, person.id(), "irrelevant");
        }
        log.flush();
        List<SecurityLogLine> lines = reader.list(filter(person), PAGE).items();
        assertThat(lines).hasSizeLessThanOrEqualTo(2);
        assertThat(lines.stream().mapToInt(SecurityLogLine::times).sum()).isEqualTo(1000);
    }

    @Test
    void aBurstOfTheFirstTimesCostsTheDatabaseNothingPerAttempt() throws Exception {
        Viewer person = company.person("MANAGER", null);
        assertThat(StatementCounter.during(() -> {
                    for (int i = 0; i < 100; i++) {
                        log.failed(Kind.LOCKED_OUT, person.id(), "irrelevant");
                    }
                }))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aPageIsOneStatementHoweverManyPeopleAreOnIt() throws Exception {
        Viewer owner = company.person("OWNER", null);
        for (int i = 0; i < 10; i++) {
            log.note(Kind.SIGNED_IN, company.person("MANAGER", null).id(), null);
        }
        controller.list(owner, everybody(), PAGE);
        assertThat(StatementCounter.during(() -> controller.list(owner, everybody(), PAGE)))
                .hasSize(1);
    }

    @Test
    void whatNobodyIsCalledIsKeptShortened() {
        assertThat(Shortened.account(" Secret-Password1 ")).isEqualTo("se…");
        assertThat(Shortened.account("o.koval@example.com")).isEqualTo("o.…@example.com");
        assertThat(Shortened.account("x@y.z")).isEqualTo("x…@y.z");
    }

    @Test
    void linesAreForgottenAfterFourHundredDays() {
        Viewer person = company.person("MANAGER", null);
        log.note(Kind.SIGNED_IN, person.id(), "kept");
        log.note(Kind.SIGNED_IN, person.id(), "old");
        db.sql("update users.security_log set at = at - interval '401 days' where person_id = :id and detail = 'old'")
                .param("id", person.id())
                .update();
        log.forget();
        assertThat(reader.list(filter(person), PAGE).items())
                .extracting(SecurityLogLine::detail)
                .containsExactly("kept");
    }

    private static SecurityLogFilter filter(Viewer person) {
        return new SecurityLogFilter(new PersonIds(List.of(person.id())), List.of(), Period.ALWAYS);
    }

    private static SecurityLogFilter everybody() {
        return new SecurityLogFilter(new PersonIds(List.of()), List.of(), Period.ALWAYS);
    }
}
