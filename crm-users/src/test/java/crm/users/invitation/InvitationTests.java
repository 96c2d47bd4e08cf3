package crm.users.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.users.Company;
import crm.users.UsersTest;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From an e-mail address to an account, and what a link says that leads there no more. */
@UsersTest
class InvitationTests {

    @Autowired
    private Company company;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcTemplate db;

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

    private InvitationAnswer invite(Viewer viewer) {
        return invitations.invite(viewer, new InvitationRequest(UUID.randomUUID() + "@example.com", null, null, null));
    }

    private static String token(InvitationAnswer invitation) {
        String link = Objects.requireNonNull(invitation.link());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Questionnaire answers() {
        return new Questionnaire(
                "Ірина", "Мельник", null, null, null, null, null, null, null, "доволі-довгий-пароль-2026");
    }

    private static void refused(int status, String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
