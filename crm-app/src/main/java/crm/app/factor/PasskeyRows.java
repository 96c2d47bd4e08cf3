package crm.app.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys in the database, with the attestation that the library reads again at every use. */
@Component
class PasskeyRows implements UserCredentialRepository {

    private static final String SELECT = """
            select k.*, f.user_handle from app.passkey k join app.second_factor f on f.person_id = k.person_id where
            """;

    private static final String SAVE = """
            insert into app.passkey (credential_id, person_id, name, public_key, attestation, client_data, signature_count, uv_initialized, transports,
                backup_eligible, backup_state, created_at, last_used_at)
            select :id, person_id, :name, :key, :attestation, :client, :count, :uv, :transports, :eligible, :state, :created, :used
            from app.second_factor where user_handle = :handle
            on conflict (credential_id) do update set signature_count = excluded.signature_count,
                backup_state = excluded.backup_state, uv_initialized = excluded.uv_initialized,
                last_used_at = excluded.last_used_at
            where passkey.person_id = excluded.person_id
            """;

    private final JdbcClient db;

    PasskeyRows(JdbcClient db) {
        this.db = db;
    }

    List<Passkey> of(long person) {
        return db.sql("select credential_id, name, created_at, last_used_at from app.passkey where person_id = :id"
                        + " order by created_at, credential_id")
                .param("id", person)
                .query((row, i) -> new Passkey(
                        new Bytes(row.getBytes(1)).toBase64UrlString(),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        instant(row.getTimestamp(4))))
                .list();
    }

    /** The name of what is deleted; null when the person has no such passkey. */
    @Nullable
    String delete(long person, Bytes id) {
        return db.sql("delete from app.passkey where credential_id = :id and person_id = :person returning name")
                .param("id", id.getBytes())
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Whether it opens the account by itself. */
    boolean confirmed(Bytes id) {
        return db.sql("select confirmed from app.passkey where credential_id = :id")
                .param("id", id.getBytes())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void confirm(Bytes id) {
        db.sql("update app.passkey set confirmed = true where credential_id = :id and not confirmed")
                .param("id", id.getBytes())
                .update();
    }

    void doubt(long person) {
        db.sql("update app.passkey set confirmed = false where person_id = :id")
                .param("id", person)
                .update();
    }

    @Override
    public void delete(Bytes id) {
        db.sql("delete from app.passkey where credential_id = :id")
                .param("id", id.getBytes())
                .update();
    }

    @Override
    public void save(CredentialRecord key) {
        db.sql(SAVE)
                .param("id", key.getCredentialId().getBytes())
                .param("handle", key.getUserEntityUserId().getBytes())
                .param("name", key.getLabel())
                .param("key", key.getPublicKey().getBytes())
                .param("attestation", bytes(key.getAttestationObject()))
                .param("client", bytes(key.getAttestationClientDataJSON()))
                .param("count", key.getSignatureCount())
                .param("uv", key.isUvInitialized())
                .param(
                        "transports",
                        key.getTransports() == null
                                ? new String[0]
                                : key.getTransports().stream()
                                        .map(AuthenticatorTransport::getValue)
                                        .toArray(String[]::new))
                .param("eligible", key.isBackupEligible())
                .param("state", key.isBackupState())
                .param("created", Timestamp.from(key.getCreated()))
                .param("used", key.getLastUsed() == null ? null : Timestamp.from(key.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return db.sql(SELECT + " k.credential_id = :id")
                .param("id", id.getBytes())
                .query(PasskeyRows::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql(SELECT + " f.user_handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyRows::credential)
                .list();
    }

    private static CredentialRecord credential(ResultSet row, int index) throws SQLException {
        Instant created = row.getTimestamp("created_at").toInstant();
        Instant used = instant(row.getTimestamp("last_used_at"));
        byte @Nullable [] clientData = row.getBytes("client_data");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("user_handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(clientData == null ? null : new Bytes(clientData))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .created(created)
                .lastUsed(used == null ? created : used)
                .label(row.getString("name"))
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
