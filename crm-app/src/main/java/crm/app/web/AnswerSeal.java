package crm.app.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Closes a kept answer with the {@code Idempotency-Key} itself, which is stored nowhere: an answer may hold an API token or the link of an
 * invitation, and only who repeats the request can open it again, on any node. Keys are derived by HKDF (RFC 5869).
 */
final class AnswerSeal {

    private static final int NONCE_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final String name;
    private final AesBytesEncryptor cipher;

    /** @param caller what the person called with: another kind of credential, or one that may do less, finds nothing */
    AnswerSeal(long person, String caller, String key) {
        byte[] secret = (person + " " + key).getBytes(StandardCharsets.UTF_8);
        this.name = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(derived(secret, "name" + caller).getEncoded());
        this.cipher = new AesBytesEncryptor(
                derived(secret, "seal" + caller), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    private static SecretKey derived(byte[] secret, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(
                                            ("crm idempotency " + purpose).getBytes(StandardCharsets.UTF_8),
                                            KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the answer is found by. */
    String name() {
        return name;
    }

    byte[] close(byte[] answer) {
        return cipher.encrypt(answer);
    }

    byte[] open(byte[] stored) {
        return cipher.decrypt(stored);
    }
}
