package crm.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.testing.http.Person;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation on its own: everything under one home. */
class HomeTests {

    @TempDir
    Path home;

    @Test
    void keepsItsDataOverAnOrderlyStopAndOverAKillAndRefusesASecondProcess() throws Exception {
        Person owner;
        long contact;
        try (Node node = Node.start(home, Map.of())) {
            owner = Person.owner(node, node.setupToken());
            contact = owner.post(node, "/api/v1/contacts", Map.of("firstName", "Марія", "lastName", "Перша"))
                    .path("id")
                    .longValue();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> Node.start(home, Map.of()))
                    .withMessageContaining("Another CRM already runs on");
            node.close();
            assertThat(node.log())
                    .as("the servers stop after the application that uses them")
                    .doesNotContain(" ERROR ")
                    .doesNotContain(" WARN  i.l.c")
                    .doesNotContain("Exception");
        }
        try (Node node = Node.start(home, Map.of())) {
            assertThat(owner.get(node, "/api/v1/contacts/" + contact)
                            .path("lastName")
                            .stringValue())
                    .isEqualTo("Перша");
            node.kill();
        }
        try (Node node = Node.start(home, Map.of())) {
            assertThat(owner.get(node, "/api/v1/contacts/" + contact)
                            .path("lastName")
                            .stringValue())
                    .isEqualTo("Перша");
        }
    }
}
