package crm.app.demo;

import crm.deals.api.EntryKind;
import crm.deals.api.FunnelMigration.PastStage;
import crm.deals.api.StageKind;
import java.util.ArrayList;
import java.util.List;

/** The four funnels of the demo company and how leads and deals go through them. */
enum Road {
    RETAIL_LEADS(
            EntryKind.LEAD,
            "Ліди",
            true,
            List.of(
                    open("Нова заявка", "#3b82f6", 260),
                    open("Кваліфікація", "#06b6d4", 800),
                    aside("Недодзвон", "#f59e0b", 900, 0.3),
                    open("Готовий до замовлення", "#8b5cf6", 1000),
                    open("Формування замовлення", "#6366f1", 700),
                    aside("Оформлення офлайн", "#14b8a6", 500, 0.15),
                    end("Створено угоду", "#22c55e", StageKind.WON),
                    end("Неуспішна заявка", "#ef4444", StageKind.LOST))),
    WHOLESALE_LEADS(
            EntryKind.LEAD,
            "Гуртові запити",
            false,
            List.of(
                    open("Новий запит", "#3b82f6", 300),
                    open("З’ясування потреб", "#06b6d4", 1200),
                    open("Комерційна пропозиція", "#8b5cf6", 1800),
                    open("Погодження умов", "#f59e0b", 1700),
                    end("Угоду створено", "#22c55e", StageKind.WON),
                    end("Відмова", "#ef4444", StageKind.LOST))),
    RETAIL_DEALS(
            EntryKind.DEAL,
            "Угоди",
            true,
            List.of(
                    open("Нова угода", "#3b82f6", 420),
                    open("Кваліфікація", "#06b6d4", 900),
                    aside("Недодзвон", "#f59e0b", 1500, 0.2),
                    aside("Очікування товару", "#a855f7", 2500, 0.35),
                    open("Очікування оплати", "#eab308", 1500),
                    open("Збір замовлення", "#6366f1", 700),
                    open("Замовлення відправлено", "#0ea5e9", 1200),
                    open("Посилку забрано", "#14b8a6", 1000),
                    end("Успішна покупка", "#22c55e", StageKind.WON),
                    end("Успішна угода", "#16a34a", StageKind.WON),
                    end("Неуспішна угода", "#ef4444", StageKind.LOST))),
    WHOLESALE_DEALS(
            EntryKind.DEAL,
            "Гурт і проєкти",
            false,
            List.of(
                    open("Нове замовлення", "#3b82f6", 400),
                    open("Рахунок виставлено", "#eab308", 2200),
                    open("Передоплату отримано", "#06b6d4", 1200),
                    open("Комплектація", "#6366f1", 2400),
                    open("Відвантажено", "#0ea5e9", 1800),
                    end("Оплачено повністю", "#22c55e", StageKind.WON),
                    end("Відмова", "#ef4444", StageKind.LOST)));

    private static final double SLOW = 0.22;
    private static final int SLOWNESS = 4;

    final EntryKind kind;
    final String title;
    final boolean standard;
    final List<Stop> stops;

    Road(EntryKind kind, String title, boolean standard, List<Stop> stops) {
        this.kind = kind;
        this.title = title;
        this.standard = standard;
        this.stops = stops;
    }

    /**
     * @param minutes how long one stays there, in working minutes
     * @param share of those who come by it
     */
    record Stop(PastStage stage, long minutes, double share) {}

    /** A stay in a stage: its place in the funnel and for how many working minutes it lasts. */
    record Leg(int stop, long minutes) {}

    private static Stop open(String name, String colour, long minutes) {
        return new Stop(new PastStage(name, colour, StageKind.OPEN), minutes, 1);
    }

    private static Stop aside(String name, String colour, long minutes, double share) {
        return new Stop(new PastStage(name, colour, StageKind.OPEN), minutes, share);
    }

    private static Stop end(String name, String colour, StageKind kind) {
        return new Stop(new PastStage(name, colour, kind), 0, 0);
    }

    StageKind kindOf(int stop) {
        return stops.get(stop).stage().kind();
    }

    int place(String stage) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).stage().name().equals(stage)) {
                return i;
            }
        }
        throw new IllegalArgumentException(stage);
    }

    /** The way of one lead or deal to its end; whether it has come so far is another question. */
    List<Leg> way(Chance chance, boolean won) {
        int pace = chance.in(SLOW) ? SLOWNESS : 1;
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (stop.share() > 0 && (stop.share() == 1 || chance.in(stop.share()))) {
                legs.add(new Leg(i, chance.minutes(stop.minutes()) * pace));
            }
        }
        if (!won) {
            legs = new ArrayList<>(legs.subList(0, chance.between(Math.min(2, legs.size()), legs.size() - 1)));
        }
        legs.add(new Leg(ending(chance, won ? StageKind.WON : StageKind.LOST), 0));
        return legs;
    }

    private int ending(Chance chance, StageKind kind) {
        List<Integer> endings = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            if (kindOf(i) == kind) {
                endings.add(i);
            }
        }
        return chance.of(endings);
    }
}
