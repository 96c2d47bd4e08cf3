package crm.deals.api;

import crm.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be set of a lead or a deal; what only deals have is absent of a lead. */
public sealed interface EntryRequest permits LeadRequest, DealRequest {

    /** What it is called; by what it holds or by its number when absent. */
    @Nullable
    String title();

    /** The default funnel of its kind when absent. */
    @Nullable
    Long funnelId();

    /** The first stage of the funnel when absent. */
    @Nullable
    Long stageId();

    /** Who the customer is. */
    @Nullable
    Long contactId();

    /** Which company the customer is or belongs to. */
    @Nullable
    Long companyId();

    /** The caller when absent. */
    @Nullable
    Long responsibleId();

    /** Where the customer came from, such as a shop or a campaign. */
    @Nullable
    String source();

    /** More about where the customer came from. */
    @Nullable
    String sourceDetail();

    /** What people wrote about it. */
    @Nullable
    String comment();

    /** What it is or may be worth; in the own currency of the company and without an amount when absent. */
    @Nullable
    Money amount();

    /** The day on which it is expected to be won. */
    @Nullable
    LocalDate expectedCloseOn();

    /** At most 50. */
    @Nullable
    List<String> tags();

    /** The number of the order in the shop that it came from. */
    @Nullable
    String shopId();

    /** How a deal is paid. */
    default @Nullable PaymentType paymentType() {
        return null;
    }

    /** How the goods of a deal are delivered. */
    default @Nullable String deliveryMethod() {
        return null;
    }

    /** Who delivers the goods of a deal. */
    default @Nullable String deliveryCompany() {
        return null;
    }

    /** Where the goods of a deal are delivered to. */
    default @Nullable String deliveryAddress() {
        return null;
    }

    /** The number of the parcel with the goods of a deal. */
    default @Nullable String waybill() {
        return null;
    }
}
