package crm.users.activity;

import static crm.users.tables.Activity.ACTIVITY;
import static org.jooq.impl.DSL.falseCondition;

import crm.data.Conditions;
import crm.data.RecordKinds;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.RecordKind;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Which lines of the history a person may see: those about records whose card the person may open. */
@Component
class ActivityVisibility {

    private static final List<String> SIGN_INS =
            List.of(ActivityAction.SIGNED_IN.name(), ActivityAction.SIGNED_OUT.name());

    private final RecordKinds kinds;

    ActivityVisibility(RecordKinds kinds) {
        this.kinds = kinds;
    }

    /** @param shown records that the viewer may read whoever is responsible for them */
    Condition of(Viewer viewer, Collection<RecordRef> shown) {
        return shown.isEmpty() ? of(viewer) : of(viewer).or(about(shown));
    }

    /** Lines about any of these records. */
    static Condition about(Collection<RecordRef> records) {
        Map<RecordType, List<Long>> ids = new EnumMap<>(RecordType.class);
        records.forEach(record ->
                ids.computeIfAbsent(record.type(), type -> new ArrayList<>()).add(record.id()));
        Condition about = falseCondition();
        for (var kind : ids.entrySet()) {
            about = about.or(ACTIVITY.RECORD_TYPE
                    .eq(kind.getKey().name())
                    .and(Conditions.in(ACTIVITY.RECORD_ID, kind.getValue())));
        }
        return about;
    }

    Condition of(Viewer viewer) {
        Condition visible = falseCondition();
        for (var alike : kindsByVisibility(viewer).entrySet()) {
            visible = visible.or(Conditions.in(ACTIVITY.RECORD_TYPE, alike.getValue())
                    .and(Conditions.visible(ACTIVITY.RESPONSIBLE_ID, alike.getKey())));
        }
        // When others come and go is for those who manage them, and for their superiors.
        Condition ownSignIn = ACTIVITY.USER_ID.eq(viewer.id()).and(ACTIVITY.ACTION.in(SIGN_INS));
        Condition managed = ACTIVITY.ACTION
                .notIn(SIGN_INS)
                .or(ACTIVITY.ACTION.in(SIGN_INS).and(Conditions.visible(ACTIVITY.RESPONSIBLE_ID, managed(viewer))));
        return visible.and(managed).or(ownSignIn);
    }

    /**
     * Whom somebody may change, or leads as a superior. Everybody reads colleagues and belongs to a group, which makes nobody a superior;
     * the right to give away others' records does, and whoever is within reach of the groups is led then.
     */
    private static Visibility managed(Viewer viewer) {
        Visibility changed = viewer.visibility(RecordType.USER, Action.EDIT);
        boolean superior = Arrays.stream(RecordType.values())
                .map(type -> viewer.permissions().scope(type, Action.ASSIGN))
                .anyMatch(scope -> scope == Scope.GROUP || scope == Scope.ALL);
        return superior && !(changed instanceof Visibility.Everything)
                ? Visibility.people(viewer.groupPeople())
                : changed;
    }

    private Map<Visibility, List<String>> kindsByVisibility(Viewer viewer) {
        Map<Visibility, List<String>> known = new LinkedHashMap<>();
        for (RecordKind kind : kinds.all()) {
            Visibility visibility = kind.visibility(viewer);
            if (!(visibility instanceof Visibility.Nothing)) {
                known.computeIfAbsent(visibility, same -> new ArrayList<>())
                        .add(kind.type().name());
            }
        }
        return known;
    }
}
