package crm.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of records is: all that the rest of the application asks of it. One bean a kind, declared by the module that keeps the records;
 * no list of kinds stands anywhere else. The beans are read through {@code crm.data.RecordKinds}.
 */
public final class RecordKind {

    /** Whose the records of a kind are. */
    public enum Ownership {
        /** Somebody is responsible for each of them, and scopes of rights are told by that person. */
        OWNED,
        /** They are the company's: a right on them reaches all of them or none. */
        SHARED,
        /** Each is its maker's alone, such as an export; rights are not given on them. */
        PERSONAL
    }

    private final RecordType type;
    private final Ownership ownership;
    private final @Nullable Right readBy;
    private final @Nullable String page;
    private final boolean work;
    private final Map<BuiltInRole, Map<Action, Scope>> builtIn;
    private final List<RestrictableField> restrictable;

    private RecordKind(Builder builder) {
        type = builder.type;
        ownership = builder.ownership;
        readBy = builder.readBy;
        page = builder.page;
        work = builder.work;
        restrictable = List.copyOf(builder.restrictable);
        Map<BuiltInRole, Map<Action, Scope>> given = new EnumMap<>(BuiltInRole.class);
        if (takesRights()) {
            builder.builtIn.forEach((role, actions) -> given.put(role, Map.copyOf(actions)));
        }
        builtIn = Map.copyOf(given);
    }

    /** Records that somebody is responsible for. */
    public static Builder owned(RecordType type) {
        return new Builder(type, Ownership.OWNED);
    }

    /** Records of the whole company. */
    public static Builder shared(RecordType type) {
        return new Builder(type, Ownership.SHARED);
    }

    /** Records that are their maker's alone. */
    public static Builder personal(RecordType type) {
        return new Builder(type, Ownership.PERSONAL);
    }

    public RecordType type() {
        return type;
    }

    public Ownership ownership() {
        return ownership;
    }

    /** Whether roles can be given rights on these records. */
    public boolean takesRights() {
        return ownership != Ownership.PERSONAL && readBy == null;
    }

    /** The address of a record's page in the web client, from its root; null for kinds that have no page. */
    public @Nullable String page(long id) {
        return page == null ? null : page.replace("{id}", Long.toString(id));
    }

    /** Whether having changed such records counts as work in the statistics of a person. */
    public boolean isWork() {
        return work;
    }

    /** What the built-in roles may do from the start; none for kinds that rights are not given on. */
    public Map<BuiltInRole, Map<Action, Scope>> builtIn() {
        return builtIn;
    }

    /** The fields that a role may be kept from, in the order in which they are shown. */
    public List<RestrictableField> restrictable() {
        return restrictable;
    }

    /** Which of these records somebody may read, told by the person responsible for them; of personal ones this says nothing. */
    public Visibility visibility(Viewer viewer) {
        return switch (ownership) {
            case OWNED -> viewer.visibility(type, Action.READ);
            case SHARED -> readsAll(viewer) ? Visibility.EVERYTHING : Visibility.NOTHING;
            case PERSONAL -> Visibility.NOTHING;
        };
    }

    private boolean readsAll(Viewer viewer) {
        return readBy == null ? viewer.may(type, Action.READ) : viewer.may(readBy.type(), readBy.action());
    }

    @Override
    public String toString() {
        return type.toString();
    }

    private record Right(RecordType type, Action action) {}

    /**
     * A field that a role may be kept from. It is optional or a list in answers, where it is written as null or empty for those who may not
     * read it.
     *
     * @param name of the member in the record's JSON
     * @param inHistory fields of the history that tell of it, the field itself among them
     */
    public record RestrictableField(String name, Set<String> inHistory) {}

    /** Says what a kind is. The owner and administrators have every right from the start. */
    public static final class Builder {

        private static final Set<BuiltInRole> ALMIGHTY = Set.of(BuiltInRole.OWNER, BuiltInRole.ADMINISTRATOR);

        private final RecordType type;
        private final Ownership ownership;
        private final Map<BuiltInRole, Map<Action, Scope>> builtIn = new EnumMap<>(BuiltInRole.class);
        private final List<RestrictableField> restrictable = new ArrayList<>();
        private @Nullable Right readBy;
        private @Nullable String page;
        private boolean work;

        private Builder(RecordType type, Ownership ownership) {
            this.type = type;
            this.ownership = ownership;
            ALMIGHTY.forEach(role -> give(role, Scope.ALL, Action.values()));
        }

        /** The address of a record's page in the web client, {@code {id}} standing for its id; without it one page shows all of them. */
        public Builder page(String address) {
            page = address;
            return this;
        }

        /**
         * To work on them is what people are paid for: changes count in their statistics. Supervisors have every right on those of their
         * groups, managers every one but that of giving away on their own, and accountants read and export all.
         */
        public Builder work() {
            work = true;
            return give(BuiltInRole.SUPERVISOR, Scope.GROUP, Action.values())
                    .give(
                            BuiltInRole.MANAGER,
                            Scope.OWN,
                            Action.READ,
                            Action.CREATE,
                            Action.EDIT,
                            Action.DELETE,
                            Action.IMPORT,
                            Action.EXPORT)
                    .give(BuiltInRole.ACCOUNTANT, Scope.ALL, Action.READ, Action.EXPORT);
        }

        /** Supervisors, managers, accountants and marketers read all of them. */
        public Builder readByEverybody() {
            Stream.of(BuiltInRole.values())
                    .filter(role -> !ALMIGHTY.contains(role))
                    .forEach(role -> give(role, Scope.ALL, Action.READ));
            return this;
        }

        /** Rights are not given on these records: who has this other right reads them. */
        public Builder readBy(RecordType other, Action action) {
            readBy = new Right(other, action);
            return this;
        }

        /** What a built-in role may do from the start; of shared records all or none. */
        public Builder give(BuiltInRole role, Scope scope, Action... actions) {
            if (ownership == Ownership.SHARED && (scope == Scope.OWN || scope == Scope.GROUP)) {
                throw new IllegalArgumentException(type + " is shared, so " + scope + " means nothing on it");
            }
            Map<Action, Scope> known = builtIn.computeIfAbsent(role, one -> new EnumMap<>(Action.class));
            Arrays.stream(actions).forEach(action -> known.put(action, scope));
            return this;
        }

        /** Adds fields that a role may be kept from, each told of in the history under its own name. */
        public Builder restrictable(String... fields) {
            Arrays.stream(fields).forEach(field -> restrictable.add(new RestrictableField(field, Set.of(field))));
            return this;
        }

        /** Adds a field that a role may be kept from and that the history tells of under other names, too. */
        public Builder restrictableWith(String field, String... alsoInHistory) {
            Set<String> names = new HashSet<>(Set.of(alsoInHistory));
            names.add(field);
            restrictable.add(new RestrictableField(field, Set.copyOf(names)));
            return this;
        }

        public RecordKind build() {
            return new RecordKind(this);
        }
    }
}
