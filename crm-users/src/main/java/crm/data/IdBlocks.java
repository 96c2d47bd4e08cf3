package crm.data;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes many ids of a sequence with an increment of 50 by one statement, in agreement with those who take them singly. */
public final class IdBlocks {

    private static final int BLOCK = 50;

    private IdBlocks() {}

    /** Ids of a sequence whose value n stands for n to n + 49. */
    public static PrimitiveIterator.OfLong startingAt(JdbcTemplate db, String sequence, int count) {
        return take(db, sequence, count).stream()
                .flatMapToLong(value -> LongStream.range(value, value + BLOCK))
                .iterator();
    }

    /** Ids of a sequence that Hibernate pools: value n stands for n − 49 to n. */
    public static PrimitiveIterator.OfLong pooled(JdbcTemplate db, String sequence, int count) {
        return take(db, sequence, count + BLOCK).stream()
                .flatMapToLong(value -> LongStream.rangeClosed(Math.max(1, value - BLOCK + 1), value))
                .iterator();
    }

    private static List<Long> take(JdbcTemplate db, String sequence, int count) {
        return db.query(
                "select nextval(?::regclass) from generate_series(1, ?)",
                (row, number) -> row.getLong(1),
                sequence,
                (count + BLOCK - 1) / BLOCK);
    }
}
