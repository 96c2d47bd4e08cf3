package crm.app.kinds;

import crm.data.ExportSource;
import crm.data.RecordKinds;
import crm.kernel.ImportWriter;
import crm.kernel.RecordAccess;
import crm.kernel.RecordCounts;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordKind;
import crm.kernel.RecordKind.Ownership;
import crm.kernel.RecordOwners;
import crm.kernel.RecordReaders;
import crm.kernel.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start where the modules contradict each other about a kind of records, and says what is missing or too much. */
@Component
class RecordKindCheck implements SmartInitializingSingleton {

    private static final Predicate<RecordKind> NONE = kind -> false;

    private final RecordKinds kinds;
    private final ListableBeanFactory beans;

    RecordKindCheck(RecordKinds kinds, ListableBeanFactory beans) {
        this.kinds = kinds;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> faults = new ArrayList<>();
        contract(RecordDescriber.class, RecordDescriber::types, RecordKind::takesRights, faults);
        contract(RecordAccess.class, RecordAccess::types, RecordKind::takesRights, faults);
        contract(RecordCounts.class, RecordCounts::types, RecordKind::takesRights, faults);
        contract(RecordOwners.class, RecordOwners::types, kind -> kind.ownership() == Ownership.OWNED, faults);
        kinds.all().stream()
                .filter(kind -> kind.ownership() != Ownership.OWNED)
                .filter(kind -> beans.getBeansOfType(RecordOwners.class).values().stream()
                        .anyMatch(owners -> owners.types().contains(kind.type())))
                .forEach(kind -> faults.add(
                        "%s: a bean RecordOwners names it, though it is %s".formatted(kind, kind.ownership())));
        contract(RecordReaders.class, RecordReaders::types, NONE, faults);
        contract(ImportWriter.class, target -> Set.of(target.type()), NONE, faults);
        // One kind may be in several lists.
        for (ExportSource<?, ?, ?> source :
                beans.getBeansOfType(ExportSource.class).values()) {
            source.list().types().stream()
                    .filter(type -> kinds.find(type).isEmpty())
                    .forEach(type -> faults.add(undeclared(type, "ExportSource")));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Kinds of records are not declared whole; docs/extending.md says how.\n"
                    + String.join("\n", faults));
        }
    }

    /**
     * Each kind is named by one bean of a contract at the most, and by one where it is needed.
     *
     * @param needed of which kinds a bean has to name it
     */
    private <T> void contract(
            Class<T> contract,
            Function<T, Collection<RecordType>> types,
            Predicate<RecordKind> needed,
            List<String> faults) {
        Map<RecordType, Integer> named = new EnumMap<>(RecordType.class);
        beans.getBeansOfType(contract)
                .values()
                .forEach(bean -> types.apply(bean).forEach(type -> named.merge(type, 1, Integer::sum)));
        String name = contract.getSimpleName();
        named.forEach((type, times) -> {
            if (times > 1) {
                faults.add("%s: %d beans %s name it, one may".formatted(type, times, name));
            }
            if (kinds.find(type).isEmpty()) {
                faults.add(undeclared(type, name));
            }
        });
        kinds.all().stream()
                .filter(needed)
                .filter(kind -> !named.containsKey(kind.type()))
                .forEach(kind -> faults.add("%s: no bean %s names it".formatted(kind, name)));
    }

    private static String undeclared(RecordType type, String contract) {
        return "%s: a bean %s names it, but no bean RecordKind declares it".formatted(type, contract);
    }
}
