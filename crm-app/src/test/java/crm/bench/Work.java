package crm.bench;

import crm.kernel.Built;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One kind of request that is measured.
 *
 * @param name by which it is asked for
 * @param title as the table shows it
 * @param share of the limit that it shall reach
 * @param rate requests a second that it shall reach at 16 clients
 * @param samples whose statements pgbench repeats
 * @param before commands of pgbench that choose the values of its variables
 * @param afterFirst the same, once the first statement has told its row
 * @param wholeAnswer a statement around the application's, which joins the names that the application has in memory; null where there are
 *     none
 * @param requests what the load generator sends, made anew for every run
 */
@Built
record Work(
        String name,
        String title,
        double share,
        double rate,
        List<Sample> samples,
        List<String> before,
        List<String> afterFirst,
        @Nullable String wholeAnswer,
        Supplier<List<Request>> requests) {}
