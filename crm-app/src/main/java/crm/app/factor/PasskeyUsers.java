package crm.app.factor;

import static crm.app.tables.SecondFactor.SECOND_FACTOR;

import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as authenticators know them. The library's «user name» is the person's id, as that of every principal. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final DSLContext db;
    private final Accounts accounts;
    private final SecondFactors factors;

    PasskeyUsers(DSLContext db, Accounts accounts, SecondFactors factors) {
        this.db = db;
        this.accounts = accounts;
        this.factors = factors;
    }

    /** Whose handle it is; null when nobody's. */
    @Nullable
    Long person(Bytes handle) {
        return db.select(SECOND_FACTOR.PERSON_ID)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.USER_HANDLE.eq(handle.getBytes()))
                .fetchOne(SECOND_FACTOR.PERSON_ID);
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
        byte[] handle = db.select(SECOND_FACTOR.USER_HANDLE)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
        Account account = accounts.byId(person).orElseThrow();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(handle))
                .name(account.email())
                .displayName(account.name())
                .build();
    }
}
