package crm.imports;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Employees for tests of the import. */
@TestComponent
class ImportPeople {

    private final JdbcTemplate db;
    private final MockMvc http;
    private final JsonMapper json;

    ImportPeople(JdbcTemplate db, MockMvc http, JsonMapper json) {
        this.db = db;
        this.http = http;
        this.json = json;
    }

    long person(String firstName, String lastName, String role) {
        String email = firstName + "." + lastName + "." + System.nanoTime() + "@example.com";
        db.update("""
                insert into users.person (id, version, email, password_hash, name, first_name, last_name, role_id, active,
                    language, time_zone, created_at, updated_at)
                select nextval('users.person_seq'), 0, ?, '', ?, ?, ?, id, true, 'uk', 'UTC', now(), now()
                from users.role where code = ?
                """, email, lastName + " " + firstName, firstName, lastName, role);
        Long id = db.queryForObject("select id from users.person where email = ?", Long.class, email);
        return id == null ? 0 : id;
    }

    /** Puts people who have not done anything yet into one group. */
    void group(long... members) {
        Long group = db.queryForObject("""
                insert into users.people_group (id, version, name, created_at, updated_at)
                values (nextval('users.people_group_seq'), 0, ?, now(), now()) returning id
                """, Long.class, "Група " + System.nanoTime());
        for (long member : members) {
            db.update("update users.person set group_id = ? where id = ?", group, member);
        }
    }

    ImportClient client(long person) {
        return new ImportClient(http, json, person, 1);
    }

    /** Forgets everything that imports made, so that the next begins with an empty CRM. */
    void emptyRecords() {
        db.execute(
                "truncate imports.import, imports.row, imports.reject, imports.written, imports.origin, imports.shape");
        db.execute("truncate deals.entry, contacts.contact, contacts.company cascade");
        db.execute("truncate users.activity");
    }
}
