package crm.app.factor;

import java.util.List;

/**
 * Which second factors a person has.
 *
 * @param totp whether an authenticator app is set up
 * @param recoveryCodesLeft how many recovery codes have not been used
 * @param required whether the person's role demands a second factor
 */
public record FactorState(boolean totp, List<Passkey> passkeys, int recoveryCodesLeft, boolean required) {}
