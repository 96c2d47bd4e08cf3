package crm.imports.value;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Months by name: Ukrainian, English and Russian, in full, of which (травня) and short. */
final class MonthNames {

    private static final String[] NAMES = {
        "січень січня січ january jan январь января янв",
        "лютий лютого лют february feb февраль февраля фев",
        "березень березня бер march mar март марта мар",
        "квітень квітня кві квіт april apr апрель апреля апр",
        "травень травня тра трав may май мая",
        "червень червня чер черв june jun июнь июня июн",
        "липень липня лип july jul июль июля июл",
        "серпень серпня сер серп august aug август августа авг",
        "вересень вересня вер september sep sept сентябрь сентября сен сент",
        "жовтень жовтня жов жовт october oct октябрь октября окт",
        "листопад листопада лис лист november nov ноябрь ноября ноя нояб",
        "грудень грудня гру груд december dec декабрь декабря дек"
    };

    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            for (String name : NAMES[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** Number of the month from 1. */
    static Optional<Integer> number(String name) {
        return Optional.ofNullable(MONTHS.get(name.toLowerCase(Locale.ROOT)));
    }
}
