package crm.users.scope;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.Action;
import crm.kernel.FieldAccess;
import crm.kernel.FieldRules;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.users.scope.Structure.Member;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What anybody gains by a change is what its giver has, reckoned a second time record by record over random companies. */
class ScopeComparisonTests {

    private static final int PEOPLE = 7;
    private static final int GROUPS = 5;
    private static final int ROLES = 4;
    private static final int ROUNDS = 1_000;
    private static final List<RecordType> TYPES = List.of(RecordType.DEAL, RecordType.USER);
    private static final List<Action> ACTIONS = List.of(Action.READ, Action.EDIT);
    private static final String FIELD = "amount";

    /** Every way in which a change can make somebody's reach another one. */
    private enum Change {
        GROUP,
        SUPERVISION,
        ROLE,
        PARENT_GROUP,
        RIGHTS_OF_A_ROLE,
        NEWCOMER,
        LEAVING,
        RETURN
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void isAllowedExactlyWhenNobodyGainsWhatTheGiverLacks(Change change) {
        int allowed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var random = new Random(31L * round + change.ordinal());
            Company before = Company.any(random);
            Company after = before.changed(change, random);
            long giver = before.anybodyActive(random);
            Permissions rights = before.rights(giver);
            boolean decided = new ScopeComparison(giver, rights, before.structure(), after.structure()).givesNoMore();
            assertThat(decided)
                    .as(
                            "%s in round %s by %s%nfrom %s%nto %s%ngains %s",
                            change, round, giver, before, after, gains(before, after, giver))
                    .isEqualTo(gains(before, after, giver).isEmpty());
            allowed += decided ? 1 : 0;
        }
        assertThat(allowed).as("both outcomes are met").isBetween(ROUNDS / 50, ROUNDS - ROUNDS / 50);
    }

    @Test
    void whoeverGetsAtAnAccountHasAllThatItReaches() {
        int allowed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Company company = Company.any(new Random(round));
            long viewer = 0;
            long other = 1;
            boolean may = ScopeComparison.covers(viewer, company.rights(viewer), company.structure(), other);
            Set<String> lacking = new HashSet<>(company.all(other));
            lacking.removeAll(company.all(viewer));
            assertThat(may).as("round %s%n%s%n%s", round, company, lacking).isEqualTo(lacking.isEmpty());
            allowed += may ? 1 : 0;
        }
        assertThat(allowed).isBetween(ROUNDS / 50, ROUNDS - ROUNDS / 50);
    }

    /** What somebody has after the change and had not before, and the giver has not either. */
    private static Set<String> gains(Company before, Company after, long giver) {
        Set<String> givers = before.all(giver);
        Set<String> gains = new HashSet<>();
        after.people.keySet().forEach(person -> {
            Set<String> gained = new HashSet<>(after.all(person));
            gained.removeAll(before.all(person));
            for (String one : gained) {
                // To whom nothing belongs before the change nothing is there to be gained of.
                boolean nobodysYet = one.endsWith(" of " + Company.NEWCOMER);
                boolean own = one.endsWith(" of " + person);
                if (nobodysYet || own && givers.stream().anyMatch(has -> has.startsWith(one.split(" of ")[0] + " "))) {
                    continue;
                }
                if (!givers.contains(one)) {
                    gains.add(person + ": " + one);
                }
            }
        });
        return gains;
    }

    /** A company told in the simplest way: each right on each person's records is a line. */
    private record Company(
            Map<Long, Member> people, Map<Long, Long> parents, Map<Long, Permissions> roles, Map<Long, Long> heirs) {

        static final long NEWCOMER = -1;

        static Company any(Random random) {
            Map<Long, Member> people = new HashMap<>();
            for (long id = 0; id < PEOPLE; id++) {
                people.put(id, new Member(random.nextInt(ROLES), group(random), groups(random), random.nextInt(6) > 0));
            }
            people.compute(0L, (id, member) -> new Member(member.role(), member.group(), member.supervised(), true));
            Map<Long, Long> parents = new HashMap<>();
            for (long group = 1; group < GROUPS; group++) {
                if (random.nextInt(3) > 0) {
                    parents.put(group, (long) random.nextInt((int) group));
                }
            }
            Map<Long, Permissions> roles = new HashMap<>();
            for (long role = 0; role < ROLES; role++) {
                roles.put(role, rights(random));
            }
            return new Company(people, parents, roles, Map.of());
        }

        Company changed(Change change, Random random) {
            Map<Long, Member> who = new HashMap<>(people);
            Map<Long, Long> under = new HashMap<>(parents);
            Map<Long, Permissions> gives = new HashMap<>(roles);
            Map<Long, Long> passed = new HashMap<>();
            long id = random.nextInt(PEOPLE);
            Member is = Objects.requireNonNull(people.get(id));
            switch (change) {
                case GROUP -> who.put(id, new Member(is.role(), group(random), is.supervised(), is.active()));
                case SUPERVISION -> who.put(id, new Member(is.role(), is.group(), groups(random), is.active()));
                case ROLE -> who.put(id, new Member(random.nextInt(ROLES), is.group(), is.supervised(), is.active()));
                case PARENT_GROUP -> {
                    long group = 1 + random.nextInt(GROUPS - 1);
                    under.put(group, (long) random.nextInt((int) group));
                }
                case RIGHTS_OF_A_ROLE -> gives.put((long) random.nextInt(ROLES), rights(random));
                case NEWCOMER -> who.put(NEWCOMER, new Member(random.nextInt(ROLES), group(random), Set.of(), true));
                case LEAVING -> {
                    who.put(id, new Member(is.role(), is.group(), Set.of(), false));
                    passed.put(id, (id + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE);
                }
                case RETURN -> who.put(id, new Member(is.role(), is.group(), Set.of(), true));
            }
            return new Company(who, under, gives, passed);
        }

        Structure structure() {
            var stored = new Structure(people, parents, roles);
            for (var passed : heirs.entrySet()) {
                return stored.left(passed.getKey(), passed.getValue());
            }
            return stored;
        }

        /** Each right on each person's records, and each field of them that is not kept away. */
        Set<String> all(long person) {
            Member member = people.get(person);
            Set<String> all = new HashSet<>();
            if (member == null || !member.active()) {
                return all;
            }
            Permissions rights = rights(person);
            for (RecordType type : TYPES) {
                for (Action action : ACTIONS) {
                    Scope scope = rights.scope(type, action);
                    // The right itself, whether or not there is anything to use it on.
                    for (Scope less : Scope.values()) {
                        if (less != Scope.NONE && less.compareTo(scope) <= 0) {
                            all.add(type + " " + action + " by scope " + less + " of the role");
                            seen(rights, type)
                                    .forEach(way -> all.add(
                                            type + " " + action + " " + way + " by scope " + less + " of the role"));
                        }
                    }
                    for (long owner : people.keySet()) {
                        if (reaches(member, person, keeper(type, owner), scope)) {
                            all.add(type + " " + action + " of " + owner);
                            seen(rights, type)
                                    .forEach(way -> all.add(type + " " + action + " " + way + " of " + owner));
                        }
                    }
                }
            }
            return all;
        }

        long anybodyActive(Random random) {
            List<Long> active = people.keySet().stream()
                    .filter(id -> Objects.requireNonNull(people.get(id)).active())
                    .sorted()
                    .toList();
            return active.get(random.nextInt(active.size()));
        }

        Permissions rights(long person) {
            return Objects.requireNonNull(
                    roles.get(Objects.requireNonNull(people.get(person)).role()));
        }

        private static List<String> seen(Permissions rights, RecordType type) {
            FieldAccess access = rights.fields().of(type, FIELD);
            return access == null
                    ? List.of("with the field read", "with the field changed")
                    : access == FieldAccess.READ_ONLY ? List.of("with the field read") : List.of();
        }

        private long keeper(RecordType type, long owner) {
            return type == RecordType.USER ? owner : heirs.getOrDefault(owner, owner);
        }

        private boolean reaches(Member member, long person, long owner, Scope scope) {
            return switch (scope) {
                case NONE -> false;
                case OWN -> owner == person;
                case GROUP ->
                    owner == person
                            || above(Objects.requireNonNull(people.get(owner)).group()).stream()
                                    .anyMatch(group -> group.equals(member.group())
                                            || member.supervised().contains(group));
                case ALL -> true;
            };
        }

        private Set<Long> above(@Nullable Long group) {
            Set<Long> above = new HashSet<>();
            for (Long at = group; at != null && above.add(at); ) {
                at = parents.get(at);
            }
            return above;
        }

        private static @Nullable Long group(Random random) {
            return random.nextInt(4) == 0 ? null : (long) random.nextInt(GROUPS);
        }

        private static Set<Long> groups(Random random) {
            return random.nextInt(3) > 0 ? Set.of() : Set.of((long) random.nextInt(GROUPS));
        }

        private static Permissions rights(Random random) {
            Map<RecordType, Map<Action, Scope>> scopes = new EnumMap<>(RecordType.class);
            Map<RecordType, Map<String, FieldAccess>> fields = new EnumMap<>(RecordType.class);
            // One scope for most of a role, so that covering one another is not a rarity.
            Scope usual = Scope.values()[random.nextInt(Scope.values().length)];
            for (RecordType type : TYPES) {
                for (Action action : ACTIONS) {
                    Scope scope = random.nextInt(5) > 0 ? usual : Scope.values()[random.nextInt(4)];
                    if (scope != Scope.NONE) {
                        scopes.computeIfAbsent(type, known -> new EnumMap<>(Action.class))
                                .put(action, scope);
                    }
                }
                if (random.nextInt(5) == 0) {
                    fields.put(type, Map.of(FIELD, FieldAccess.values()[random.nextInt(2)]));
                }
            }
            return new Permissions(scopes, new FieldRules(fields));
        }
    }
}
