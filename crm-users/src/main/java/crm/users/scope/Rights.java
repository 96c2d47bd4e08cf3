package crm.users.scope;

import crm.kernel.Action;
import crm.kernel.FieldAccess;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what roles give, whoever has them. */
public final class Rights {

    private Rights() {}

    /** Whether the first reach at least as far as the second in everything. */
    public static boolean cover(Permissions mine, Permissions theirs) {
        return giveNoMore(mine, null, theirs, Set.of());
    }

    /**
     * Whether nothing is gained that the giver does not have.
     *
     * @param before null for a comparison of the rights alone, which may be given to anybody later: then fields count also where nothing of
     *     the kind is reached
     * @param reached kinds of records of which more will be reached, for another reason than the rights themselves
     */
    static boolean giveNoMore(
            Permissions giver, @Nullable Permissions before, Permissions after, Set<RecordType> reached) {
        for (RecordType type : RecordType.values()) {
            boolean any = before == null;
            // Of records that were within reach already more is seen then.
            boolean laxer = before != null && laxer(before, after, type);
            boolean wider = reached.contains(type);
            for (Action action : Action.values()) {
                Scope scope = after.scope(type, action);
                any |= scope != Scope.NONE;
                if (before == null || laxer || scope.compareTo(before.scope(type, action)) > 0) {
                    if (scope.compareTo(giver.scope(type, action)) > 0) {
                        return false;
                    }
                    wider |= scope != Scope.NONE;
                }
            }
            if (any && !fieldsGiveNoMore(giver, before, after, type, wider)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fieldsGiveNoMore(
            Permissions giver, @Nullable Permissions before, Permissions after, RecordType type, boolean wider) {
        return giver.fields().access().getOrDefault(type, Map.of()).entrySet().stream()
                .allMatch(mine -> {
                    FieldAccess theirs = after.fields().of(type, mine.getKey());
                    return asStrict(theirs, mine.getValue())
                            || !wider
                                    && before != null
                                    && !stricter(before.fields().of(type, mine.getKey()), theirs);
                });
    }

    /** Whether fewer fields of such records are kept away than before. */
    static boolean laxer(Permissions before, Permissions after, RecordType type) {
        return before.fields().access().getOrDefault(type, Map.of()).entrySet().stream()
                .anyMatch(had -> stricter(had.getValue(), after.fields().of(type, had.getKey())));
    }

    private static boolean asStrict(@Nullable FieldAccess theirs, FieldAccess mine) {
        return theirs != null && theirs.compareTo(mine) >= 0;
    }

    private static boolean stricter(@Nullable FieldAccess one, @Nullable FieldAccess other) {
        return one != null && (other == null || one.compareTo(other) > 0);
    }
}
