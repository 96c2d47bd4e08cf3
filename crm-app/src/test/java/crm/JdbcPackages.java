package crm;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where statements may be written as texts for JDBC, and why. Everywhere else they are queries of jOOQ over the tables that are generated from
 * the migrations, so that a column that is not there does not compile. The list only gets shorter: a package that needs it no more is taken out.
 */
final class JdbcPackages extends ArchCondition<JavaClass> {

    private static final String BULK =
            "rows by the thousand: COPY, or arrays of columns taken apart within the statement";
    private static final String TREE = "the tree of groups, walked by recursive queries";
    private static final String NO_DATA = "the module knows no crm.data, which the generated tables need";

    static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("crm.app.embedded", "the server's own settings, before there are tables"),
            Map.entry("crm.app.jobs", "tables of the event registry, which are no module's own"),
            Map.entry("crm.app.watch", "figures over the tables of several modules and libraries, in one statement"),
            Map.entry("crm.communications.notification", BULK),
            Map.entry("crm.contacts.importing", BULK),
            Map.entry("crm.data", BULK + "; and locks and waits of migrations"),
            Map.entry("crm.deals.entry", "figures of people by day and month, over series that the statement makes"),
            Map.entry("crm.deals.importing", BULK),
            Map.entry("crm.exports", "work that nodes take from each other, by conditional updates of many columns"),
            Map.entry("crm.files.file", NO_DATA),
            Map.entry("crm.files.store", NO_DATA),
            Map.entry("crm.imports", BULK),
            Map.entry("crm.users.access", TREE + ", and sign-ins, which every request asks for"),
            Map.entry("crm.users.activity", BULK + "; and partitions by the month"),
            Map.entry("crm.users.lookup", BULK),
            Map.entry("crm.users.migration", "a company that moves in, under one advisory lock"),
            Map.entry("crm.users.person", TREE),
            Map.entry("crm.users.presence", BULK),
            Map.entry("crm.users.rights", TREE),
            Map.entry("crm.users.role", TREE),
            Map.entry("crm.users.scope", TREE),
            Map.entry("crm.users.securitylog", "lines that count up one another, with named parameters of a record"),
            Map.entry("crm.users.setup", "a lock on a whole table"),
            Map.entry("crm.users.statistics", TREE));

    JdbcPackages() {
        super("write texts for JDBC only in the packages that are named with a reason");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (usesJdbc(type) && !WHY.containsKey(type.getPackageName())) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " uses JDBC; write the query with jOOQ over the tables of its module"));
        }
    }

    /** Packages that are named without need. */
    static Set<String> needless(Collection<JavaClass> product) {
        Set<String> needless = new HashSet<>(WHY.keySet());
        product.stream()
                .filter(JdbcPackages::usesJdbc)
                .map(JavaClass::getPackageName)
                .forEach(needless::remove);
        return needless;
    }

    private static boolean usesJdbc(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .anyMatch(used -> used.isAssignableTo(JdbcOperations.class)
                        || used.isAssignableTo(NamedParameterJdbcOperations.class)
                        || used.isAssignableTo(JdbcClient.class)
                        || used.getName().equals("java.sql.Connection"));
    }
}
