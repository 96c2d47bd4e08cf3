package crm.deals.order;

import static crm.deals.tables.OrderLine.ORDER_LINE;

import crm.data.RecordNames;
import crm.data.Row;
import crm.data.Rows;
import crm.kernel.Money;
import crm.kernel.RecordType;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of orders. */
@Component
public class OrderLines {

    private static final List<Field<?>> SHOWN = List.of(
            ORDER_LINE.ID,
            ORDER_LINE.PRODUCT_ID,
            ORDER_LINE.ARTICLE,
            ORDER_LINE.NAME,
            ORDER_LINE.PACKAGE,
            ORDER_LINE.QUANTITY,
            ORDER_LINE.PRICE,
            ORDER_LINE.DISCOUNT,
            ORDER_LINE.SUM);

    private final DSLContext db;
    private final EntityManager entities;
    private final RecordNames names;

    OrderLines(DSLContext db, EntityManager entities, RecordNames names) {
        this.db = db;
        this.entities = entities;
        this.names = names;
    }

    /** One statement. */
    public List<LineAnswer> of(long dealId) {
        return views(Rows.of(db.select(SHOWN)
                .from(ORDER_LINE)
                .where(ORDER_LINE.ENTRY_ID.eq(dealId))
                .orderBy(ORDER_LINE.POSITION)));
    }

    /**
     * A deal together with its lines, in one statement: as many rows as there are lines, one where there are none.
     *
     * @param deal columns of the deal
     * @param dealId its key among them
     */
    public List<Row> with(List<Field<?>> deal, Table<?> deals, Field<Long> dealId, Condition where) {
        return Rows.of(db.select(deal)
                .select(SHOWN)
                .from(deals)
                .leftJoin(ORDER_LINE)
                .on(ORDER_LINE.ENTRY_ID.eq(dealId))
                .where(where)
                .orderBy(ORDER_LINE.POSITION));
    }

    /** The lines in rows that were read by {@link #with}, or by themselves. */
    public List<LineAnswer> views(List<Row> rows) {
        names.prepare(RecordType.PRODUCT, rows, row -> row.get(ORDER_LINE.PRODUCT_ID));
        return rows.stream()
                .filter(row -> row.get(ORDER_LINE.ID) != null)
                .map(this::view)
                .toList();
    }

    /** Puts these lines in the place of all others of the deal. */
    public void replace(long dealId, List<PricedLine> lines) {
        db.deleteFrom(ORDER_LINE).where(ORDER_LINE.ENTRY_ID.eq(dealId)).execute();
        int position = 0;
        for (PricedLine line : lines) {
            entities.persist(new OrderLine(dealId, ++position, line));
        }
        entities.flush();
    }

    private LineAnswer view(Row row) {
        return LineAnswerBuilder.builder()
                .id(row.get(ORDER_LINE.ID))
                .product(names.ref(RecordType.PRODUCT, row.get(ORDER_LINE.PRODUCT_ID)))
                .article(absentIfBlank(row.get(ORDER_LINE.ARTICLE)))
                .name(row.get(ORDER_LINE.NAME))
                .packaging(absentIfBlank(row.get(ORDER_LINE.PACKAGE)))
                .quantity(plain(row.get(ORDER_LINE.QUANTITY)))
                .price(money(row.get(ORDER_LINE.PRICE)))
                .discount(money(row.get(ORDER_LINE.DISCOUNT)))
                .sum(money(row.get(ORDER_LINE.SUM)))
                .build();
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal money(BigDecimal amount) {
        return Money.normal(amount);
    }

    private static @Nullable String absentIfBlank(String text) {
        return text.isEmpty() ? null : text;
    }
}
