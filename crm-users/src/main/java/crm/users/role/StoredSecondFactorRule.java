package crm.users.role;

import crm.users.api.SecondFactorRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredSecondFactorRule implements SecondFactorRule {

    private final JdbcClient db;

    StoredSecondFactorRule(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean required(long userId) {
        return db.sql("""
                        select r.second_factor_required from users.person p join users.role r on r.id = p.role_id
                        where p.id = :id
                        """).param("id", userId).query(Boolean.class).optional().orElse(false);
    }
}
