package crm.users.invitation;

import crm.data.RecordEntity;
import crm.kernel.EmailAddress;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.users.person.PersonRequest;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "users", name = "invitation")
class Invitation extends RecordEntity {

    private static final Duration OPEN_FOR = Duration.ofDays(7);
    private static final int MAX_PHOTOS = 20;

    /** What has become of an invitation. */
    enum State {
        OPEN,
        ACCEPTED,
        EXPIRED,
        REVOKED
    }

    /** Where the letter went: to the mail server, or into the outbox because there is none or it did not take the letter. */
    enum Letter {
        SENT,
        OUTBOX
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation")
    @SequenceGenerator(name = "invitation", schema = "users", sequenceName = "invitation_seq", allocationSize = 50)
    private @Nullable Long id;

    private String email;
    private long roleId;
    private @Nullable Long groupId;
    private String language;
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    private @Nullable Letter letter;

    private int photoUploads;
    private Instant expiresAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant revokedAt;

    /** Who sent it last: it counts while that person could send it. */
    private long issuedBy;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(InvitationRequest request, long roleId, byte[] tokenHash, long createdBy, Instant now) {
        super(createdBy, now);
        this.email = EmailAddress.canonical(request.email());
        this.roleId = roleId;
        this.groupId = request.groupId();
        this.language = Objects.requireNonNullElse(request.language(), PersonRequest.DEFAULT_LANGUAGE);
        this.tokenHash = tokenHash;
        this.issuedBy = createdBy;
        this.expiresAt = now.plus(OPEN_FOR);
    }

    State state(Instant now) {
        if (acceptedAt != null) {
            return State.ACCEPTED;
        } else if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.OPEN : State.EXPIRED;
    }

    void accept(Instant now) {
        acceptedAt = now;
        touch(now);
    }

    void revoke(Instant now) {
        revokedAt = now;
        touch(now);
    }

    void renew(byte[] newTokenHash, long by, Instant now) {
        issuedBy = by;
        tokenHash = newTokenHash;
        expiresAt = now.plus(OPEN_FOR);
        touch(now);
    }

    /** False when there were enough already. */
    boolean admitPhoto() {
        if (photoUploads == MAX_PHOTOS) {
            return false;
        }
        photoUploads++;
        return true;
    }

    void sentTo(Letter where) {
        letter = where;
    }

    long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.INVITATION, id());
    }

    String email() {
        return email;
    }

    long roleId() {
        return roleId;
    }

    @Nullable
    Long groupId() {
        return groupId;
    }

    String language() {
        return language;
    }

    @Nullable
    Letter letter() {
        return letter;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    long issuedBy() {
        return issuedBy;
    }
}
