package crm.users.role;

import crm.kernel.Action;
import crm.kernel.FieldAccess;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What rights can be given on, in the order in which they are shown. */
public final class RightsTable {

    public static final List<RecordType> TYPES = List.of(
            RecordType.LEAD,
            RecordType.DEAL,
            RecordType.CONTACT,
            RecordType.COMPANY,
            RecordType.PRODUCT,
            RecordType.USER,
            RecordType.GROUP,
            RecordType.ROLE,
            RecordType.FUNNEL);

    private RightsTable() {}

    /** One line for every kind of record and action. */
    public static List<Permission> of(Permissions permissions) {
        List<Permission> lines = new ArrayList<>();
        for (RecordType type : TYPES) {
            for (Action action : Action.values()) {
                lines.add(new Permission(type, action, permissions.scope(type, action)));
            }
        }
        return lines;
    }

    /** One line for every field that a rule is about, in a steady order. */
    public static List<FieldRule> fields(Permissions permissions) {
        List<FieldRule> lines = new ArrayList<>();
        permissions
                .fields()
                .access()
                .forEach((type, fields) ->
                        fields.forEach((field, access) -> lines.add(new FieldRule(type, field, access))));
        lines.sort(Comparator.comparing(FieldRule::recordType).thenComparing(FieldRule::field));
        return lines;
    }

    /** How far one right reaches, as the contract shows it. */
    public record Permission(RecordType recordType, Action action, Scope scope) {}

    /** What is kept from a role, as the contract shows it. */
    public record FieldRule(RecordType recordType, String field, FieldAccess access) {}
}
