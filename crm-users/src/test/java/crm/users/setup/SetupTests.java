package crm.users.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.kernel.ProblemException;
import crm.users.UsersTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@UsersTest
@Transactional
class SetupTests {

    @Autowired
    private Setup setup;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void nobodyIsThere() {
        db.sql("truncate users.person, users.setup_token cascade").update();
    }

    @Test
    void linksOfAllNodesWork() {
        String first = setup.open().orElseThrow();
        String second = setup.open().orElseThrow();
        assertThatCode(() -> setup.requireOpen(first)).doesNotThrowAnyException();
        assertThatCode(() -> setup.requireOpen(second)).doesNotThrowAnyException();
    }

    @Test
    void theFirstUseOfALinkEndsAllOfThem() {
        String first = setup.open().orElseThrow();
        String second = setup.open().orElseThrow();
        assertThat(setup.complete(request(first)).email()).isEqualTo("owner@example.com");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> setup.requireOpen(second));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> setup.complete(request(second)));
    }

    @Test
    void noLinkIsMadeOnceThereIsSomebody() {
        setup.complete(request(setup.open().orElseThrow()));
        assertThat(setup.open()).isEmpty();
    }

    @Test
    void onlyHashesOfLinksAreKept() {
        String token = setup.open().orElseThrow();
        assertThat(db.sql("select t::text from users.setup_token t")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(token));
    }

    private static SetupRequest request(String token) {
        return SetupRequestBuilder.builder()
                .token(token)
                .email("owner@example.com")
                .password("дуже довгий пароль 1")
                .firstName("Олена")
                .lastName("Перша")
                .language("uk")
                .build();
    }
}
