package crm.users.invitation;

import static crm.users.tables.Invitation.INVITATION;
import static crm.users.tables.PeopleGroup.PEOPLE_GROUP;

import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.BuiltInRole;
import crm.kernel.EmailAddress;
import crm.kernel.ExpectedVersion;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.users.access.PasswordPolicy;
import crm.users.access.Secrets;
import crm.users.api.Accounts;
import crm.users.api.Installation;
import crm.users.api.PersonDeactivated;
import crm.users.api.PersonInvited;
import crm.users.api.PersonalLetterBuilder;
import crm.users.email.LetterKept;
import crm.users.email.MailDelivery;
import crm.users.person.People;
import crm.users.person.PersonAnswer;
import crm.users.person.PersonRequest;
import crm.users.role.RoleGuard;
import crm.users.scope.ScopeGuard;
import crm.users.scope.Structure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people and lets the invited in. */
@Service
@Transactional
class Invitations {

    private static final BuiltInRole DEFAULT_ROLE = BuiltInRole.MANAGER;

    private final InvitationRepository invitations;
    private final InvitationReader reader;
    private final People people;
    private final Accounts accounts;
    private final RoleGuard roles;
    private final ScopeGuard reach;
    private final PasswordPolicy passwords;
    private final MailDelivery post;
    private final Installation installation;
    private final DSLContext db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            InvitationReader reader,
            People people,
            Accounts accounts,
            RoleGuard roles,
            ScopeGuard reach,
            PasswordPolicy passwords,
            MailDelivery post,
            Installation installation,
            DSLContext db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.reader = reader;
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.reach = reach;
        this.passwords = passwords;
        this.post = post;
        this.installation = installation;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    InvitationAnswer invite(Viewer viewer, InvitationRequest request) {
        viewer.require(RecordType.USER, Action.CREATE);
        if (accounts.byEmail(EmailAddress.canonical(request.email())).isPresent()) {
            throw ProblemException.invalid("email", "already-invited");
        }
        long roleId = request.roleId() == null ? roles.builtIn(DEFAULT_ROLE) : request.roleId();
        roles.requireMayGive(viewer, roleId);
        requireGroup(request.groupId());
        Structure structure = reach.structure();
        reach.requireNoMore(viewer, structure, structure.joined(roleId, request.groupId()));
        String token = Secrets.token();
        Instant now = clock.instant();
        var invitation = new Invitation(request, roleId, Secrets.hash(token), viewer.id(), now);
        invitations.save(invitation);
        return send(viewer, invitation, token, ActivityAction.INVITED, now);
    }

    InvitationAnswer resend(Viewer viewer, long id) {
        viewer.require(RecordType.USER, Action.CREATE);
        Invitation invitation = open(id);
        roles.requireMayGive(viewer, invitation.roleId());
        Structure structure = reach.structure();
        reach.requireNoMore(viewer, structure, structure.joined(invitation.roleId(), invitation.groupId()));
        String token = Secrets.token();
        Instant now = clock.instant();
        invitation.renew(Secrets.hash(token), viewer.id(), now);
        return send(viewer, invitation, token, ActivityAction.INVITED, now);
    }

    void revoke(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        viewer.require(RecordType.USER, Action.CREATE);
        Invitation invitation = open(id);
        if (expected != null) {
            expected.check(invitation.version(), () -> reader.answer(invitation, null));
        }
        Instant now = clock.instant();
        invitation.revoke(now);
        publish(invitation, ActivityAction.DELETED, viewer, now);
    }

    @Transactional(readOnly = true)
    InvitationAnswer get(Viewer viewer, long id) {
        viewer.require(RecordType.USER, Action.CREATE);
        return reader.answer(invitations.findById(id).orElseThrow(ProblemException::notFound), null);
    }

    @Transactional(readOnly = true)
    Opened open(String token) {
        Invitation invitation =
                usable(invitations.findByToken(Secrets.hash(token)).orElse(null));
        String inviter = accounts.byId(invitation.issuedBy()).orElseThrow().name();
        return new Opened(invitation.email(), inviter, invitation.expiresAt());
    }

    PersonAnswer accept(String token, Questionnaire answers) {
        reach.lock();
        Invitation invitation =
                usable(invitations.lockByToken(Secrets.hash(token)).orElse(null));
        String hash = passwords.hash(answers.password(), invitation.email());
        PersonAnswer person = people.create(
                answers.person(invitation),
                hash,
                invitation.issuedBy(),
                new RecordRef(RecordType.INVITATION, invitation.id()));
        invitation.accept(clock.instant());
        return person;
    }

    /** Counts another photo of somebody who is not signed in yet; returns the invitation's id. */
    long admitPhoto(String token) {
        Invitation invitation =
                usable(invitations.lockByToken(Secrets.hash(token)).orElse(null));
        if (!invitation.admitPhoto()) {
            throw ProblemException.conflict("too-many-photos");
        }
        return invitation.id();
    }

    private InvitationAnswer send(
            Viewer viewer, Invitation invitation, String token, ActivityAction action, Instant now) {
        String link = installation.link("/invitation/" + token);
        invitation.sentTo(post.available() ? Invitation.Letter.SENT : Invitation.Letter.OUTBOX);
        invitations.flush();
        publish(invitation, action, viewer, now);
        events.publishEvent(PersonalLetterBuilder.builder()
                .kind("invitation")
                .email(invitation.email())
                .language(invitation.language())
                .timeZone(PersonRequest.DEFAULT_TIME_ZONE)
                .args(List.of(viewer.name()))
                .link(link)
                .moment(invitation.expiresAt())
                .about(new RecordRef(RecordType.INVITATION, invitation.id()))
                .build());
        return reader.answer(invitation, link);
    }

    /** What somebody who left has sent out stays void when the person comes back. */
    @EventListener
    void on(PersonDeactivated left) {
        db.update(INVITATION)
                .set(INVITATION.REVOKED_AT, left.at())
                .set(INVITATION.UPDATED_AT, left.at())
                .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                .where(
                        INVITATION.ISSUED_BY.eq(left.personId()),
                        INVITATION.ACCEPTED_AT.isNull(),
                        INVITATION.REVOKED_AT.isNull())
                .execute();
    }

    @EventListener
    void on(LetterKept kept) {
        RecordRef about = kept.letter().about();
        if (about != null && about.type() == RecordType.INVITATION) {
            db.update(INVITATION)
                    .set(INVITATION.LETTER, Invitation.Letter.OUTBOX.name())
                    .where(INVITATION.ID.eq(about.id()))
                    .execute();
        }
    }

    private void publish(Invitation invitation, ActivityAction action, Viewer viewer, Instant now) {
        events.publishEvent(new PersonInvited(invitation.id(), invitation.email(), action, viewer.id(), now));
    }

    /** Also one that has expired may be sent again or revoked. */
    private Invitation open(long id) {
        Invitation invitation = invitations.lock(id).orElseThrow(ProblemException::notFound);
        return switch (invitation.state(clock.instant())) {
            case OPEN, EXPIRED -> invitation;
            case ACCEPTED, REVOKED -> throw ProblemException.conflict("invitation-closed");
        };
    }

    private Invitation usable(@Nullable Invitation invitation) {
        if (invitation == null) {
            throw ProblemException.notFound("invitation-unknown");
        }
        return switch (invitation.state(clock.instant())) {
            case OPEN -> requireStillGiven(invitation);
            case ACCEPTED -> throw ProblemException.conflict("invitation-used");
            case EXPIRED -> throw ProblemException.conflict("invitation-expired");
            case REVOKED -> throw ProblemException.conflict("invitation-revoked");
        };
    }

    /** An invitation gives what its sender has, and falls with it. */
    private Invitation requireStillGiven(Invitation invitation) {
        long sender = invitation.issuedBy();
        Structure structure = reach.structure();
        Permissions rights = structure.rightsOf(sender);
        if (rights == null
                || rights.scope(RecordType.USER, Action.CREATE) == Scope.NONE
                || !roles.mayGive(sender, rights, invitation.roleId())
                || !reach.couldGive(
                        sender, rights, structure, structure.joined(invitation.roleId(), invitation.groupId()))) {
            throw ProblemException.conflict("invitation-void");
        }
        return invitation;
    }

    private void requireGroup(@Nullable Long groupId) {
        if (groupId != null && !db.fetchExists(PEOPLE_GROUP, PEOPLE_GROUP.ID.eq(groupId))) {
            throw ProblemException.invalid("groupId", "unknown-record");
        }
    }

    /** What the invited person sees before the questionnaire is answered. */
    record Opened(String email, String invitedBy, Instant expiresAt) {}
}
