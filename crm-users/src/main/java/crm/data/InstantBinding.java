package crm.data;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The type of columns that hold an instant. jOOQ's own makes the driver write each value as text and reads that again, which took nearly
 * half the time of reading a page.
 */
public final class InstantBinding extends AbstractBinding<Instant, Instant> {

    public static final DataType<Instant> INSTANT = SQLDataType.INSTANT.asConvertedDataType(new InstantBinding());

    private static final long serialVersionUID = 1L;

    private InstantBinding() {}

    @Override
    public Converter<Instant, Instant> converter() {
        return Converter.of(Instant.class, Instant.class, instant -> instant, instant -> instant);
    }

    @Override
    public void sql(BindingSQLContext<Instant> context) {
        context.render().visit(DSL.val(context.value(), SQLDataType.INSTANT));
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        @Nullable Instant value = context.value();
        if (value == null) {
            context.statement().setNull(context.index(), Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            context.statement().setObject(context.index(), value.atOffset(ZoneOffset.UTC));
        }
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        @Nullable OffsetDateTime value = context.resultSet().getObject(context.index(), OffsetDateTime.class);
        context.value(value == null ? null : value.toInstant());
    }
}
