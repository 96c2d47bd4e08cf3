package crm.users.migration;

import crm.users.access.PasswordPolicy;
import crm.users.api.PeopleMigration;
import crm.users.group.GroupMigration;
import crm.users.person.People;
import crm.users.person.PersonRequestBuilder;
import crm.users.role.RoleGuard;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredPeopleMigration implements PeopleMigration {

    private final People people;
    private final GroupMigration groups;
    private final RoleGuard roles;
    private final PasswordPolicy passwords;
    private final JdbcClient db;

    StoredPeopleMigration(
            People people, GroupMigration groups, RoleGuard roles, PasswordPolicy passwords, JdbcClient db) {
        this.people = people;
        this.groups = groups;
        this.roles = roles;
        this.passwords = passwords;
        this.db = db;
    }

    @Override
    public boolean nobodyYet() {
        db.sql("select pg_advisory_xact_lock(hashtext('users.takeover'))::text")
                .query(String.class)
                .optional();
        return db.sql("select not exists (select from users.person)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public long group(String name, @Nullable Long by, Instant at) {
        return groups.add(name, by, at);
    }

    @Override
    public void head(long groupId, long personId, long by, Instant at) {
        groups.head(groupId, personId, by, at);
    }

    @Override
    public String hash(String password, String email) {
        return passwords.hash(password, email);
    }

    @Override
    public long person(PastPerson person) {
        Long group = person.groupId();
        var request = PersonRequestBuilder.builder()
                .email(person.email())
                .firstName(person.firstName())
                .lastName(person.lastName())
                .patronymic(person.patronymic())
                .dateOfBirth(person.dateOfBirth())
                .personalPhone(person.personalPhone())
                .workPhone(person.workPhone())
                .roleId(roles.builtIn(person.role()))
                .groupId(group)
                .supervisedGroupIds(person.supervises() && group != null ? List.of(group) : List.of())
                .build();
        long id = people.create(request, person.passwordHash(), person.by(), person.since())
                .id();
        // Whoever still holds a set-up link comes too late.
        db.sql("delete from users.setup_token").update();
        Instant signedIn = person.lastSignInAt();
        if (signedIn != null) {
            db.sql("update users.person set last_sign_in_at = :at where id = :id")
                    .param("at", Timestamp.from(signedIn))
                    .param("id", id)
                    .update();
        }
        return id;
    }
}
