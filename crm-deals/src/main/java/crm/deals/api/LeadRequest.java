package crm.deals.api;

import crm.kernel.Built;
import crm.kernel.FieldsOf;
import crm.kernel.Money;
import crm.kernel.RecordType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is asked to be: for making one, and as the whole that a change is laid over.
 *
 * @param title what it is called; by what it holds or by its number when absent
 * @param funnelId the default funnel of its kind when absent
 * @param stageId the first stage of the funnel when absent
 * @param contactId who the customer is
 * @param companyId which company the customer is or belongs to
 * @param responsibleId the caller when absent
 * @param source where the customer came from, such as a shop or a campaign
 * @param sourceDetail more about where the customer came from
 * @param comment what people wrote about it
 * @param amount what it is or may be worth; in the own currency of the company and without an amount when absent
 * @param expectedCloseOn the day on which it is expected to be won
 * @param tags at most 50
 * @param shopId the number of the order in the shop that it came from
 */
@Built
@FieldsOf(RecordType.LEAD)
public record LeadRequest(
        @Size(max = 255) @Nullable String title,
        @Nullable Long funnelId,
        @Nullable Long stageId,
        @Nullable Long contactId,
        @Nullable Long companyId,
        @Nullable Long responsibleId,
        @Size(max = 100) @Nullable String source,
        @Size(max = 255) @Nullable String sourceDetail,
        @Size(max = 10_000) @Nullable String comment,
        @Nullable Money amount,
        @Nullable LocalDate expectedCloseOn,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 50) String> tags,
        @Size(min = 1, max = 100) @Nullable String shopId)
        implements EntryRequest {}
