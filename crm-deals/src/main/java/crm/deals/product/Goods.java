package crm.deals.product;

import crm.kernel.Money;

/** As much of a product as an order line takes over. */
public record Goods(long id, String article, String name, String packaging, Money price) {}
