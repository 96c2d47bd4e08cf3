package crm.app.factor;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Shows anew who is there: by the password, or by a code of the authenticator app or a recovery code.
 *
 * @param password the account's password
 * @param code a fresh code
 */
record FactorProof(
        @Nullable @Size(max = 200) String password,
        @Nullable @Size(max = 50) String code) {}
