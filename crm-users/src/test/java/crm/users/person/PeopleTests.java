package crm.users.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.data.ListRequest;
import crm.data.SortOrder;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.testing.StatementCounter;
import crm.users.Company;
import crm.users.UsersTest;
import crm.users.api.PersonChanged;
import crm.users.api.PersonDeactivated;
import crm.users.api.PresenceStatus;
import crm.users.api.Presences;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

@UsersTest
class PeopleTests {

    /** Somebody who may see everybody. */
    private static final Viewer EVERYBODYS = new Viewer(
            -1,
            "тест",
            new Permissions(Map.of(RecordType.USER, Map.of(Action.READ, Scope.ALL))),
            Set.of(),
            ZoneOffset.UTC,
            Locale.of("uk"));

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private PersonReader reader;

    @Autowired
    private PeopleDescriber describer;

    @Autowired
    private Presences presences;

    @Autowired
    private PersonPresence presence;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationEvents events;

    @Test
    void aChangeIsToldWithWhatChanged() {
        Viewer owner = company.person("OWNER", null);
        Viewer manager = company.person("MANAGER", null);
        var changed = people.change(
                owner,
                manager.id(),
                version(manager),
                patch(data -> with(data, "Оксана", data.roleId(), "050 123-45-67")));

        assertThat(changed.name()).startsWith("Оксана ");
        assertThat(changed.personalPhone()).isEqualTo("+380501234567");
        assertThat(events.stream(PersonChanged.class))
                .anySatisfy(event -> assertThat(event.changes())
                        .extracting(change -> change.field())
                        .containsExactly("firstName", "personalPhone"));
        assertThat(company.viewer(manager.id()).name()).startsWith("Оксана ");
    }

    @Test
    void aStaleVersionIsRefusedAndNothingChanges() {
        Viewer owner = company.person("OWNER", null);
        Viewer manager = company.person("MANAGER", null);
        refused(
                412,
                "stale-version",
                () -> people.change(owner, manager.id(), new ExpectedVersion(99), patch(data -> {
                    throw new AssertionError("not reached");
                })));
        assertThat(read(manager).firstName()).isEqualTo("Ірина");
    }

    @Test
    void anAdministratorCannotTouchAnOwnerNorMakeOne() {
        Viewer owner = company.person("OWNER", null);
        Viewer administrator = company.person("ADMINISTRATOR", null);
        Viewer manager = company.person("MANAGER", null);
        refused(
                403,
                "owner-untouchable",
                () -> people.change(administrator, owner.id(), version(owner), patch(UnaryOperator.identity())));
        refused(403, "owner-untouchable", () -> people.deactivate(administrator, owner.id(), null, manager.id()));
        long ownerRole = company.role("OWNER");
        refused(
                403,
                "owner-untouchable",
                () -> people.change(
                        administrator,
                        manager.id(),
                        version(manager),
                        patch(data -> with(data, "Я", ownerRole, null))));
    }

    @Test
    void theLastOwnerCannotStepDown() {
        Viewer owner = company.person("OWNER", null);
        db.sql("update users.person set active = false where role_id = :role and id <> :id")
                .param("role", company.role("OWNER"))
                .param("id", owner.id())
                .update();
        long manager = company.role("MANAGER");
        refused(
                409,
                "last-owner",
                () -> people.change(
                        owner, owner.id(), version(owner), patch(data -> with(data, "Ірина", manager, null))));
        assertThat(read(owner).role().id()).isEqualTo(company.role("OWNER"));
    }

    @Test
    void peopleWithoutTheRightSeeColleaguesButDoNotChangeThem() {
        Viewer manager = company.person("MANAGER", null);
        Viewer colleague = company.person("MANAGER", null);
        assertThat(reader.find(manager.visibility(RecordType.USER, Action.READ), colleague.id()))
                .isPresent();
        refused(
                403,
                "forbidden",
                () -> people.change(manager, colleague.id(), version(colleague), patch(UnaryOperator.identity())));
    }

    @Test
    void whoLeavesHandsOverToSomebodyElseWhoIsThere() {
        Viewer owner = company.person("OWNER", null);
        Viewer leaving = company.person("MANAGER", null);
        Viewer successor = company.person("MANAGER", null);
        refused(422, "invalid", () -> people.deactivate(owner, leaving.id(), null, leaving.id()));
        refused(409, "not-oneself", () -> people.deactivate(owner, owner.id(), null, successor.id()));

        assertThat(people.deactivate(owner, leaving.id(), null, successor.id()).active())
                .isFalse();
        assertThat(events.stream(PersonDeactivated.class)).anySatisfy(event -> {
            assertThat(event.personId()).isEqualTo(leaving.id());
            assertThat(event.handOverToId()).isEqualTo(successor.id());
        });
        refused(409, "already-inactive", () -> people.deactivate(owner, leaving.id(), null, successor.id()));
        refused(422, "invalid", () -> people.deactivate(owner, successor.id(), null, leaving.id()));
    }

    @Test
    void aPageOfPeopleCostsTwoStatementsWhateverItsLength() throws Exception {
        long group = company.group(null);
        for (int i = 0; i < 5; i++) {
            company.person("SUPERVISOR", group, group);
        }
        var filter = PersonFilterBuilder.builder()
                .role(List.of())
                .group(List.of(group))
                .groupTree(List.of())
                .active(true)
                .presence(List.of())
                .build();
        assertThat(page(filter, 2).items()).hasSize(2);
        assertThat(page(filter, 50).items())
                .hasSize(5)
                .allSatisfy(person -> assertThat(person.supervisedGroups()).hasSize(1));
        assertThat(StatementCounter.during(() -> page(filter, 2))).hasSize(2);
        assertThat(StatementCounter.during(() -> page(filter, 50))).hasSize(2);
    }

    @Test
    void peopleAreFoundByPartOfTheirNameOrPhone() {
        Viewer owner = company.person("OWNER", null);
        Viewer manager = company.person("MANAGER", null);
        people.change(
                owner,
                manager.id(),
                version(manager),
                patch(data -> with(data, "Єлизавета", data.roleId(), "067 555 44 33")));
        assertThat(page(
                                PersonFilterBuilder.builder()
                                        .q("єлизав")
                                        .role(List.of())
                                        .group(List.of())
                                        .groupTree(List.of())
                                        .presence(List.of())
                                        .build(),
                                50)
                        .items())
                .extracting(PersonAnswer::id)
                .contains(manager.id());
        assertThat(page(
                                PersonFilterBuilder.builder()
                                        .q("555 44")
                                        .role(List.of())
                                        .group(List.of())
                                        .groupTree(List.of())
                                        .presence(List.of())
                                        .build(),
                                50)
                        .items())
                .extracting(PersonAnswer::id)
                .contains(manager.id());
    }

    @Test
    void aGroupIsAskedForWithAllBelowItForOneStatementMore() throws Exception {
        long sales = company.group(null);
        long retail = company.group(sales);
        long shop = company.group(retail);
        Viewer above = company.person("MANAGER", sales);
        Viewer below = company.person("MANAGER", shop);
        Viewer nowhere = company.person("MANAGER", null);
        var within = PersonFilterBuilder.builder()
                .role(List.of())
                .group(List.of())
                .groupTree(List.of(sales))
                .active(true)
                .presence(List.of())
                .build();
        assertThat(page(within, 50).items())
                .extracting(PersonAnswer::id)
                .containsExactlyInAnyOrder(above.id(), below.id());
        assertThat(StatementCounter.during(() -> page(within, 50))).hasSize(3);
        var unknown = PersonFilterBuilder.builder()
                .role(List.of())
                .group(List.of())
                .groupTree(List.of(987_654_321L))
                .presence(List.of())
                .build();
        assertThat(page(unknown, 50).items()).isEmpty();
        var alone = PersonFilterBuilder.builder()
                .role(List.of())
                .group(List.of())
                .groupTree(List.of())
                .grouped(false)
                .presence(List.of())
                .build();
        assertThat(page(alone, 200).items())
                .extracting(PersonAnswer::id)
                .contains(nowhere.id())
                .doesNotContain(above.id());
    }

    @Test
    void whoIsInTheNetworkIsFoundAndShownWithoutAStatementMore() throws Exception {
        long group = company.group(null);
        Viewer here = company.person("MANAGER", group);
        Viewer gone = company.person("MANAGER", group);
        presences.connected(List.of(here.id()));
        var online = filter(group, PresenceStatus.ONLINE);
        assertThat(presence.with(page(online, 50)).items()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo(here.id());
            assertThat(person.presence()).isEqualTo(PresenceStatus.ONLINE);
            assertThat(person.lastOnlineAt()).isNotNull();
        });
        assertThat(page(filter(group, PresenceStatus.OFFLINE), 50).items())
                .extracting(PersonAnswer::id)
                .containsExactly(gone.id());
        assertThat(page(filter(group, PresenceStatus.OFFLINE, PresenceStatus.ONLINE), 50)
                        .items())
                .hasSize(2);
        assertThat(StatementCounter.during(() -> presence.with(page(online, 50))))
                .hasSize(2);
    }

    @Test
    void aHandleIsTheNameUntilAnotherIsChosenWhichNobodyElseHas() {
        Viewer owner = company.person("OWNER", null);
        Viewer manager = company.person("MANAGER", null);
        assertThat(read(manager).handle()).isEqualTo(read(manager).name());
        String handle = "Мавка " + manager.id();
        people.changeMe(manager, version(manager), profile(handle, "З повагою,\nІрина"));
        assertThat(read(manager).handle()).isEqualTo(handle);
        assertThat(read(manager).signature()).isEqualTo("З повагою,\nІрина");
        assertThatThrownBy(() -> people.changeMe(owner, version(owner), profile(handle.toUpperCase(), null)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.errors()).extracting("field").containsExactly("handle");
                });
        String name = read(owner).name();
        assertThatThrownBy(
                        () -> people.changeMe(manager, version(manager), profile(name.toUpperCase(Locale.ROOT), null)))
                .as("another person's name")
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.errors()).extracting("field").containsExactly("handle"));
        people.changeMe(manager, version(manager), profile(" ", " "));
        assertThat(read(manager).handle()).isEqualTo(read(manager).name());
        assertThat(read(manager).signature()).isNull();
    }

    private static PersonFilter filter(long group, PresenceStatus... presence) {
        return PersonFilterBuilder.builder()
                .role(List.of())
                .group(List.of(group))
                .groupTree(List.of())
                .presence(List.of(presence))
                .build();
    }

    private static MergePatch<ProfileRequest> profile(
            String handle, @org.jspecify.annotations.Nullable String signature) {
        return new MergePatch<>() {
            @Override
            public ProfileRequest applyTo(ProfileRequest present) {
                return ProfileRequestBuilder.builder()
                        .firstName(present.firstName())
                        .lastName(present.lastName())
                        .patronymic(present.patronymic())
                        .photoId(present.photoId())
                        .dateOfBirth(present.dateOfBirth())
                        .personalPhone(present.personalPhone())
                        .workPhone(present.workPhone())
                        .language(present.language())
                        .timeZone(present.timeZone())
                        .handle(handle)
                        .signature(signature)
                        .build();
            }

            @Override
            public boolean touches(String member) {
                return member.equals("handle") || member.equals("signature");
            }
        };
    }

    @Test
    void namesOfManyCostOneStatementAsOfOne() throws Exception {
        List<RecordRef> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            records.add(new RecordRef(
                    RecordType.USER, company.person("MANAGER", null).id()));
        }
        records.add(new RecordRef(RecordType.ROLE, company.role("MANAGER")));
        records.add(new RecordRef(RecordType.GROUP, company.group(null)));
        assertThat(StatementCounter.during(
                        () -> assertThat(describer.describe(records)).hasSize(5)))
                .hasSize(1);
        assertThat(StatementCounter.during(() -> describer.describe(records.subList(0, 1))))
                .hasSize(1);
    }

    private crm.data.Page<PersonAnswer> page(PersonFilter filter, int limit) {
        return reader.list(
                EVERYBODYS,
                filter,
                new ListRequest<>(limit, List.of(new SortOrder<>(PersonSort.NAME, false)), null, false));
    }

    private PersonAnswer read(Viewer person) {
        return reader.find(Visibility.EVERYTHING, person.id()).orElseThrow();
    }

    private ExpectedVersion version(Viewer person) {
        return new ExpectedVersion(read(person).version());
    }

    private static PersonRequest with(
            PersonRequest data, String firstName, long roleId, @org.jspecify.annotations.Nullable String phone) {
        return PersonRequestBuilder.builder()
                .email(data.email())
                .firstName(firstName)
                .lastName(data.lastName())
                .patronymic(data.patronymic())
                .photoId(data.photoId())
                .dateOfBirth(data.dateOfBirth())
                .personalPhone(phone)
                .workPhone(data.workPhone())
                .roleId(roleId)
                .groupId(data.groupId())
                .supervisedGroupIds(data.supervisedGroupIds())
                .language(data.language())
                .timeZone(data.timeZone())
                .handle(data.handle())
                .signature(data.signature())
                .build();
    }

    private static MergePatch<PersonRequest> patch(UnaryOperator<PersonRequest> change) {
        return new MergePatch<>() {
            @Override
            public PersonRequest applyTo(PersonRequest current) {
                return change.apply(current);
            }

            @Override
            public boolean touches(String member) {
                return true;
            }
        };
    }

    private static void refused(int status, String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
