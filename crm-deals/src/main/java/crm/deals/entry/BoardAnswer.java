package crm.deals.entry;

import crm.deals.api.EntryKind;
import crm.deals.funnel.StageRef;
import crm.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A funnel as columns of cards. */
record BoardAnswer(FunnelHead funnel, List<Column> stages) {

    record FunnelHead(long id, String name, EntryKind kind) {}

    /**
     * One stage.
     *
     * @param sum of the amounts in the company's own currency; null for who may not read amounts
     * @param otherSums of the amounts in other currencies
     * @param items the newest cards
     * @param next cursor of the further cards in {@code /funnel-entries?stage=…} with the same filters, null when these are all
     */
    record Column(
            StageRef stage,
            long count,
            @Nullable Money sum,
            List<Money> otherSums,
            List<EntryItem> items,
            @Nullable String next) {

        Column withoutSums() {
            return new Column(stage, count, null, List.of(), items, next);
        }
    }
}
