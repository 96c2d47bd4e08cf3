package crm.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.data.RecordKinds;
import crm.kernel.Addressee;
import crm.kernel.Audience;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RecordSamples;
import crm.testing.http.RunningApp;
import crm.testing.http.StompSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.JsonNode;

/** Every destination that the code declares, and patterns over it × every built-in role × its API tokens. */
@AppTest
class LiveDestinationTests {

    private static final List<String> ROLES =
            List.of("OWNER", "ADMINISTRATOR", "SUPERVISOR", "MANAGER", "ACCOUNTANT", "MARKETER");

    /** What REST answers to is what one may listen to; a destination that is not here yet belongs here. */
    private static final Map<String, String> SAME_OVER_REST = Map.ofEntries(
            Map.entry("/topic/funnels.{id}", "/api/v1/funnels/{id}/board"),
            Map.entry("/topic/comments.{type}.{id}", "/api/v1/comments?record={type}:{id}"),
            Map.entry("/topic/records.{type}", "/api/v1/{resource}"),
            Map.entry("/topic/records.{type}.{id}", "/api/v1/{resource}/{id}"),
            Map.entry("/topic/imports.{id}", "/api/v1/imports/{id}"),
            Map.entry("/topic/exports.{id}", "/api/v1/exports/{id}"),
            Map.entry("/topic/structure", "/api/v1/groups/tree"),
            Map.entry("/topic/presence", "/api/v1/users/presence"),
            Map.entry("/topic/permissions", "/api/v1/me/permissions"),
            Map.entry("/user/queue/permissions", "/api/v1/me/permissions"),
            Map.entry("/user/queue/notifications", "/api/v1/notifications"));

    private static final Map<ApplicationContext, Map<String, List<Example>>> EXAMPLES = new HashMap<>();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LiveDestinations destinations;

    @Autowired
    private RecordKinds kinds;

    @Autowired
    private SimpMessagingTemplate messages;

    @Autowired
    @Qualifier("brokerChannel")
    private MessageChannel broker;

    private RunningApp app;
    private Map<String, List<Example>> examples;

    /** A destination with a record of the owner's put in, and its address over REST. */
    private record Example(String destination, String address) {}

    @BeforeEach
    void records() throws Exception {
        app = RunningApp.of(context);
        Map<String, List<Example>> known = EXAMPLES.get(context);
        examples = known == null ? made() : known;
        EXAMPLES.put(context, examples);
    }

    @Test
    void everyDeclaredDestinationIsKnownHere() {
        assertThat(destinations.all()).containsExactlyInAnyOrderElementsOf(SAME_OVER_REST.keySet());
    }

    @TestFactory
    Stream<DynamicTest> whoMayReadItOverRestMayListenAndNobodyElse() {
        return ROLES.stream()
                .flatMap(role -> examples.values().stream()
                        .flatMap(List::stream)
                        .map(example -> dynamicTest(role + " " + example.destination(), () -> {
                            Person person = person(role);
                            boolean readable = person.send(app, "GET", example.address(), null, Map.of())
                                            .statusCode()
                                    == 200;
                            assertThat(mayListen(person.token(), example.destination()))
                                    .isEqualTo(readable);
                        })));
    }

    /** Of every kind that a module declares, whether or not people are responsible for its records. */
    @TestFactory
    Stream<DynamicTest> whoMayReadRecordsOfAKindMayListenToItsList() {
        return ROLES.stream()
                .map(role -> dynamicTest(role, () -> {
                    Person person = person(role);
                    JsonNode rights = person.get(app, "/api/v1/me/permissions").path("permissions");
                    Set<String> readable = new TreeSet<>();
                    rights.forEach(right -> {
                        if (right.path("action").stringValue().equals("READ")
                                && !right.path("scope").stringValue().equals("NONE")) {
                            readable.add(right.path("recordType").stringValue());
                        }
                    });
                    Set<String> heard = new TreeSet<>();
                    for (RecordType type : kinds.withRights()) {
                        if (mayListen(person.token(), "/topic/records." + type)) {
                            heard.add(type.name());
                        }
                    }
                    assertThat(heard).isEqualTo(readable);
                    for (RecordType type : RecordType.values()) {
                        if (kinds.find(type)
                                .filter(kind -> kind.ownership() != RecordKind.Ownership.PERSONAL)
                                .isEmpty()) {
                            assertThat(mayListen(person.token(), "/topic/records." + type))
                                    .as(type.name())
                                    .isFalse();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> patternsOverItAreRefused() {
        Set<String> patterns = new LinkedHashSet<>();
        examples.values()
                .forEach(some -> patterns.addAll(patterns(some.getFirst().destination())));
        return ROLES.stream()
                .map(role -> dynamicTest(role, () -> {
                    String token = person(role).token();
                    for (String pattern : patterns) {
                        assertThat(mayListen(token, pattern)).as(pattern).isFalse();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatOnlyReadsMayNotListen() {
        return ROLES.stream()
                .map(role -> dynamicTest(role, () -> {
                    person(role);
                    String token = readingToken(role);
                    assertThat(Person.of(token)
                                    .get(app, "/api/v1/me")
                                    .path("id")
                                    .isNumber())
                            .isTrue();
                    for (List<Example> some : examples.values()) {
                        String destination = some.getFirst().destination();
                        assertThat(mayListen(token, destination))
                                .as(destination)
                                .isFalse();
                    }
                }));
    }

    @Test
    void aMessageReachesOnlyWhomItNamesAndNobodyWithoutAName() throws Exception {
        Person manager = person("MANAGER");
        long id = manager.get(app, "/api/v1/me").path("id").longValue();
        try (var socket = StompSocket.connect(app, manager.token())) {
            socket.subscribe("/topic/permissions", "topic").subscribe("/user/queue/notifications", "queue");
            awaitSubscribed(socket, "/topic/permissions", id);

            for (Addressee other : List.of(
                    new Addressee.Person(id + 1),
                    new Addressee.Readers(RecordType.IMPORT),
                    new Audience(RecordType.DEAL, id + 1),
                    new Audience(RecordType.DEAL, null))) {
                messages.convertAndSend("/topic/permissions", Map.of("for", other.text()), other.headers());
            }
            messages.convertAndSendToUser(Long.toString(id + 1), "/queue/notifications", Map.of("for", "another"));
            withoutAddressee("/topic/permissions");
            withoutAddressee("/user/" + id + "/queue/notifications");
            messages.convertAndSend("/topic/permissions", Map.of("for", "the end"), new Addressee.Person(id).headers());

            assertThat(socket.next()).contains("the end");
        }
    }

    @Test
    void nothingIsSentWithoutAnAddresseeOrToWhatIsNotDeclared() {
        assertThatThrownBy(() -> messages.convertAndSend("/topic/permissions", "{}"))
                .rootCause()
                .hasMessageContaining("addressee");
        assertThatThrownBy(() ->
                        messages.convertAndSend("/topic/secrets.1", Map.of(), new Addressee.Everybody().headers()))
                .rootCause()
                .hasMessageContaining("declared");
        assertThatThrownBy(() -> messages.convertAndSendToUser("1", "/queue/secrets", Map.of()))
                .rootCause()
                .hasMessageContaining("declared");
    }

    @Test
    void bothCommandsThatConnectNeedAToken() throws Exception {
        for (String command : List.of("CONNECT", "STOMP")) {
            try (var socket = StompSocket.open(app)) {
                socket.send(command, Map.of("accept-version", "1.2", "host", "crm"));
                assertThat(socket.next()).startsWith("ERROR").contains("unauthenticated");
            }
            try (var socket = StompSocket.open(app)) {
                String token = "Bearer " + person("MANAGER").token();
                socket.send(command, Map.of("accept-version", "1.2", "host", "crm", "Authorization", token));
                assertThat(socket.next()).startsWith("CONNECTED");
            }
        }
    }

    @Test
    void whoHasNotConnectedMayNeitherListenNorSend() throws Exception {
        try (var socket = StompSocket.open(app)) {
            socket.subscribe("/topic/permissions", "early");
            assertThat(socket.next()).startsWith("ERROR");
        }
        try (var socket = StompSocket.open(app)) {
            socket.send("SEND", Map.of("destination", "/app/presence"));
            assertThat(socket.next()).startsWith("ERROR");
        }
    }

    @Test
    void theErrorNamesTheSubscriptionThatIsRefused() throws Exception {
        try (var socket = StompSocket.connect(app, person("MANAGER").token())) {
            socket.subscribe("/topic/permissions", "mine").subscribe("/topic/secrets.1", "subscribed/topic/secrets.1");
            String error = socket.next();
            assertThat(error).startsWith("ERROR");
            assertThat(StompSocket.header(error, "receipt-id")).isEqualTo("subscribed/topic/secrets.1");
            assertThat(StompSocket.header(error, "message")).isEqualTo("forbidden");
        }
    }

    @Test
    void aDestinationIsDeclaredByItsNameAlone() {
        for (String wrong :
                List.of("/topic/*", "/topic/a.{x:.*}", "/queue/a", "/user/queue/**", "topic/a", "/topic/A")) {
            assertThatThrownBy(() -> LiveDestinations.form(wrong)).as(wrong).isInstanceOf(IllegalStateException.class);
        }
        assertThat(LiveDestinations.form("/topic/a.{id}").matcher("/topic/a.7").matches())
                .isTrue();
        for (String other :
                List.of("/topic/a.0", "/topic/a.-1", "/topic/axb", "/topic/ax7", "/topic/a.7 ", "/topic/a.٧")) {
            assertThat(LiveDestinations.form("/topic/a.{id}").matcher(other).matches())
                    .as(other)
                    .isFalse();
        }
    }

    /** The subscription after it is refused for certain; which of the two the error names tells about the first. */
    private boolean mayListen(String token, String destination) throws Exception {
        try (var socket = StompSocket.connect(app, token)) {
            socket.subscribe(destination, "asked");
            try {
                socket.subscribe("/topic/nothing", "end");
            } catch (java.util.concurrent.CompletionException closed) {
                // The first was refused before the second could be sent.
            }
            String frame = socket.next();
            while (frame.startsWith("MESSAGE")) {
                frame = socket.next();
            }
            assertThat(frame).startsWith("ERROR");
            return Objects.equals(StompSocket.header(frame, "receipt-id"), "end");
        }
    }

    private static List<String> patterns(String destination) {
        int end = Math.max(destination.lastIndexOf('/'), destination.lastIndexOf('.')) + 1;
        String stem = destination.substring(0, end);
        String folder = destination.substring(0, destination.lastIndexOf('/'));
        List<String> patterns = new ArrayList<>(List.of(
                destination + "*",
                destination.substring(0, destination.length() - 1) + "?",
                stem + "*",
                stem + "{x}",
                stem + "{x:.*}",
                stem + "{x:.*)|(b}",
                folder + "/*",
                folder + "/**",
                folder + "/{x:.*)|(b}",
                "/**",
                "/{a}/{b}",
                "/topic/**",
                "/queue/**",
                "/queue/{x:.*}",
                "/user/1/queue/notifications",
                "/user/*/queue/notifications",
                "/user/queue/**",
                " " + destination,
                destination + " ",
                destination + "/",
                destination.toUpperCase(Locale.ROOT)));
        if (destination.startsWith("/user/")) {
            patterns.add(destination.substring("/user".length()) + "-user*");
        }
        return patterns;
    }

    /** As a sender that forgot would send it, past the check of senders. */
    private void withoutAddressee(String destination) {
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setDestination(destination);
        headers.setHeader("crm-returned", true);
        headers.setLeaveMutable(true);
        broker.send(MessageBuilder.createMessage(
                "{\"for\":\"nobody\"}".getBytes(StandardCharsets.UTF_8), headers.getMessageHeaders()));
    }

    private void awaitSubscribed(StompSocket socket, String topic, long person) throws Exception {
        String arrived = "";
        for (int i = 0; i < 50 && arrived.isEmpty(); i++) {
            messages.convertAndSend(topic, Map.of(), new Addressee.Person(person).headers());
            messages.convertAndSendToUser(Long.toString(person), "/queue/notifications", Map.of());
            arrived = socket.next(200);
        }
        assertThat(arrived).as("subscribed").isNotEmpty();
        while (!socket.next(300).isEmpty()) {
            // what further messages brought
        }
    }

    private Person person(String role) throws Exception {
        return app.colleague(email(role), role);
    }

    /** Tokens are made by people, not by programs with a token. */
    private String readingToken(String role) throws Exception {
        String signedIn = Person.signIn(app.address(), email(role), Person.INVITED_PASSWORD);
        JsonNode made =
                Person.of(signedIn).post(app, "/api/v1/me/tokens", Map.of("name", "reads", "scopes", List.of("read")));
        return made.path("token").stringValue();
    }

    private static String email(String role) {
        return role.toLowerCase(Locale.ROOT) + ".live@example.com";
    }

    private Map<String, List<Example>> made() throws Exception {
        Person owner = app.owner();
        List<Map<String, String>> records = new ArrayList<>();
        for (RecordSamples.Sample sample : RecordSamples.ALL) {
            records.add(Map.of(
                    "type",
                    sample.type().name(),
                    "resource",
                    sample.resource(),
                    "id",
                    id(owner.post(app, sample.address(), sample.body("Живий запис")))));
        }
        String file = id(owner.upload(
                app,
                "/api/v1/imports",
                "live.csv",
                "Назва\nУгода\n".getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "DEAL")));
        String export = id(owner.post(app, "/api/v1/exports", Map.of("resource", "contacts", "format", "csv")));
        Map<String, List<Map<String, String>>> filled = new HashMap<>();
        List<Map<String, String>> funnels = new ArrayList<>();
        owner.get(app, "/api/v1/funnels").path("items").forEach(funnel -> funnels.add(Map.of("id", id(funnel))));
        filled.put("/topic/funnels.{id}", funnels);
        filled.put("/topic/comments.{type}.{id}", records);
        filled.put("/topic/records.{type}", records);
        filled.put("/topic/records.{type}.{id}", records);
        filled.put("/topic/imports.{id}", List.of(Map.of("id", file)));
        filled.put("/topic/exports.{id}", List.of(Map.of("id", export)));
        Map<String, List<Example>> made = new LinkedHashMap<>();
        for (String declared : destinations.all()) {
            String address = SAME_OVER_REST.getOrDefault(declared, "/api/v1/nothing");
            made.put(
                    declared,
                    filled.getOrDefault(declared, List.of(Map.of())).stream()
                            .map(values -> new Example(put(declared, values), put(address, values)))
                            .toList());
        }
        return made;
    }

    private static String put(String template, Map<String, String> values) {
        String text = template;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String id(JsonNode record) {
        assertThat(record.path("id").isNumber()).as(record.toString()).isTrue();
        return Long.toString(record.path("id").longValue());
    }
}
