package crm.contacts.customer;

import crm.contacts.contactpoint.Reach;
import crm.contacts.rules.Validation;
import crm.data.BinnedLife;
import crm.data.FieldRights;
import crm.data.RecordWriter;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes contacts or companies: first the rights, then the rules, then the rows with their history.
 *
 * @param <E> what is stored
 * @param <V> what it holds
 * @param <W> its row
 * @param <R> what it is asked to hold
 * @param <C> what is answered
 */
public abstract class CustomerService<
                E extends CustomerEntity<V, W>,
                V extends CustomerValues<R>,
                W extends CustomerRow<V>,
                R,
                C extends RecordAnswer>
        implements RecordWriter<R, C> {

    protected final CustomerParts parts;
    private final CustomerTable table;
    private final CustomerColumns columns;
    private final CustomerRules<R, V> rules;
    private final CustomerAnswers<W, ?, ?, C> answers;
    private final Making<E, V> making;
    private final BinnedLife<E> life;

    protected CustomerService(
            CustomerParts parts,
            CustomerTable table,
            CustomerRules<R, V> rules,
            CustomerAnswers<W, ?, ?, C> answers,
            Class<E> entity,
            Making<E, V> making) {
        this.parts = parts;
        this.table = table;
        this.columns = table.customers;
        this.rules = rules;
        this.answers = answers;
        this.making = making;
        this.life = parts.lives.withBin(
                entity, (viewer, customer) -> card(viewer, customer, held(customer)), CustomerEvents.of(columns)::of);
    }

    /** A new one. */
    @FunctionalInterface
    protected interface Making<E, V> {
        E of(V values, String region, @Nullable Long by, Instant at);
    }

    /** A stored one with what stands in other tables. */
    protected final W complete(E customer) {
        return answers.complete(List.of(customer.row())).getFirst();
    }

    /** Whether the viewer may tie it to the records that a request names. */
    protected abstract void requireLinks(Viewer viewer, R request, @Nullable V before);

    protected abstract void link(long id, @Nullable V before, V after);

    /** A stored one with what was just written of it. */
    protected abstract W completed(E customer, V held);

    @Override
    @Transactional
    public C create(Viewer viewer, R request) {
        viewer.require(columns.type, Action.CREATE);
        V values = valid(request, viewer.id());
        parts.assignments.requireForNew(viewer, columns.type, values.responsibleId());
        FieldRights.require(viewer, columns.type, values.history());
        requireLinks(viewer, request, null);
        Instant now = life.now();
        E customer = making.of(values, parts.region, viewer.id(), now);
        life.insert(customer);
        parts.reach.replace(columns.reach, customer.id(), Reach.NONE, values.reach());
        link(customer.id(), null, values);
        life.publish(viewer, customer, ActivityAction.CREATED, now, List.of());
        return card(viewer, customer, values);
    }

    @Override
    @Transactional
    public C change(Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<R> change) {
        E customer = life.forChange(viewer, ref(id), Action.EDIT, expected);
        V before = held(customer);
        R request = change.apply(before.asRequest());
        V after = valid(request, before.responsibleId());
        parts.assignments.requireForChange(viewer, columns.type, before.responsibleId(), after.responsibleId());
        FieldRights.require(viewer, columns.type, before.history(), after.history());
        requireLinks(viewer, request, before);
        if (after.equals(before)) {
            return card(viewer, customer, before);
        }
        Instant now = life.now();
        customer.change(after, parts.region, now);
        life.write(customer);
        parts.reach.replace(columns.reach, id, before.reach(), after.reach());
        link(id, before, after);
        life.publish(
                viewer, customer, ActivityAction.CHANGED, now, parts.diff.between(before.history(), after.history()));
        return card(viewer, customer, after);
    }

    @Override
    @Transactional
    public void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        life.delete(viewer, ref(id), expected);
    }

    @Override
    @Transactional
    public C restore(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        E customer = life.restore(viewer, ref(id), expected, found -> table.requireRestorable(id));
        return card(viewer, customer, held(customer));
    }

    private C card(Viewer viewer, E customer, V held) {
        return answers.card(viewer, completed(customer, held));
    }

    private V held(E customer) {
        return complete(customer).values();
    }

    private V valid(R request, long responsible) {
        Validation check = new Validation(parts.region);
        V values = rules.read(request, responsible, check);
        check.orThrow();
        return values;
    }

    private RecordRef ref(long id) {
        return new RecordRef(columns.type, id);
    }
}
