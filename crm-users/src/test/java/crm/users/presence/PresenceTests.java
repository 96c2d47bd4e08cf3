package crm.users.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.Audience;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.testing.LiveMessages;
import crm.users.Company;
import crm.users.UsersTest;
import crm.users.api.PresenceStatus;
import crm.users.presence.PresenceController.PresenceChoice;
import crm.users.presence.PresenceStore.Step;
import crm.users.presence.PresenceWatch.PresenceMessage;
import crm.users.spi.WorkTimer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

@UsersTest
class PresenceTests {

    @Autowired
    private Company company;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private PresenceRecords records;

    @Autowired
    private JdbcTemplate db;

    private final LiveMessages live = new LiveMessages();
    private final StaticListableBeanFactory timers = new StaticListableBeanFactory();
    private Viewer person;

    @BeforeEach
    void somebody() {
        redis.delete(redis.keys("{crm:presence}:*"));
        person = company.person("MANAGER", null);
    }

    @Test
    void whoActsIsInTheNetworkAndColleaguesAreToldOnce() {
        PresenceWatch node = node(Duration.ofMinutes(5), Duration.ofMinutes(1));
        PresenceWatch another = node(Duration.ofMinutes(5), Duration.ofMinutes(1));
        node.acted(person.id());
        become(node, PresenceStatus.ONLINE);
        another.connected(List.of(person.id()));
        another.sweep();
        node.sweep();
        assertThat(told()).containsExactly(PresenceStatus.ONLINE);
        assertThat(live.to(PresenceWatch.TOPIC).getFirst().headers())
                .containsEntry(Audience.HEADER, new Audience(RecordType.USER, person.id()).text());
        assertThat(node.everybody()).containsEntry(person.id(), PresenceStatus.ONLINE);
    }

    @Test
    void whoDoesNothingIsAwayAndWhoseNodeDiedIsOfflineAndBothAreToldOnce() {
        PresenceWatch dead = node(Duration.ofMillis(300), Duration.ofMillis(900));
        PresenceWatch alive = node(Duration.ofMillis(300), Duration.ofMillis(900));
        PresenceWatch third = node(Duration.ofMillis(300), Duration.ofMillis(900));
        dead.connected(List.of(person.id()));
        Awaitility.await().pollInterval(Duration.ofMillis(50)).until(() -> {
            alive.sweep();
            third.sweep();
            return alive.of(List.of(person.id())).get(person.id()) == PresenceStatus.OFFLINE;
        });
        assertThat(told()).containsExactly(PresenceStatus.ONLINE, PresenceStatus.AWAY, PresenceStatus.OFFLINE);
        assertThat(redis.keys("{crm:presence}:*")).isEmpty();
        assertThat(db.queryForObject(
                        "select last_online_at is not null from users.person where id = ?", Boolean.class, person.id()))
                .isTrue();
    }

    @Test
    void aClientThatOnlyReadsByItselfOverASocketIsAwayAllTheSame() {
        PresenceWatch node = node(Duration.ofMillis(200), Duration.ofMinutes(1));
        node.connected(List.of(person.id()));
        Awaitility.await().pollInterval(Duration.ofMillis(50)).until(() -> {
            store(Duration.ofMillis(200), Duration.ofMinutes(1)).apply(Step.ASKED, List.of(person.id()));
            node.sweep();
            return node.of(List.of(person.id())).get(person.id()) == PresenceStatus.AWAY;
        });
        node.acted(person.id());
        become(node, PresenceStatus.ONLINE);
    }

    @Test
    void notToBeDisturbedStaysUntilItIsTakenBackEvenIfRedisForgetsIt() {
        PresenceWatch node = node(Duration.ofMinutes(5), Duration.ofMinutes(1));
        var controller = new PresenceController(node);
        assertThat(controller
                        .choose(person, new PresenceChoice(PresenceStatus.DO_NOT_DISTURB))
                        .status())
                .isEqualTo(PresenceStatus.DO_NOT_DISTURB);
        redis.delete(redis.keys("{crm:presence}:*"));
        assertThat(controller.mine(person).status()).isEqualTo(PresenceStatus.OFFLINE);
        node.connected(List.of(person.id()));
        assertThat(controller.mine(person).status()).isEqualTo(PresenceStatus.DO_NOT_DISTURB);
        assertThat(controller
                        .choose(person, new PresenceChoice(PresenceStatus.ONLINE))
                        .status())
                .isEqualTo(PresenceStatus.ONLINE);
        assertThatThrownBy(() -> controller.choose(person, new PresenceChoice(PresenceStatus.WORKING)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.errors()).extracting("field").containsExactly("status");
                });
    }

    @Test
    void whoseTimerRunsIsWorkingUntilItStops() {
        Set<Long> running = new java.util.concurrent.ConcurrentSkipListSet<>(Set.of(person.id()));
        timers.addBean("timer", (WorkTimer) people -> {
            var working = new java.util.HashSet<>(running);
            working.retainAll(people);
            return working;
        });
        PresenceWatch node = node(Duration.ofMinutes(5), Duration.ofMinutes(1));
        node.connected(List.of(person.id()));
        node.sweep();
        assertThat(node.everybody()).containsEntry(person.id(), PresenceStatus.WORKING);
        running.clear();
        node.sweep();
        assertThat(told()).containsExactly(PresenceStatus.ONLINE, PresenceStatus.WORKING, PresenceStatus.ONLINE);
    }

    @Test
    void onlyWhoMayReadPeopleListensAndSeesThoseWithinReach() {
        PresenceWatch node = node(Duration.ofMinutes(5), Duration.ofMinutes(1));
        var controller = new PresenceController(node);
        node.connected(List.of(person.id()));
        assertThat(controller.maySubscribe(person, "/topic/presence")).contains(true);
        assertThat(controller.maySubscribe(person, "/topic/else")).isEqualTo(Optional.empty());
        Viewer nobody = new Viewer(
                person.id(),
                person.name(),
                new crm.kernel.Permissions(java.util.Map.of()),
                Set.of(person.id()),
                person.zone(),
                person.language());
        assertThat(controller.maySubscribe(nobody, "/topic/presence")).contains(false);
        assertThat(controller.list(person).items())
                .extracting(PresenceController.PersonPresence::userId)
                .containsExactly(person.id());
        assertThatThrownBy(() -> controller.list(nobody)).isInstanceOf(ProblemException.class);
    }

    private void become(PresenceWatch node, PresenceStatus status) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> node.of(List.of(person.id())).get(person.id()) == status);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !told().isEmpty() && told().getLast() == status);
    }

    private List<PresenceStatus> told() {
        return live.to(PresenceWatch.TOPIC).stream()
                .map(sent -> (PresenceMessage) sent.payload())
                .filter(message -> message.userId() == person.id())
                .map(PresenceMessage::status)
                .toList();
    }

    private PresenceWatch node(Duration away, Duration offline) {
        return new PresenceWatch(
                store(away, offline),
                records,
                live,
                timers.getBeanProvider(WorkTimer.class),
                new PresenceSettings(away, offline, Duration.ofSeconds(30)));
    }

    private PresenceStore store(Duration away, Duration offline) {
        return new PresenceStore(redis, new PresenceSettings(away, offline, Duration.ofSeconds(30)));
    }
}
