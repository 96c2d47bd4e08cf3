package crm.users.invitation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite.
 *
 * @param roleId Manager unless said otherwise
 * @param language of the letter, Ukrainian unless said otherwise
 */
record InvitationRequest(
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable Long roleId,
        @Nullable Long groupId,
        @Nullable @Pattern(regexp = "uk|en") String language) {}
