package crm.app.factor;

import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as authenticators know them. The library's «user name» is the person's id, as that of every principal. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient db;
    private final Accounts accounts;
    private final SecondFactors factors;

    PasskeyUsers(JdbcClient db, Accounts accounts, SecondFactors factors) {
        this.db = db;
        this.accounts = accounts;
        this.factors = factors;
    }

    /** Whose handle it is; null when nobody's. */
    @Nullable
    Long person(Bytes handle) {
        return db.sql("select person_id from app.second_factor where user_handle = :handle")
                .param("handle", handle.getBytes())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        Long person = person(handle);
        return person == null ? null : entity(person);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        return entity(Long.parseLong(person));
    }

    /** Handles are made here, never by the library. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException();
    }

    private PublicKeyCredentialUserEntity entity(long person) {
        factors.prepare(person);
        byte[] handle = db.sql("select user_handle from app.second_factor where person_id = :id")
                .param("id", person)
                .query((row, i) -> row.getBytes(1))
                .single();
        Account account = accounts.byId(person).orElseThrow();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(handle))
                .name(account.email())
                .displayName(account.name())
                .build();
    }
}
