package crm.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import crm.users.api.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTests {

    @TempDir
    Path home;

    @Test
    void theKeyIsMadeOnceAndIsItsOwnersAlone() throws IOException {
        KeyVault first = vault("");
        assertThat(first.fresh()).isTrue();
        Path keys = home.resolve("keys");
        assertThat(mode(keys)).isEqualTo("rwx------");
        assertThat(mode(keys.resolve("signing.key"))).isEqualTo("rw-------");
        try (var files = Files.list(keys)) {
            assertThat(files).hasSize(1);
        }
        KeyVault second = vault("");
        assertThat(second.fresh()).isFalse();
        assertThat(second.decrypt(first.encrypt(new byte[] {1, 2}))).containsExactly(1, 2);
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aMalformedKeyIsRefusedByTheNameOfItsSettingAndNotByItsValue() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);
        for (String malformed : List.of("certainly-no-key!", tooShort)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> vault(malformed))
                    .withMessageContaining("crm.security.key (CRM_SECURITY_KEY)")
                    .withMessageNotContaining(malformed);
        }
    }

    @Test
    void aDamagedKeyFileIsRefusedByItsName() throws IOException {
        Files.createDirectory(home.resolve("keys"));
        Path file = Files.writeString(home.resolve("keys/signing.key"), "");
        assertThatIllegalStateException()
                .isThrownBy(() -> vault(""))
                .withMessageContaining(file.toString())
                .withMessageContaining("0 bytes");
    }

    @Test
    void aLineBreakAroundAKeyIsNoFault() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(vault(key + "\n").fingerprint()).isEqualTo(vault(key).fingerprint());
    }

    private KeyVault vault(String configured) {
        return new KeyVault(configured, new Installation(null, home));
    }
}
