package crm.users.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.Action;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.users.Company;
import crm.users.UsersTest;
import crm.users.api.PersonDeactivated;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From an e-mail address to an account, and what a link says that leads there no more. */
@UsersTest
class InvitationTests {

    @Autowired
    private Company company;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void anAddressIsEnoughAndTheLinkWorksOnce() {
        Viewer owner = company.person("OWNER", null);
        InvitationAnswer invited = invite(owner);
        String token = token(invited);
        assertThat(invitations.open(token).email()).isEqualTo(invited.email());
        var person = invitations.accept(token, answers());
        assertThat(person.email()).isEqualTo(invited.email());
        assertThat(person.role().id()).isEqualTo(company.role("MANAGER"));
        refused(409, "invitation-used", () -> invitations.open(token));
        refused(409, "invitation-used", () -> invitations.accept(token, answers()));
        refused(409, "invitation-closed", () -> invitations.resend(owner, invited.id()));
        refused(409, "invitation-closed", () -> invitations.revoke(owner, invited.id(), null));
    }

    @Test
    void aRevokedLinkSaysSo() {
        Viewer owner = company.person("OWNER", null);
        InvitationAnswer invited = invite(owner);
        invitations.revoke(owner, invited.id(), null);
        refused(409, "invitation-revoked", () -> invitations.open(token(invited)));
        refused(409, "invitation-revoked", () -> invitations.accept(token(invited), answers()));
        refused(409, "invitation-closed", () -> invitations.resend(owner, invited.id()));
    }

    @Test
    void anExpiredLinkSaysSoAndAnotherOneIsGood() {
        Viewer owner = company.person("OWNER", null);
        InvitationAnswer invited = invite(owner);
        db.update("update users.invitation set expires_at = now() - interval '1 minute' where id = ?", invited.id());
        refused(409, "invitation-expired", () -> invitations.open(token(invited)));
        refused(409, "invitation-expired", () -> invitations.accept(token(invited), answers()));
        InvitationAnswer again = invitations.resend(owner, invited.id());
        refused(404, "invitation-unknown", () -> invitations.open(token(invited)));
        assertThat(invitations.accept(token(again), answers()).email()).isEqualTo(invited.email());
    }

    @Test
    void onlyWhoMayMakePeopleInvitesAndNobodyTwice() {
        Viewer owner = company.person("OWNER", null);
        Viewer manager = company.person("MANAGER", null);
        refused(403, "forbidden", () -> invite(manager));
        InvitationAnswer invited = invite(owner);
        invitations.accept(token(invited), answers());
        assertThatThrownBy(() -> invitations.invite(owner, new InvitationRequest(invited.email(), null, null, null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.errors()).extracting("field").containsExactly("email"));
    }

    @Test
    void whatSomebodySentCountsOnlyWhileTheyCouldSendItNow() {
        Viewer owner = company.person("OWNER", null);
        Viewer administrator = company.person("ADMINISTRATOR", null);
        InvitationAnswer invited = invite(administrator);
        db.update("update users.person set role_id = ? where id = ?", company.role("MANAGER"), administrator.id());
        refused(409, "invitation-void", () -> invitations.open(token(invited)));
        refused(409, "invitation-void", () -> invitations.accept(token(invited), answers()));
        refused(409, "invitation-void", () -> invitations.admitPhoto(token(invited)));
        db.update(
                "update users.person set role_id = ? where id = ?", company.role("ADMINISTRATOR"), administrator.id());
        assertThat(invitations.open(token(invited)).email()).isEqualTo(invited.email());

        db.update("update users.person set active = false where id = ?", administrator.id());
        refused(409, "invitation-void", () -> invitations.accept(token(invited), answers()));
        InvitationAnswer again = invitations.resend(owner, invited.id());
        assertThat(invitations.accept(token(again), answers()).email()).isEqualTo(invited.email());
    }

    @Test
    void whatSomebodySentIsRevokedWhenTheyLeaveAndStaysSo() {
        Viewer owner = company.person("OWNER", null);
        Viewer administrator = company.person("ADMINISTRATOR", null);
        InvitationAnswer invited = invite(administrator);
        InvitationAnswer others = invite(owner);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new PersonDeactivated(
                        administrator.id(), "Ірина", owner.id(), owner.id(), Instant.now(), List.of())));
        refused(409, "invitation-revoked", () -> invitations.accept(token(invited), answers()));
        assertThat(invitations.open(token(others)).email()).isEqualTo(others.email());
    }

    @Test
    void whoReachesOneGroupOnlyInvitesNobodyIntoAnother() {
        long mine = company.group(null);
        long other = company.group(null);
        Viewer manager = company.person("MANAGER", other);
        assertThat(manager.id()).isPositive();
        Viewer head = company.person("SUPERVISOR", mine);
        var rights = new HashMap<>(head.permissions().scopes());
        rights.put(RecordType.USER, Map.of(Action.READ, Scope.ALL, Action.CREATE, Scope.ALL));
        var inviting = new Viewer(
                head.id(), head.name(), new Permissions(rights), head.groupPeople(), head.zone(), head.language());
        long supervisor = company.role("SUPERVISOR");
        String address = UUID.randomUUID() + "@example.com";
        refused(
                403,
                "rights-exceeded",
                () -> invitations.invite(inviting, new InvitationRequest(address, supervisor, other, null)));
        assertThat(invitations
                        .invite(inviting, new InvitationRequest(address, supervisor, mine, null))
                        .email())
                .isEqualTo(address);
    }

    private InvitationAnswer invite(Viewer viewer) {
        return invitations.invite(viewer, new InvitationRequest(UUID.randomUUID() + "@example.com", null, null, null));
    }

    private static String token(InvitationAnswer invitation) {
        String link = Objects.requireNonNull(invitation.link());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Questionnaire answers() {
        return QuestionnaireBuilder.builder()
                .firstName("Ірина")
                .lastName("Мельник")
                .password("доволі-довгий-пароль-2026")
                .build();
    }

    private static void refused(int status, String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
