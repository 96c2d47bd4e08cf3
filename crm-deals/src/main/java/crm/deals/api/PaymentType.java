package crm.deals.api;

/** How a deal is to be paid. */
public enum PaymentType {
    CARD_ONLINE,
    BANK_TRANSFER,
    CASH_ON_DELIVERY,
    CASH_ON_RECEIPT
}
