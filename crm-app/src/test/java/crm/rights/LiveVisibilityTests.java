package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.kernel.Addressee;
import crm.kernel.LiveTopics;
import crm.rights.LiveOccasions.Occasion;
import crm.rights.LiveOccasions.Place;
import crm.rights.RandomCompany.Employee;
import crm.testing.http.AppTest;
import crm.testing.http.RunningApp;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.messaging.simp.SimpMessagingTemplate;

/**
 * Every live destination that the code declares, for everybody in the company made at random: who may listen, and who hears of a record at
 * random, is what the reckoning says.
 */
@AppTest
class LiveVisibilityTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SimpMessagingTemplate messages;

    private RunningApp app;
    private RandomCompany company;
    private LiveOccasions occasions;

    @BeforeEach
    void theCompany() throws Exception {
        app = RunningApp.of(context);
        company = RandomCompany.of(context);
        occasions = LiveOccasions.of(context);
    }

    @TestFactory
    Stream<DynamicTest> whoMayListenIsWhatTheReckoningSays() {
        return declared()
                .map(declared -> dynamicTest(declared, () -> {
                    List<Place> places = occasion(declared).places();
                    for (Employee employee : company.people()) {
                        List<String> open = places.stream()
                                .filter(place -> place.listens().test(employee))
                                .map(Place::destination)
                                .toList();
                        assertThat(refused(employee, open))
                                .as(employee.toString())
                                .isEmpty();
                        for (Place place : places) {
                            if (!place.listens().test(employee)) {
                                assertThat(refused(employee, List.of(place.destination())))
                                        .as(employee + " listens to " + place.destination())
                                        .isEqualTo(place.destination());
                            }
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoHearsOfARecordIsWhatTheReckoningSays() throws Exception {
        Map<Employee, Set<String>> expected = new LinkedHashMap<>();
        Map<Employee, Ear> ears = new LinkedHashMap<>();
        try {
            for (Employee employee : company.people()) {
                expected.put(employee, new TreeSet<>());
                var ear = new Ear(app, employee, occasions);
                for (Place place : occasions.places()) {
                    if (place.listens().test(employee)) {
                        ear.listen(place.destination());
                    }
                }
                ears.put(employee, ear);
            }
            awaitWord("begin", ears);
            ears.values().forEach(Ear::forget);
            for (Occasion occasion : occasions.all().values()) {
                occasion.happen((employee, destination, what) ->
                        Objects.requireNonNull(expected.get(employee)).add(destination + " " + what));
            }
            awaitAll(expected, ears);
            awaitWord("end", ears);
        } finally {
            ears.values().forEach(Ear::close);
            occasions.tidyUp();
        }
        return declared()
                .map(declared -> dynamicTest(declared, () -> {
                    Set<String> places = new HashSet<>();
                    occasion(declared).places().forEach(place -> places.add(place.destination()));
                    long said = 0;
                    for (var ear : ears.entrySet()) {
                        Set<String> hears = only(places, Objects.requireNonNull(expected.get(ear.getKey())));
                        assertThat(only(places, ear.getValue().heard()))
                                .as(ear.getKey().toString())
                                .isEqualTo(hears);
                        said += hears.size();
                    }
                    assertThat(said).as("it happened").isPositive();
                }));
    }

    /** As the modules declare them; what nobody here knows how to make happen fails by its name. */
    private Stream<String> declared() {
        return context.getBeansOfType(LiveTopics.class).values().stream()
                .flatMap(module -> module.destinations().stream())
                .sorted();
    }

    private Occasion occasion(String declared) {
        Occasion occasion = occasions.all().get(declared);
        assertThat(occasion)
                .as("how something comes about that is told on " + declared)
                .isNotNull();
        return Objects.requireNonNull(occasion);
    }

    private static Set<String> only(Set<String> places, Set<String> heard) {
        Set<String> only = new TreeSet<>();
        for (String one : heard) {
            if (places.contains(one.substring(0, one.indexOf(' ')))) {
                only.add(one);
            }
        }
        return only;
    }

    /** The first of them that is refused, empty when none is; the one after them is refused for certain. */
    private String refused(Employee employee, List<String> destinations) throws Exception {
        try (var ear = new Ear(app, employee, occasions)) {
            try {
                destinations.forEach(ear::listen);
                ear.listen("/topic/nothing");
            } catch (CompletionException closed) {
                // An earlier one was refused before the next could be sent.
            }
            String refused = ear.refusal();
            return refused.equals("/topic/nothing") ? "" : refused;
        }
    }

    /** A subscription is not answered; a word that arrives on it tells that it stands, and that nothing said before it is still under way. */
    private void awaitWord(String word, Map<Employee, Ear> ears) throws Exception {
        for (int attempt = 0; attempt < 50; attempt++) {
            Set<String> missing = new TreeSet<>();
            for (Ear ear : ears.values()) {
                missing.addAll(ear.without(word));
            }
            if (missing.isEmpty()) {
                return;
            }
            for (String destination : missing) {
                if (destination.startsWith("/user/")) {
                    for (Employee employee : ears.keySet()) {
                        messages.convertAndSendToUser(
                                Long.toString(employee.id()),
                                destination.substring("/user".length()),
                                Map.of(Ear.WORD, word));
                    }
                } else {
                    messages.convertAndSend(destination, Map.of(Ear.WORD, word), new Addressee.Everybody().headers());
                }
            }
            for (Ear ear : ears.values()) {
                ear.await(word, 2_000);
            }
        }
        throw new AssertionError("not everybody hears «" + word + "»");
    }

    /** What is made in the background comes when it comes; what does not come is told by the comparison. */
    private static void awaitAll(Map<Employee, Set<String>> expected, Map<Employee, Ear> ears) throws Exception {
        long end = System.nanoTime() + 30_000_000_000L;
        for (var ear : ears.entrySet()) {
            Set<String> hears = Objects.requireNonNull(expected.get(ear.getKey()));
            while (!ear.getValue().heard().containsAll(hears) && System.nanoTime() < end) {
                ear.getValue().hear(200);
            }
        }
    }
}
