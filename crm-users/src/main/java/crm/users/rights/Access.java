package crm.users.rights;

import crm.data.RecordKinds;
import crm.data.RecordNames;
import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import crm.users.api.Viewers;
import crm.users.role.RightsTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what a person may do with a record. The verdict is that of the module which keeps the record; the reasons are put into words from
 * the same rights.
 */
@Service
class Access {

    private static final String PERSON = """
            select name, active, role_id from users.person where id = :id
            """;

    /** So many of the records that show this one are looked at for one that may be named. */
    private static final int SHOWING = 50;

    private final RecordRights rights;
    private final RecordKinds kinds;
    private final RecordNames names;
    private final Viewers viewers;
    private final GroupPath groups;
    private final MessageSource messages;
    private final JdbcClient db;

    Access(
            RecordRights rights,
            RecordKinds kinds,
            RecordNames names,
            Viewers viewers,
            GroupPath groups,
            MessageSource messages,
            JdbcClient db) {
        this.rights = rights;
        this.kinds = kinds;
        this.names = names;
        this.viewers = viewers;
        this.groups = groups;
        this.messages = messages;
        this.db = db;
    }

    @Transactional(readOnly = true)
    AccessAnswer explain(Viewer asking, long userId, @Nullable RecordRef record) {
        requireMayAsk(asking, userId);
        Person person = db.sql(PERSON)
                .param("id", userId)
                .query((row, i) -> new Person(
                        new Ref(userId, row.getString("name")), row.getBoolean("active"), row.getLong("role_id")))
                .optional()
                .orElseThrow(ProblemException::notFound);
        Ref role = Objects.requireNonNull(names.ref(RecordType.ROLE, person.roleId(), asking.language()));
        if (record == null) {
            throw ProblemException.malformed("record", "required");
        }
        if (!kinds.takesRights(record.type())) {
            throw ProblemException.notFound();
        }
        if (!rights.allowed(asking, Action.READ, record)) {
            throw ProblemException.notFound();
        }
        Long responsible = rights.responsible(record);
        var words = new Words(asking.language(), role, record, ref(responsible));
        Viewer viewer = person.active() ? viewers.viewer(userId, null) : null;
        List<AccessAnswer.Verdict> verdicts = new ArrayList<>();
        for (Action action : Action.values()) {
            verdicts.add(
                    viewer == null
                            ? words.inactive(action)
                            : verdict(asking, viewer, action, record, responsible, words));
        }
        return new AccessAnswer(
                person.ref(),
                new ActivityItem.Subject(
                        record.type(),
                        record.id(),
                        Objects.requireNonNull(names.ref(record.type(), record.id()))
                                .name()),
                ref(responsible),
                role,
                verdicts,
                viewer == null
                        ? List.of()
                        : RightsTable.fields(viewer.permissions()).stream()
                                .filter(rule -> rule.recordType() == record.type())
                                .toList());
    }

    /** People may ask about themselves, and who may change a person may ask about that person. */
    private static void requireMayAsk(Viewer asking, long userId) {
        if (userId == asking.id()) {
            return;
        }
        if (!asking.visibility(RecordType.USER, Action.READ).includes(userId)) {
            throw ProblemException.notFound();
        }
        if (!asking.visibility(RecordType.USER, Action.EDIT).includes(userId)) {
            throw ProblemException.forbidden();
        }
    }

    private AccessAnswer.Verdict verdict(
            Viewer asking, Viewer viewer, Action action, RecordRef record, @Nullable Long responsible, Words words) {
        boolean allowed = rights.allowed(viewer, action, record);
        Scope scope = viewer.permissions().scope(record.type(), action);
        List<String> reasons = new ArrayList<>();
        reasons.add(words.role(action, scope));
        if (scope == Scope.OWN || scope == Scope.GROUP) {
            reasons.addAll(
                    responsible == null
                            ? List.of(words.say("access.nobodys"))
                            : List.of(words.responsible(), belonging(viewer, responsible, scope, words)));
        }
        boolean within = viewer.visibility(record.type(), action).includes(responsible);
        boolean oneself = record.equals(new RecordRef(RecordType.USER, viewer.id()));
        if (!allowed && within && action != Action.READ) {
            reasons.add(words.say("access.must-read"));
        } else if (allowed && oneself && scope == Scope.NONE) {
            reasons.add(words.say("access.always-oneself"));
        } else if (allowed && !within) {
            reasons.add(words.shownBy(asking, rights.showing(viewer, record, SHOWING)));
        }
        return new AccessAnswer.Verdict(action, allowed, scope, reasons);
    }

    private String belonging(Viewer viewer, Long responsible, Scope scope, Words words) {
        if (responsible == viewer.id()) {
            return words.say("access.oneself");
        }
        return scope == Scope.OWN ? words.say("access.another") : words.group(groups.between(viewer.id(), responsible));
    }

    private @Nullable Ref ref(@Nullable Long person) {
        return person == null ? null : names.ref(RecordType.USER, person);
    }

    private record Person(Ref ref, boolean active, long roleId) {}

    /** The reasons in one language. */
    private final class Words {

        private final Locale language;
        private final Ref role;
        private final RecordRef record;
        private final @Nullable Ref responsible;

        private Words(Locale language, Ref role, RecordRef record, @Nullable Ref responsible) {
            this.language = language;
            this.role = role;
            this.record = record;
            this.responsible = responsible;
        }

        private AccessAnswer.Verdict inactive(Action action) {
            return new AccessAnswer.Verdict(action, false, Scope.NONE, List.of(say("access.inactive")));
        }

        private String role(Action action, Scope scope) {
            return say(
                    "access.role",
                    role.name(),
                    say("access.action." + action),
                    say("access.type." + record.type()),
                    say("access.scope." + scope));
        }

        private String responsible() {
            return say("access.responsible", Objects.requireNonNull(responsible).name());
        }

        /** Names one of the records, unless who asks may read none of them. */
        private String shownBy(Viewer asking, List<RecordRef> records) {
            Set<RecordRef> known = rights.allowed(asking, Action.READ, records);
            return records.stream()
                    .filter(known::contains)
                    .findFirst()
                    .map(other -> say(
                            "access.shown-by",
                            Objects.requireNonNull(names.ref(other.type(), other.id(), language))
                                    .name()))
                    .orElseGet(() -> say("access.shown"));
        }

        private String group(GroupPath.Path path) {
            String home = path.home();
            if (home == null) {
                return say("access.group.none");
            }
            return path.reached()
                    .map(step -> say(
                            (step.own() ? "access.group.own" : "access.group.supervised")
                                    + (step.name().equals(home) ? "" : "-above"),
                            home,
                            step.name()))
                    .orElseGet(() -> say("access.group.elsewhere", home));
        }

        private String say(String code, Object... args) {
            return messages.getMessage(code, args, language);
        }
    }
}
