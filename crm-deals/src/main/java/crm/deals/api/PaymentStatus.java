package crm.deals.api;

/** How far the payment of a deal is. */
public enum PaymentStatus {
    NOT_PAID,
    NOT_CHOSEN,
    SUCCESSFUL,
    GATEWAY_FAILURE,
    ERROR
}
