package crm.app.factor;

import static crm.app.tables.Passkey.PASSKEY;
import static crm.app.tables.SecondFactor.SECOND_FACTOR;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
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

    private final DSLContext db;

    PasskeyRows(DSLContext db) {
        this.db = db;
    }

    List<Passkey> of(long person) {
        return db.select(PASSKEY.CREDENTIAL_ID, PASSKEY.NAME, PASSKEY.CREATED_AT, PASSKEY.LAST_USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.PERSON_ID.eq(person))
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.CREDENTIAL_ID)
                .fetch(row -> new Passkey(
                        new Bytes(row.value1()).toBase64UrlString(), row.value2(), row.value3(), row.value4()));
    }

    /** The name of what is deleted; null when the person has no such passkey. */
    @Nullable
    String delete(long person, Bytes id) {
        return db.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(id.getBytes()), PASSKEY.PERSON_ID.eq(person))
                .returning(PASSKEY.NAME)
                .fetchOne(PASSKEY.NAME);
    }

    /** Whether it opens the account by itself. */
    boolean confirmed(Bytes id) {
        return db.fetchExists(PASSKEY, PASSKEY.CREDENTIAL_ID.eq(id.getBytes()).and(PASSKEY.CONFIRMED));
    }

    void confirm(Bytes id) {
        db.update(PASSKEY)
                .set(PASSKEY.CONFIRMED, true)
                .where(PASSKEY.CREDENTIAL_ID.eq(id.getBytes()), PASSKEY.CONFIRMED.isFalse())
                .execute();
    }

    void doubt(long person) {
        db.update(PASSKEY)
                .set(PASSKEY.CONFIRMED, false)
                .where(PASSKEY.PERSON_ID.eq(person))
                .execute();
    }

    @Override
    public void delete(Bytes id) {
        db.deleteFrom(PASSKEY).where(PASSKEY.CREDENTIAL_ID.eq(id.getBytes())).execute();
    }

    @Override
    public void save(CredentialRecord key) {
        db.insertInto(
                        PASSKEY,
                        PASSKEY.CREDENTIAL_ID,
                        PASSKEY.PERSON_ID,
                        PASSKEY.NAME,
                        PASSKEY.PUBLIC_KEY,
                        PASSKEY.ATTESTATION,
                        PASSKEY.CLIENT_DATA,
                        PASSKEY.SIGNATURE_COUNT,
                        PASSKEY.UV_INITIALIZED,
                        PASSKEY.TRANSPORTS,
                        PASSKEY.BACKUP_ELIGIBLE,
                        PASSKEY.BACKUP_STATE,
                        PASSKEY.CREATED_AT,
                        PASSKEY.LAST_USED_AT)
                .select(select(
                                val(key.getCredentialId().getBytes()),
                                SECOND_FACTOR.PERSON_ID,
                                val(key.getLabel()),
                                val(key.getPublicKey().getBytes()),
                                val(bytes(key.getAttestationObject()), PASSKEY.ATTESTATION),
                                val(bytes(key.getAttestationClientDataJSON()), PASSKEY.CLIENT_DATA),
                                val(key.getSignatureCount()),
                                val(key.isUvInitialized()),
                                val(transports(key), PASSKEY.TRANSPORTS),
                                val(key.isBackupEligible()),
                                val(key.isBackupState()),
                                val(key.getCreated(), PASSKEY.CREATED_AT),
                                val(key.getLastUsed(), PASSKEY.LAST_USED_AT))
                        .from(SECOND_FACTOR)
                        .where(SECOND_FACTOR.USER_HANDLE.eq(
                                key.getUserEntityUserId().getBytes())))
                .onConflict(PASSKEY.CREDENTIAL_ID)
                .doUpdate()
                .set(PASSKEY.SIGNATURE_COUNT, excluded(PASSKEY.SIGNATURE_COUNT))
                .set(PASSKEY.BACKUP_STATE, excluded(PASSKEY.BACKUP_STATE))
                .set(PASSKEY.UV_INITIALIZED, excluded(PASSKEY.UV_INITIALIZED))
                .set(PASSKEY.LAST_USED_AT, excluded(PASSKEY.LAST_USED_AT))
                .where(PASSKEY.PERSON_ID.eq(excluded(PASSKEY.PERSON_ID)))
                .execute();
    }

    private static String[] transports(CredentialRecord key) {
        return key.getTransports() == null
                ? new String[0]
                : key.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toArray(String[]::new);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return found(PASSKEY.CREDENTIAL_ID.eq(id.getBytes())).fetchOne(PasskeyRows::credential);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return found(SECOND_FACTOR.USER_HANDLE.eq(handle.getBytes())).fetch(PasskeyRows::credential);
    }

    private ResultQuery<? extends Record> found(Condition which) {
        return db.select(PASSKEY.fields())
                .select(SECOND_FACTOR.USER_HANDLE)
                .from(PASSKEY)
                .join(SECOND_FACTOR)
                .on(SECOND_FACTOR.PERSON_ID.eq(PASSKEY.PERSON_ID))
                .where(which);
    }

    private static CredentialRecord credential(Record row) {
        Instant created = row.get(PASSKEY.CREATED_AT);
        @Nullable Instant used = row.get(PASSKEY.LAST_USED_AT);
        byte @Nullable [] clientData = row.get(PASSKEY.CLIENT_DATA);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get(PASSKEY.CREDENTIAL_ID)))
                .userEntityUserId(new Bytes(row.get(SECOND_FACTOR.USER_HANDLE)))
                .publicKey(new ImmutablePublicKeyCose(row.get(PASSKEY.PUBLIC_KEY)))
                .attestationObject(new Bytes(row.get(PASSKEY.ATTESTATION)))
                .attestationClientDataJSON(clientData == null ? null : new Bytes(clientData))
                .signatureCount(row.get(PASSKEY.SIGNATURE_COUNT))
                .uvInitialized(row.get(PASSKEY.UV_INITIALIZED))
                .transports(Arrays.stream(row.get(PASSKEY.TRANSPORTS))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.get(PASSKEY.BACKUP_ELIGIBLE))
                .backupState(row.get(PASSKEY.BACKUP_STATE))
                .created(created)
                .lastUsed(used == null ? created : used)
                .label(row.get(PASSKEY.NAME))
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }
}
