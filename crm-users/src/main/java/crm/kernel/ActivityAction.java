package crm.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;

/**
 * What happened, as the activity history names it. Those that all modules mean the same by are here; a module whose records have more happen to
 * them declares each by a bean.
 *
 * @param name as it is stored and published
 */
public record ActivityAction(String name) implements Catalogue.Entry {

    public static final ActivityAction CREATED = new ActivityAction("CREATED");
    public static final ActivityAction CHANGED = new ActivityAction("CHANGED");
    public static final ActivityAction MOVED = new ActivityAction("MOVED");
    public static final ActivityAction ASSIGNED = new ActivityAction("ASSIGNED");
    public static final ActivityAction CONVERTED = new ActivityAction("CONVERTED");
    public static final ActivityAction LOST = new ActivityAction("LOST");
    public static final ActivityAction DELETED = new ActivityAction("DELETED");
    public static final ActivityAction RESTORED = new ActivityAction("RESTORED");
    public static final ActivityAction IMPORTED = new ActivityAction("IMPORTED");
    public static final ActivityAction INVITED = new ActivityAction("INVITED");
    public static final ActivityAction DEACTIVATED = new ActivityAction("DEACTIVATED");
    public static final ActivityAction ACTIVATED = new ActivityAction("ACTIVATED");
    public static final ActivityAction SIGNED_IN = new ActivityAction("SIGNED_IN");
    public static final ActivityAction SIGNED_OUT = new ActivityAction("SIGNED_OUT");
    public static final ActivityAction COMMENTED = new ActivityAction("COMMENTED");
    public static final ActivityAction COMMENT_DELETED = new ActivityAction("COMMENT_DELETED");
    public static final ActivityAction EXPORTED = new ActivityAction("EXPORTED");

    /** Those of all modules, in the order in which they are shown. */
    public static final List<ActivityAction> COMMON = List.of(
            CREATED,
            CHANGED,
            MOVED,
            ASSIGNED,
            CONVERTED,
            LOST,
            DELETED,
            RESTORED,
            IMPORTED,
            INVITED,
            DEACTIVATED,
            ACTIVATED,
            SIGNED_IN,
            SIGNED_OUT,
            COMMENTED,
            COMMENT_DELETED,
            EXPORTED);

    /** What is told of a record without its being another one: somebody came, went, commented, took something out. */
    private static final Set<ActivityAction> NOTED =
            Set.of(SIGNED_IN, SIGNED_OUT, COMMENTED, COMMENT_DELETED, EXPORTED);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityAction {}

    @Override
    @JsonValue
    public String name() {
        return name;
    }

    /** Whether the record is another one afterwards. */
    public boolean changesRecord() {
        return !NOTED.contains(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
