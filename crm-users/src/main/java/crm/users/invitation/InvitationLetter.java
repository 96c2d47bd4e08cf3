package crm.users.invitation;

import java.time.Instant;

/** An invitation that has to be put in the post as soon as it is certain. */
record InvitationLetter(
        long invitationId, String email, String inviter, String language, String link, Instant expiresAt) {}
