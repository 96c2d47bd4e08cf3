package crm.deals.entry;

import crm.contacts.api.ContactRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a lead is to become a deal.
 *
 * @param funnelId of the deal, the default one when absent
 * @param stageId of the deal, the funnel's first one when absent
 * @param contact who the customer is, where the lead has no contact yet; found again by phone or e-mail
 */
record ConvertRequest(
        @Nullable Long funnelId,
        @Nullable Long stageId,
        @Nullable ContactRequest contact) {}
