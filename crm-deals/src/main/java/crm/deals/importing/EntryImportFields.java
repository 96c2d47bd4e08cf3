package crm.deals.importing;

import static crm.kernel.ImportWriter.FieldType.BOOLEAN;
import static crm.kernel.ImportWriter.FieldType.DATE;
import static crm.kernel.ImportWriter.FieldType.DATE_TIME;
import static crm.kernel.ImportWriter.FieldType.MONEY;
import static crm.kernel.ImportWriter.FieldType.NUMBER;
import static crm.kernel.ImportWriter.FieldType.PERCENT;
import static crm.kernel.ImportWriter.FieldType.PHONE;
import static crm.kernel.ImportWriter.FieldType.TEXT;

import crm.kernel.ImportWriter.Field;
import crm.kernel.ImportWriter.FieldType;
import java.util.List;
import java.util.stream.Stream;

/** What columns of a file of leads or deals can be mapped to, and how other programs name them. */
final class EntryImportFields {

    private static final List<Field> COMMON = List.of(
            text(
                    "externalId",
                    "номер замовлення",
                    "№ замовлення",
                    "номер угоди",
                    "номер",
                    "id замовлення",
                    "номер заказа",
                    "id",
                    "order id",
                    "orderid",
                    "order number",
                    "order no",
                    "invoice no",
                    "invoiceno",
                    "invoice",
                    "opportunity id",
                    "deal id",
                    "lead id",
                    "external id"),
            text(
                    "title",
                    "назва",
                    "назва угоди",
                    "тема",
                    "название",
                    "сделка",
                    "title",
                    "deal name",
                    "opportunity name",
                    "subject",
                    "name"),
            text("funnel", "воронка", "воронка продажів", "воронка продаж", "funnel", "pipeline", "sales pipeline"),
            text("stage", "етап", "стадія", "статус", "этап", "стадия", "stage", "deal stage", "status", "lead status"),
            field(
                    "amount",
                    MONEY,
                    "сума",
                    "сума угоди",
                    "бюджет",
                    "вартість",
                    "сумма",
                    "стоимость",
                    "amount",
                    "close value",
                    "value",
                    "total",
                    "deal value",
                    "revenue"),
            text("currency", "валюта", "currency"),
            text(
                    "contactName",
                    "контакт",
                    "клієнт",
                    "піб",
                    "покупець",
                    "контактна особа",
                    "клиент",
                    "фио",
                    "покупатель",
                    "contact",
                    "contact name",
                    "customer",
                    "customer name",
                    "full name"),
            field(
                    "contactPhone",
                    PHONE,
                    "телефон",
                    "телефон клієнта",
                    "номер телефону",
                    "телефон клиента",
                    "phone",
                    "phone number",
                    "mobile",
                    "customer phone"),
            text(
                    "contactEmail",
                    "контакт: електронна пошта",
                    "пошта",
                    "електронна пошта",
                    "e-mail",
                    "почта",
                    "email",
                    "customer email"),
            text(
                    "contactExternalId",
                    "код клієнта",
                    "id клієнта",
                    "код клиента",
                    "customer id",
                    "customerid",
                    "contact id"),
            text(
                    "companyName",
                    "компанія",
                    "організація",
                    "фірма",
                    "компания",
                    "организация",
                    "company",
                    "company name",
                    "account",
                    "account name",
                    "organization"),
            text("companyCode", "єдрпоу", "код єдрпоу", "егрпоу", "окпо", "edrpou"),
            text("companyExternalId", "код компанії", "id компанії", "код компании", "company id", "account id"),
            text(
                    "responsible",
                    "відповідальний",
                    "менеджер",
                    "продавець",
                    "ответственный",
                    "responsible",
                    "owner",
                    "manager",
                    "sales agent",
                    "assigned to",
                    "sales rep"),
            past(
                    "createdAt",
                    "дата",
                    "дата створення",
                    "створено",
                    "дата замовлення",
                    "дата создания",
                    "дата заказа",
                    "created",
                    "created at",
                    "date",
                    "order date",
                    "orderdate",
                    "invoice date",
                    "invoicedate",
                    "engage date"),
            past("stageChangedAt", "дата етапу", "дата этапа", "stage date", "stage changed at"),
            field(
                    "closedAt",
                    DATE_TIME,
                    "дата закриття",
                    "закрито",
                    "дата закрытия",
                    "closed",
                    "closed at",
                    "close date"),
            field(
                    "expectedCloseOn",
                    DATE,
                    "планова дата закриття",
                    "очікувана дата",
                    "плановая дата",
                    "expected close date",
                    "expected to close on",
                    "required date",
                    "requireddate"),
            text("source", "джерело", "канал", "источник", "source", "lead source", "channel"),
            text("sourceDetail", "деталі джерела", "кампанія", "кампания", "source detail", "campaign", "utm"),
            joined("comment", "коментар", "примітка", "комментарий", "примечание", "comment", "notes", "note"),
            joined("tags", "теги", "мітки", "метки", "tags", "labels"),
            text(
                    "lostReason",
                    "причина відмови",
                    "причина програшу",
                    "причина отказа",
                    "lost reason",
                    "loss reason",
                    "reason for losing"));

    private static final List<Field> DEAL = List.of(
            text(
                    "lineArticle",
                    "артикул",
                    "код товару",
                    "код товара",
                    "article",
                    "sku",
                    "stock code",
                    "stockcode",
                    "product id",
                    "productid",
                    "product code"),
            text(
                    "lineName",
                    "товар",
                    "назва товару",
                    "найменування",
                    "наименование",
                    "product",
                    "product name",
                    "item",
                    "item name",
                    "description"),
            field("lineQuantity", NUMBER, "кількість", "к-сть", "количество", "кол-во", "quantity", "qty"),
            field("linePrice", MONEY, "ціна", "ціна за одиницю", "цена", "price", "unit price", "unitprice"),
            field("lineDiscount", MONEY, "знижка, грн", "сума знижки", "сумма скидки", "discount amount"),
            field("lineDiscountPercent", PERCENT, "знижка", "знижка, %", "скидка", "скидка, %", "discount percent"),
            field("lineDiscountRate", NUMBER, "discount", "discount rate"),
            text("linePackage", "упаковка", "фасування", "одиниця", "единица", "package", "unit"),
            text(
                    "paymentType",
                    "тип оплати",
                    "спосіб оплати",
                    "оплата",
                    "способ оплаты",
                    "payment type",
                    "payment method"),
            field("paid", BOOLEAN, "сплачено", "оплачено", "paid"),
            text(
                    "deliveryMethod",
                    "спосіб доставки",
                    "доставка",
                    "способ доставки",
                    "delivery method",
                    "shipping method"),
            text("deliveryCompany", "перевізник", "служба доставки", "перевозчик", "carrier", "delivery company"),
            joined(
                    "deliveryAddress",
                    "адреса доставки",
                    "адрес доставки",
                    "delivery address",
                    "shipping address",
                    "ship address",
                    "shipaddress"),
            text("waybill", "ттн", "номер ттн", "накладна", "накладная", "waybill", "tracking number"));

    static final List<Field> OF_DEALS =
            Stream.concat(COMMON.stream(), DEAL.stream()).toList();
    static final List<Field> OF_LEADS = COMMON;

    private EntryImportFields() {}

    private static Field text(String key, String... aliases) {
        return field(key, TEXT, aliases);
    }

    private static Field joined(String key, String... aliases) {
        return new Field(key, TEXT, false, true, List.of(aliases));
    }

    private static Field past(String key, String... aliases) {
        return new Field(key, DATE_TIME, false, false, true, List.of(aliases));
    }

    private static Field field(String key, FieldType type, String... aliases) {
        return new Field(key, type, false, false, List.of(aliases));
    }
}
