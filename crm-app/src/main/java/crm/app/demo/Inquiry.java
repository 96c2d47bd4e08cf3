package crm.app.demo;

import crm.kernel.Built;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody turns up and wants something.
 *
 * @param n its number among its like
 * @param lead the funnel it goes through first; null where an order comes at once
 * @param deal the funnel of the order
 * @param contact the customer's place among the contacts; {@link #UNKNOWN} when nobody knows
 * @param manager the place of the employee who will work on it
 * @param head the place of that employee's head
 * @param won whether it becomes an order in the end, and that a paid one
 */
@Built
record Inquiry(
        int n,
        @org.jspecify.annotations.Nullable Road lead,
        Road deal,
        Instant at,
        Channel channel,
        int contact,
        int manager,
        int head,
        boolean won) {

    static final int UNKNOWN = -1;
    static final int LEADS = 900;

    private static final double WHOLESALE = 0.24;
    private static final double WON = 0.52;
    private static final double HEADS_OWN = 0.06;

    private static final List<Channel> RETAIL = List.of(
            new Channel("Реклама", "FB - Саморізи", true, true),
            new Channel("Реклама", "FB - Дюбелі", true, true),
            new Channel("Реклама", "GGL - Анкери", true, true),
            new Channel("Реклама", "GGL - Кріплення для даху", true, true),
            new Channel("Сайт", "Заявка на дзвінок", true, true),
            new Channel("Сайт", "Чат на сайті", true, true),
            new Channel("Телефон", "Вхідний дзвінок", false, false),
            new Channel("Телефон", "Вхідний дзвінок", false, false),
            new Channel("Телефон", Channel.MISSED, false, true));
    private static final List<Channel> WHOLESALE_LEADS = List.of(
            new Channel("Виставка", "Виставка «Вигадбуд»", false, false),
            new Channel("Рекомендація", "Порада клієнта", false, false),
            new Channel("Телефон", "Вхідний дзвінок", false, false),
            new Channel("Реклама", "GGL - Анкери гуртом", true, true),
            new Channel("E-mail", "Запит на пошту", false, true));
    private static final Channel SHOP = new Channel("Інтернет-магазин", "Інтернет-магазин", true, true);
    private static final Channel AGAIN = new Channel("Телефон", "Повторне замовлення", false, false);

    /**
     * Where an inquiry comes from.
     *
     * @param online at any hour
     * @param alone nobody types it in
     */
    record Channel(String source, String detail, boolean online, boolean alone) {
        static final String MISSED = "Пропущений дзвінок";
    }

    boolean wholesale() {
        return deal == Road.WHOLESALE_DEALS;
    }

    /** Those that begin as leads, and as many that begin as orders as may be needed. */
    static List<Inquiry> all(long seed, WorkTime time, int orders) {
        List<Inquiry> inquiries = new ArrayList<>();
        int[] known = new int[2];
        for (int n = 0; n < LEADS; n++) {
            inquiries.add(inquiry(Chance.of(seed, "inquiry", n), time, n, true, known));
        }
        for (int n = 0; n < orders; n++) {
            inquiries.add(inquiry(Chance.of(seed, "order", n), time, n, false, known));
        }
        return inquiries;
    }

    private static Inquiry inquiry(Chance chance, WorkTime time, int n, boolean asLead, int[] known) {
        boolean wholesale = chance.in(WHOLESALE);
        Channel channel = asLead ? chance.of(wholesale ? WHOLESALE_LEADS : RETAIL) : wholesale ? AGAIN : SHOP;
        Instant at = channel.online() ? time.inShop(chance.random()) : time.inOffice(chance.random());
        boolean won = chance.in(asLead ? WON : 1);
        boolean nobody = !won && !wholesale && chance.in(channel.detail().equals(Channel.MISSED) ? 0.8 : 0.15);
        int head = wholesale ? Staff.WHOLESALE_HEAD : Staff.RETAIL_HEAD;
        int manager = chance.in(HEADS_OWN) ? head : chance.of(wholesale ? Staff.WHOLESALE : Staff.RETAIL);
        return InquiryBuilder.builder()
                .n(n)
                .lead(asLead ? wholesale ? Road.WHOLESALE_LEADS : Road.RETAIL_LEADS : null)
                .deal(wholesale ? Road.WHOLESALE_DEALS : Road.RETAIL_DEALS)
                .at(at)
                .channel(channel)
                .contact(nobody ? UNKNOWN : contact(chance, wholesale, known))
                .manager(manager)
                .head(head)
                .won(won)
                .build();
    }

    /** New customers at first; some come again and again. */
    private static int contact(Chance chance, boolean wholesale, int[] known) {
        int first = wholesale ? 0 : Customers.OF_COMPANIES;
        int most = (wholesale ? Customers.OF_COMPANIES : Customers.CONTACTS) - first - Customers.WITHOUT_INQUIRY;
        int kind = wholesale ? 1 : 0;
        if (known[kind] < most) {
            return first + known[kind]++;
        }
        return first + (int) (most * Math.pow(chance.random().nextDouble(), 1.8));
    }
}
