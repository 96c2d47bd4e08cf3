package crm.contacts.customer;

import crm.data.BinnedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of contacts and of companies alike; phones, e-mails and links stand in tables of their own. */
@MappedSuperclass
public abstract class CustomerEntity<V extends CustomerValues<?>, W extends CustomerRow<V>> extends BinnedEntity {

    private String name = "";
    private long responsibleId;

    @Column(columnDefinition = "text[]")
    private String[] tags = {};

    private String searchText = "";

    /** For Hibernate. */
    protected CustomerEntity() {}

    /** A new one. */
    protected CustomerEntity(@Nullable Long by, Instant at) {
        super(by, at);
    }

    public final void change(V values, String region, Instant at) {
        name = values.name();
        responsibleId = values.responsibleId();
        tags = values.tags().toArray(String[]::new);
        searchText = values.searchText(region);
        fill(values);
        touch(at);
    }

    protected abstract void fill(V values);

    public abstract long id();

    /** The row without what stands in other tables. */
    public abstract W row();

    public final String name() {
        return name;
    }

    @Override
    public final Long responsibleId() {
        return responsibleId;
    }

    protected final List<String> tags() {
        return List.of(tags);
    }
}
