package crm.app.security;

import static crm.app.security.Browser.json;
import static crm.app.security.Company.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The address that people sign in with: one account and one counter however it is typed, and its change is told to both addresses. */
@AppTest
class AddressChangeTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private StringRedisTemplate redis;

    private Company company;

    @BeforeEach
    void prepare() {
        company = new Company(context);
        redis.delete(redis.keys("crm:attempts:*:address:*"));
    }

    @Test
    void everySpellingOfAnAddressCountsForTheOneAccount() throws Exception {
        var person = named("kiki.ivinskij" + mark());
        String[] spellings = {
            person.email(),
            person.email().replace("ivinskij", "ivinsk\u0130j"),
            person.email().replace("kiki", "\u212Aiki"),
            person.email().replace("ivinskij", "ivin\u017Fkij"),
            person.email().replace("kiki", "\uFF4Biki"),
            person.email().replace("kiki", "ki\u200Bki")
        };
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            int status = company.browser()
                    .signIn(spellings[i % spellings.length], "не-той-пароль-" + i)
                    .statusCode();
            assertThat(status).isIn(401, 429);
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).as("free attempts are five").isPositive();
    }

    @Test
    void everySpellingOfAnAddressCountsForTheOneAccountsLetters() throws Exception {
        var person = named("lili.ivinskij" + mark());
        int refused = 0;
        for (int i = 0; i < 6; i++) {
            String typed = i % 2 == 0 ? person.email() : person.email().replace("lili", "l\u0130li");
            var answer = company.browser().postJson("/api/v1/password-resets", Map.of("email", typed));
            refused += answer.statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).as("free attempts are three").isPositive();
    }

    @Test
    void aChangedAddressIsToldToTheFormerOneTooAndNoted() throws Exception {
        var person = named("former" + mark());
        String fresh = "fresh" + mark() + "@example.com";
        long version = company.app()
                .owner()
                .get(company.app(), "/api/v1/users/" + person.id())
                .path("version")
                .longValue();
        var changed = company.app()
                .owner()
                .send(
                        company.app(),
                        "PATCH",
                        "/api/v1/users/" + person.id(),
                        Map.of("email", fresh),
                        Map.of("If-Match", "\"" + version + "\""));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        for (String told : new String[] {person.email(), fresh}) {
            Awaitility.await(told).until(() -> company.hasLetter(told, person.email() + " → " + fresh));
        }
        assertThat(db.sql("select detail from users.security_log where person_id = :id and kind = 'EMAIL_CHANGED'")
                        .param("id", person.id())
                        .query(String.class)
                        .list())
                .containsExactly(person.email() + " → " + fresh);
        assertThat(company.browser().signIn(person.email(), PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(company.browser().signIn(fresh, PASSWORD).statusCode()).isEqualTo(200);
    }

    private Company.Employee named(String name) throws Exception {
        var invited = company.app()
                .owner()
                .post(company.app(), "/api/v1/invitations", Map.of("email", name + "@example.com"));
        String link = invited.get("link").asString();
        var made = company.browser()
                .postJson(
                        "/api/v1/invitations/by-token/" + link.substring(link.lastIndexOf('/') + 1),
                        Map.of("firstName", "Марія", "lastName", "Лис", "password", PASSWORD));
        return new Company.Employee(json(made).get("id").asLong(), name + "@example.com");
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
