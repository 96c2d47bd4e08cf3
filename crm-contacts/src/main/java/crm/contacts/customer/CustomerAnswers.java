package crm.contacts.customer;

import crm.contacts.contactpoint.Reach;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Completes rows of contacts or of companies with what other tables hold of them and with the names of the records they point to.
 *
 * @param <R> a row
 * @param <L> what a record of the other kind is linked by
 * @param <I> what a list shows of a row
 * @param <C> what a card shows of it
 */
public abstract class CustomerAnswers<R extends CustomerRow<?>, L, I, C> {

    private final CustomerParts parts;
    private final CustomerColumns of;
    private final Function<Collection<Long>, Map<Long, L>> links;
    private final L none;
    private final Completion<R, L> completion;
    private final Function<R, I> item;

    /**
     * @param links what records are tied to, by their ids
     * @param none what stands for those that are tied to nothing
     */
    protected CustomerAnswers(
            CustomerParts parts,
            CustomerColumns of,
            Function<Collection<Long>, Map<Long, L>> links,
            L none,
            Completion<R, L> completion,
            Function<R, I> item) {
        this.parts = parts;
        this.of = of;
        this.links = links;
        this.none = none;
        this.completion = completion;
        this.item = item;
    }

    /** A row with what other tables hold of it. */
    @FunctionalInterface
    public interface Completion<R, L> {
        R with(R row, Reach reach, L links);
    }

    /** The records of the other kind that a complete row points to. */
    protected abstract List<Long> linked(R row);

    protected abstract C card(Viewer viewer, R complete);

    /** Two statements whatever the number of rows. */
    public final List<R> complete(List<R> rows) {
        List<Long> ids = rows.stream().map(CustomerRow::id).toList();
        Map<Long, Reach> reaches = parts.reach.of(of.reach, ids);
        Map<Long, L> tied = links.apply(ids);
        return rows.stream()
                .map(row -> completion.with(
                        row, reaches.getOrDefault(row.id(), Reach.NONE), tied.getOrDefault(row.id(), none)))
                .toList();
    }

    public final List<I> items(List<R> complete) {
        return named(complete).stream().map(item).toList();
    }

    /** The same rows once the names of the records they point to are present. */
    public final List<R> named(List<R> complete) {
        parts.names.prepare(RecordType.USER, complete, CustomerRow::responsibleId, CustomerRow::createdBy);
        parts.names.prepare(
                of == CustomerColumns.CONTACT ? RecordType.COMPANY : RecordType.CONTACT,
                complete.stream().flatMap(row -> linked(row).stream()).toList());
        return complete;
    }
}
