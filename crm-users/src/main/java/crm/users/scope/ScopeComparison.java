package crm.users.scope;

import crm.kernel.Action;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Compares whose records everybody reaches before and after a change, with what its giver reached before it. */
final class ScopeComparison {

    private static final Permissions NO_RIGHTS = new Permissions(Map.of());

    private final Viewer giver;
    private final Structure before;
    private final Structure after;

    ScopeComparison(long giver, Permissions rights, Structure before, Structure after) {
        this.giver = before.viewer(giver, rights);
        this.before = before;
        this.after = after;
    }

    /** Whether nobody gains a right, a field or anybody's records that the giver does not have. */
    boolean givesNoMore() {
        return after.active().stream().allMatch(this::givesNoMoreTo);
    }

    /** Whether somebody with these rights has all that another person has, what is that person's own included. */
    static boolean covers(long mine, Permissions rights, Structure structure, long person) {
        Permissions theirs = structure.rightsOf(person);
        if (theirs == null) {
            return true;
        }
        Viewer me = structure.viewer(mine, rights);
        Viewer other = structure.viewer(person, theirs);
        return Rights.giveNoMore(rights, NO_RIGHTS, theirs, Set.of())
                && theirs.scopes().keySet().stream()
                        .allMatch(type -> Stream.of(Action.values())
                                .allMatch(action -> includes(
                                        me.visibility(type, action), owners(other, theirs.scope(type, action)))));
    }

    private static boolean includes(Visibility visibility, Set<Long> owners) {
        return owners.stream().allMatch(visibility::includes);
    }

    /** Whose records a right reaches by name; that it reaches all is the comparison of rights' matter. */
    private static Set<Long> owners(Viewer viewer, Scope scope) {
        return switch (scope) {
            case NONE, ALL -> Set.of();
            case OWN -> Set.of(viewer.id());
            case GROUP -> viewer.groupPeople();
        };
    }

    private boolean givesNoMoreTo(long person) {
        Permissions had = Objects.requireNonNullElse(before.rightsOf(person), NO_RIGHTS);
        Permissions has = after.rightsOf(person);
        if (has == null) {
            return true;
        }
        Viewer then = before.viewer(person, had);
        Viewer now = after.viewer(person, has);
        if (has.equals(had) && before.sameHeirs(after) && then.groupPeople().equals(now.groupPeople())) {
            return true;
        }
        Set<RecordType> wider = EnumSet.noneOf(RecordType.class);
        for (RecordType type : has.scopes().keySet()) {
            for (Action action : Action.values()) {
                Gain gain = gain(then, now, type, action);
                if (gain == Gain.MORE_THAN_THE_GIVER_HAS) {
                    return false;
                } else if (gain == Gain.SOME) {
                    wider.add(type);
                }
            }
        }
        return Rights.giveNoMore(giver.permissions(), had, has, wider);
    }

    private Gain gain(Viewer then, Viewer now, RecordType type, Action action) {
        Scope scope = now.permissions().scope(type, action);
        boolean moreOfEach = Rights.laxer(then.permissions(), now.permissions(), type);
        Visibility reached = moreOfEach ? Visibility.NOTHING : then.visibility(type, action);
        Visibility givers = giver.visibility(type, action);
        Gain gain = Gain.NONE;
        for (long owner : after.recordsOf(type, owners(now, scope))) {
            if (!before.knows(owner) || reached.includes(owner)) {
                continue;
            }
            boolean mayGive = owner == now.id() ? giver.may(type, action) : givers.includes(owner);
            if (!mayGive) {
                return Gain.MORE_THAN_THE_GIVER_HAS;
            }
            gain = Gain.SOME;
        }
        return gain;
    }

    /** Whether anybody's records, or more of each of them, come within reach. */
    private enum Gain {
        NONE,
        SOME,
        MORE_THAN_THE_GIVER_HAS
    }
}
