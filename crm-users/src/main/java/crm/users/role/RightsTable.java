package crm.users.role;

import crm.data.RecordKinds;
import crm.kernel.Action;
import crm.kernel.FieldAccess;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rights line by line, on every kind of record that they can be given on. */
@Component
public class RightsTable {

    private final RecordKinds kinds;

    RightsTable(RecordKinds kinds) {
        this.kinds = kinds;
    }

    /** What fields a role can be kept from, by kind. */
    List<RestrictableField> restrictable() {
        return kinds.all().stream()
                .flatMap(kind ->
                        kind.restrictable().stream().map(field -> new RestrictableField(kind.type(), field.name())))
                .toList();
    }

    /** One line for every kind of record and action. */
    public List<Permission> of(Permissions permissions) {
        List<Permission> lines = new ArrayList<>();
        for (RecordType type : kinds.withRights()) {
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

    /** A field that a role can be kept from, as the contract shows it. */
    record RestrictableField(RecordType recordType, String field) {}

    /** What is kept from a role, as the contract shows it. */
    public record FieldRule(RecordType recordType, String field, FieldAccess access) {}
}
