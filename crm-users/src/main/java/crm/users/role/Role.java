package crm.users.role;

import crm.data.RecordEntity;
import crm.kernel.Action;
import crm.kernel.BuiltInRole;
import crm.kernel.FieldAccess;
import crm.kernel.FieldRules;
import crm.kernel.Permissions;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "users", name = "role")
class Role extends RecordEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role")
    @SequenceGenerator(name = "role", schema = "users", sequenceName = "role_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name;
    private @Nullable String code;
    private boolean builtIn;
    private boolean secondFactorRequired;

    @ElementCollection
    @CollectionTable(schema = "users", name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    private Set<Grant> grants = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "users", name = "role_field", joinColumns = @JoinColumn(name = "role_id"))
    private Set<Withheld> withheld = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Role() {}

    Role(String name, long createdBy, Instant now) {
        super(createdBy, now);
        this.name = name;
    }

    void rename(String newName, Instant now) {
        name = newName;
        touch(now);
    }

    void grant(Permissions permissions, Instant now) {
        grants.clear();
        permissions
                .scopes()
                .forEach((type, actions) -> actions.forEach((action, scope) -> {
                    if (scope != Scope.NONE) {
                        grants.add(new Grant(type, action, scope));
                    }
                }));
        withheld.clear();
        for (RightsTable.FieldRule rule : RightsTable.fields(permissions)) {
            withheld.add(new Withheld(rule.recordType(), rule.field(), rule.access()));
        }
        touch(now);
    }

    void demandSecondFactor(boolean required, Instant now) {
        secondFactorRequired = required;
        touch(now);
    }

    boolean secondFactorRequired() {
        return secondFactorRequired;
    }

    Permissions permissions() {
        Map<RecordType, Map<Action, Scope>> scopes = new EnumMap<>(RecordType.class);
        for (Grant grant : grants) {
            scopes.computeIfAbsent(grant.recordType(), type -> new EnumMap<>(Action.class))
                    .put(grant.action(), grant.scope());
        }
        Map<RecordType, Map<String, FieldAccess>> fields = new EnumMap<>(RecordType.class);
        for (Withheld rule : withheld) {
            fields.computeIfAbsent(rule.recordType(), type -> new HashMap<>()).put(rule.field(), rule.access());
        }
        return new Permissions(scopes, new FieldRules(fields));
    }

    long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.ROLE, id());
    }

    String name() {
        return name;
    }

    @Nullable
    String code() {
        return code;
    }

    boolean builtIn() {
        return builtIn;
    }

    boolean owner() {
        return BuiltInRole.OWNER.name().equals(code);
    }

    @Embeddable
    record Grant(
            @Enumerated(EnumType.STRING) @Column(name = "record_type")
            RecordType recordType,

            @Enumerated(EnumType.STRING) @Column(name = "action")
            Action action,

            @Enumerated(EnumType.STRING) @Column(name = "scope")
            Scope scope) {}

    @Embeddable
    record Withheld(
            @Enumerated(EnumType.STRING) @Column(name = "record_type")
            RecordType recordType,

            @Column(name = "field") String field,

            @Enumerated(EnumType.STRING) @Column(name = "access")
            FieldAccess access) {}
}
