package crm.users.role;

import static crm.users.tables.Person.PERSON;
import static crm.users.tables.Role.ROLE;
import static org.jooq.impl.DSL.selectOne;

import crm.users.api.SecondFactorRule;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredSecondFactorRule implements SecondFactorRule {

    private final DSLContext db;

    StoredSecondFactorRule(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean required(long userId) {
        return db.fetchExists(selectOne()
                .from(PERSON)
                .join(ROLE)
                .on(ROLE.ID.eq(PERSON.ROLE_ID))
                .where(PERSON.ID.eq(userId).and(ROLE.SECOND_FACTOR_REQUIRED)));
    }
}
