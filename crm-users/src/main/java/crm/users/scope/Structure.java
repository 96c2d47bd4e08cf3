package crm.users.scope;

import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs where in the company and what each role gives: all that decides whose records anybody reaches. A change of it is another
 * structure, so that both can be compared before anything is written.
 */
public final class Structure {

    /** Somebody who is not there yet. */
    private static final long NEWCOMER = -1;

    private static final Permissions NO_RIGHTS = new Permissions(Map.of());

    private final Map<Long, Member> people;
    private final Map<Long, Long> parents;
    private final Map<Long, Permissions> roles;

    /** To whom the records of those who leave pass on. */
    private final Map<Long, Long> heirs;

    private final Map<Long, Set<Long>> below = new HashMap<>();
    private @Nullable Map<Long, Set<Long>> members;
    private @Nullable Map<Long, Set<Long>> children;

    Structure(Map<Long, Member> people, Map<Long, Long> parents, Map<Long, Permissions> roles) {
        this(people, parents, roles, Map.of());
    }

    private Structure(
            Map<Long, Member> people, Map<Long, Long> parents, Map<Long, Permissions> roles, Map<Long, Long> heirs) {
        this.people = people;
        this.parents = parents;
        this.roles = roles;
        this.heirs = heirs;
    }

    /** A person in the company. */
    record Member(long role, @Nullable Long group, Set<Long> supervised, boolean active) {}

    /** The person has this role and these groups instead. */
    public Structure with(long person, long role, @Nullable Long group, Set<Long> supervised) {
        return with(
                person,
                new Member(role, group, Set.copyOf(supervised), member(person).active()));
    }

    /** Somebody new joins. */
    public Structure joined(long role, @Nullable Long group) {
        return with(NEWCOMER, new Member(role, group, Set.of(), true));
    }

    /** The person comes back, supervising nobody. */
    public Structure returned(long person) {
        Member member = member(person);
        return with(person, new Member(member.role(), member.group(), Set.of(), true));
    }

    /** The person leaves, and the records pass on. */
    public Structure left(long person, long heir) {
        Member member = member(person);
        Map<Long, Member> changed = new HashMap<>(people);
        changed.put(person, new Member(member.role(), member.group(), Set.of(), false));
        Map<Long, Long> passedOn = new HashMap<>(heirs);
        passedOn.put(person, heir);
        return new Structure(changed, parents, roles, passedOn);
    }

    /** The group belongs to this one instead. */
    public Structure under(long group, @Nullable Long parent) {
        Map<Long, Long> changed = new HashMap<>(parents);
        if (parent == null) {
            changed.remove(group);
        } else {
            changed.put(group, parent);
        }
        return new Structure(people, changed, roles, heirs);
    }

    /** The role gives this instead. */
    public Structure granted(long role, Permissions permissions) {
        Map<Long, Permissions> changed = new HashMap<>(roles);
        changed.put(role, permissions);
        return new Structure(people, parents, changed, heirs);
    }

    /** What the role of a person gives; null for whoever is not there or not active. */
    public @Nullable Permissions rightsOf(long person) {
        Member member = people.get(person);
        return member == null || !member.active() ? null : roles.getOrDefault(member.role(), NO_RIGHTS);
    }

    /** The person with these rights in this structure. */
    Viewer viewer(long person, Permissions permissions) {
        return new Viewer(person, "", permissions, groupPeople(person), ZoneOffset.UTC, Locale.ROOT);
    }

    Set<Long> active() {
        return people.entrySet().stream()
                .filter(person -> person.getValue().active())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean knows(long person) {
        return people.containsKey(person);
    }

    boolean sameHeirs(Structure other) {
        return heirs.equals(other.heirs);
    }

    /** Whose records of this kind these people have now, told by who had them before anybody left. */
    Set<Long> recordsOf(RecordType type, Set<Long> owners) {
        if (type == RecordType.USER || heirs.isEmpty()) {
            return owners;
        }
        Set<Long> had = new HashSet<>(owners);
        heirs.forEach((gone, heir) -> {
            if (owners.contains(heir)) {
                had.add(gone);
            } else {
                had.remove(gone);
            }
        });
        return had;
    }

    /** Everybody in the person's own and supervised groups with their sub-groups, the person included. */
    private Set<Long> groupPeople(long person) {
        Set<Long> reached = new HashSet<>();
        reached.add(person);
        Member member = people.get(person);
        if (member != null) {
            if (member.group() != null) {
                reached.addAll(below(member.group()));
            }
            member.supervised().forEach(group -> reached.addAll(below(group)));
        }
        return reached;
    }

    private Set<Long> below(long top) {
        Set<Long> known = below.get(top);
        if (known != null) {
            return known;
        }
        if (members == null || children == null) {
            index();
        }
        Set<Long> reached = new HashSet<>();
        Set<Long> seen = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>();
        open.add(top);
        while (!open.isEmpty()) {
            long group = open.poll();
            if (seen.add(group)) {
                reached.addAll(java.util.Objects.requireNonNull(members).getOrDefault(group, Set.of()));
                open.addAll(java.util.Objects.requireNonNull(children).getOrDefault(group, Set.of()));
            }
        }
        below.put(top, reached);
        return reached;
    }

    private void index() {
        Map<Long, Set<Long>> inGroup = new HashMap<>();
        people.forEach((id, member) -> {
            if (member.group() != null) {
                inGroup.computeIfAbsent(member.group(), group -> new HashSet<>())
                        .add(id);
            }
        });
        Map<Long, Set<Long>> inside = new HashMap<>();
        parents.forEach((group, parent) ->
                inside.computeIfAbsent(parent, above -> new HashSet<>()).add(group));
        members = inGroup;
        children = inside;
    }

    private Structure with(long person, Member member) {
        Map<Long, Member> changed = new HashMap<>(people);
        changed.put(person, member);
        return new Structure(changed, parents, roles, heirs);
    }

    private Member member(long person) {
        Member member = people.get(person);
        if (member == null) {
            throw new IllegalArgumentException("nobody is " + person);
        }
        return member;
    }
}
