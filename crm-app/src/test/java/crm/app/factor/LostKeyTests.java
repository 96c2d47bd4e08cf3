package crm.app.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import crm.app.vault.KeyVault;
import crm.testing.http.AppTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AppTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class LostKeyTests {

    @Autowired
    JdbcClient db;

    @Autowired
    DSLContext jooq;

    @Autowired
    KeyVault right;

    @Test
    void aKeyThatOpensEverythingIsNotSpokenOf() {
        enrol();
        assertThat(new LostKey(jooq, right).loss()).isEmpty();
    }

    @Test
    void anotherKeyIsSaidLoudlyWithWhatIsLostAndWhatHelps(CapturedOutput output) {
        enrol();
        KeyVault wrong = mock(KeyVault.class);
        when(wrong.place()).thenReturn("the file /home/keys/signing.key");
        when(wrong.decrypt(any())).thenThrow(new IllegalStateException("another key"));
        new LostKey(jooq, wrong).say();
        assertThat(output)
                .contains("ERROR")
                .contains("the file /home/keys/signing.key")
                .contains("authenticator apps of")
                .contains("CRM_SECURITY_KEY");
    }

    @Test
    void aKeyThatWasMadeAnewOnAnInstallationThatHadOneIsSaid() {
        KeyVault fresh = mock(KeyVault.class);
        when(fresh.place()).thenReturn("the file /home/keys/signing.key");
        when(fresh.fresh()).thenReturn(true);
        when(fresh.fingerprint()).thenReturn(new byte[] {1});
        assertThat(new LostKey(jooq, fresh).loss())
                .hasValueSatisfying(
                        said -> assertThat(said).contains("A new key was made in the file /home/keys/signing.key"));
    }

    private void enrol() {
        db.sql("insert into app.second_factor (person_id, user_handle, totp_secret) values (-1, :handle, :secret)")
                .param("handle", new byte[] {7})
                .param("secret", right.encrypt(new byte[] {1, 2, 3}))
                .update();
    }
}
