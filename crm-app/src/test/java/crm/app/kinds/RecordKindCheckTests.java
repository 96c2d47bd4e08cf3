package crm.app.kinds;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import crm.data.RecordKinds;
import crm.kernel.Action;
import crm.kernel.BuiltInRole;
import crm.kernel.RecordAccess;
import crm.kernel.RecordCounts;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordKind;
import crm.kernel.RecordOwners;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RecordKindCheckTests {

    private static final RecordKind LEADS = RecordKind.owned(RecordType.LEAD).build();
    private static final RecordKind PRODUCTS =
            RecordKind.shared(RecordType.PRODUCT).build();
    private static final RecordKind EXPORTS =
            RecordKind.personal(RecordType.EXPORT).build();

    private final Map<String, Object> beans = new HashMap<>();

    @Test
    void whatIsWholeStarts() {
        named(RecordDescriber.class, RecordDescriber::types, RecordType.LEAD, RecordType.PRODUCT);
        named(RecordAccess.class, RecordAccess::types, RecordType.LEAD, RecordType.PRODUCT, RecordType.EXPORT);
        named(RecordCounts.class, RecordCounts::types, RecordType.LEAD, RecordType.PRODUCT);
        named(RecordOwners.class, RecordOwners::types, RecordType.LEAD);
        assertThatCode(() -> check(LEADS, PRODUCTS, EXPORTS)).doesNotThrowAnyException();
    }

    @Test
    void everyContractThatAKindLacksIsNamed() {
        assertThatThrownBy(() -> check(LEADS, PRODUCTS, EXPORTS))
                .hasMessageContainingAll(
                        "LEAD: no bean RecordDescriber",
                        "LEAD: no bean RecordAccess",
                        "LEAD: no bean RecordCounts",
                        "LEAD: no bean RecordOwners",
                        "PRODUCT: no bean RecordAccess")
                .message()
                .doesNotContain("EXPORT", "PRODUCT: no bean RecordOwners");
    }

    @Test
    void aKindThatNobodyDeclaresIsNamed() {
        named(RecordDescriber.class, RecordDescriber::types, RecordType.LEAD);
        assertThatThrownBy(this::check)
                .hasMessageContaining("LEAD: a bean RecordDescriber names it, but no bean RecordKind declares it");
    }

    @Test
    void twoBeansThatAnswerForOneKindAreRefused() {
        named(RecordAccess.class, RecordAccess::types, RecordType.EXPORT);
        named(RecordAccess.class, RecordAccess::types, RecordType.EXPORT);
        assertThatThrownBy(() -> check(EXPORTS)).hasMessageContaining("EXPORT: 2 beans RecordAccess name it, one may");
    }

    @Test
    void whatIsSharedHasNobodyResponsible() {
        named(RecordOwners.class, RecordOwners::types, RecordType.PRODUCT);
        assertThatThrownBy(() -> check(PRODUCTS))
                .hasMessageContaining("PRODUCT: a bean RecordOwners names it, though it is SHARED");
    }

    @Test
    void aKindIsDeclaredOnceAndItsRightsMeanSomething() {
        assertThatThrownBy(() -> new RecordKinds(List.of(LEADS, LEADS))).hasMessageContaining("LEAD is declared twice");
        assertThatThrownBy(
                        () -> RecordKind.shared(RecordType.PRODUCT).give(BuiltInRole.MANAGER, Scope.OWN, Action.READ))
                .hasMessageContaining("PRODUCT is shared");
    }

    private void check(RecordKind... kinds) {
        new RecordKindCheck(new RecordKinds(List.of(kinds)), new StaticListableBeanFactory(beans))
                .afterSingletonsInstantiated();
    }

    private <T> void named(Class<T> contract, Function<T, Set<RecordType>> types, RecordType... named) {
        T bean = mock(contract);
        when(types.apply(bean)).thenReturn(Set.of(named));
        beans.put(contract.getSimpleName() + beans.size(), bean);
    }
}
