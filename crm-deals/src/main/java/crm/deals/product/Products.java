package crm.deals.product;

import static crm.deals.tables.Product.PRODUCT;

import crm.data.Conditions;
import crm.kernel.Money;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The goods, for orders. */
@Component
public class Products {

    private final DSLContext db;

    Products(DSLContext db) {
        this.db = db;
    }

    /** One statement; those in the bin and unknown ones are left out. */
    public Map<Long, Goods> byId(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : found(Conditions.in(PRODUCT.ID, ids), Goods::id);
    }

    /** One statement; those in the bin and unknown ones are left out. */
    public Map<String, Goods> byArticle(Collection<String> articles) {
        return articles.isEmpty() ? Map.of() : found(Conditions.in(PRODUCT.ARTICLE, articles), Goods::article);
    }

    private <K> Map<K, Goods> found(org.jooq.Condition which, Function<Goods, K> key) {
        return db
                .select(PRODUCT.ID, PRODUCT.ARTICLE, PRODUCT.NAME, PRODUCT.PACKAGE, PRODUCT.PRICE, PRODUCT.CURRENCY)
                .from(PRODUCT)
                .where(which)
                .and(PRODUCT.DELETED_AT.isNull())
                .fetch(Products::goods)
                .stream()
                .collect(Collectors.toMap(key, Function.identity()));
    }

    private static Goods goods(Record row) {
        return new Goods(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.ARTICLE),
                row.get(PRODUCT.NAME),
                row.get(PRODUCT.PACKAGE),
                new Money(row.get(PRODUCT.PRICE), row.get(PRODUCT.CURRENCY)));
    }
}
