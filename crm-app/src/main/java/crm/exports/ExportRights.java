package crm.exports;

import crm.kernel.Action;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a person may take out: what they may read and export both. */
final class ExportRights {

    private ExportRights() {}

    /**
     * The person with the right to read narrowed to what they may export too. As each scope holds the smaller ones, the intersection of two
     * is the smaller.
     *
     * @throws ProblemException 403 when that is nothing at all
     */
    static Viewer narrowed(Viewer viewer, Set<RecordType> types) {
        Map<RecordType, Map<Action, Scope>> scopes =
                new HashMap<>(viewer.permissions().scopes());
        boolean any = false;
        for (RecordType type : types) {
            Scope read = viewer.permissions().scope(type, Action.READ);
            Scope export = viewer.permissions().scope(type, Action.EXPORT);
            Scope both = read.compareTo(export) < 0 ? read : export;
            any |= both != Scope.NONE;
            Map<Action, Scope> actions = new EnumMap<>(Action.class);
            actions.putAll(scopes.getOrDefault(type, Map.of()));
            actions.put(Action.READ, both);
            scopes.put(type, actions);
        }
        if (!any) {
            throw ProblemException.forbidden();
        }
        return new Viewer(
                viewer.id(),
                viewer.name(),
                new Permissions(scopes, viewer.permissions().fields()),
                viewer.groupPeople(),
                viewer.zone(),
                viewer.language());
    }
}
