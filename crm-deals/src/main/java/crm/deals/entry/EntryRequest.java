package crm.deals.entry;

import crm.deals.api.PaymentType;
import crm.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be set of a lead or a deal; what only deals have is absent of a lead. */
sealed interface EntryRequest permits LeadRequest, DealRequest {

    @Nullable
    String title();

    @Nullable
    Long funnelId();

    @Nullable
    Long stageId();

    @Nullable
    Long contactId();

    @Nullable
    Long companyId();

    @Nullable
    Long responsibleId();

    @Nullable
    String source();

    @Nullable
    String sourceDetail();

    @Nullable
    String comment();

    @Nullable
    Money amount();

    @Nullable
    LocalDate expectedCloseOn();

    @Nullable
    List<String> tags();

    @Nullable
    String shopId();

    @Nullable
    PaymentType paymentType();

    @Nullable
    String deliveryMethod();

    @Nullable
    String deliveryCompany();

    @Nullable
    String deliveryAddress();

    @Nullable
    String waybill();
}
