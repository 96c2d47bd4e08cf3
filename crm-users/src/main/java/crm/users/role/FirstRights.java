package crm.users.role;

import crm.data.RecordKinds;
import crm.kernel.RecordKind;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the built-in roles the rights that a kind of records declares for them, when the application first starts with this kind and before
 * it answers anybody. Of several nodes that start one does it, and the others wait for it.
 */
@Component
class FirstRights implements SmartInitializingSingleton {

    private static final String DECLARE = """
            insert into users.declared_kind (record_type) values (:type) on conflict do nothing
            """;

    private static final String GIVE = """
            insert into users.role_permission (role_id, record_type, action, scope)
            select id, :type, :action, :scope from users.role where code = :role
            """;

    private final RecordKinds kinds;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    FirstRights(RecordKinds kinds, JdbcClient db, PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(
                status -> kinds.all().stream().filter(RecordKind::takesRights).forEach(this::give));
    }

    private void give(RecordKind kind) {
        String type = kind.type().name();
        if (db.sql(DECLARE).param("type", type).update() == 1) {
            kind.builtIn()
                    .forEach((role, actions) -> actions.forEach((action, scope) -> db.sql(GIVE)
                            .param("type", type)
                            .param("action", action.name())
                            .param("scope", scope.name())
                            .param("role", role.name())
                            .update()));
        }
    }
}
