package crm.contacts.rules;

import java.util.Optional;

/**
 * The state registry code of a customer: the EDRPOU code of a legal entity (8 digits) or the tax number РНОКПП of a sole trader (10
 * digits), the last digit of either being a check digit.
 *
 * <p>EDRPOU: the first seven digits are weighed with 1…7, or with 7, 1…6 for codes between 30 000 000 and 60 000 000; the check digit is
 * the sum modulo 11. When that is 10, all weights are raised by 2, and a second 10 gives 0. РНОКПП: weights −1, 5, 7, 9, 4, 6, 10, 5, 7;
 * the sum modulo 11, then modulo 10.
 *
 * @see <a href="https://uk.wikipedia.org/wiki/Код_ЄДРПОУ">Код ЄДРПОУ</a>
 * @see <a href="https://uk.wikipedia.org/wiki/Реєстраційний_номер_облікової_картки_платника_податків">РНОКПП</a>
 */
public final class RegistryCode {

    private static final int ENTITY_LENGTH = 8;
    private static final int PERSON_LENGTH = 10;
    private static final int[] ENTITY = {1, 2, 3, 4, 5, 6, 7};
    private static final int[] ENTITY_OF_MIDDLE_RANGE = {7, 1, 2, 3, 4, 5, 6};
    private static final int[] PERSON = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
    private static final int MIDDLE_FROM = 30_000_000;
    private static final int MIDDLE_TO = 60_000_000;

    private RegistryCode() {}

    /** The code without blanks; empty when it is none. */
    public static Optional<String> parse(String text) {
        String code = text.replaceAll("[\\s\\p{Z}]", "");
        if (!code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        boolean valid = switch (code.length()) {
            case ENTITY_LENGTH -> check(code) == entity(code);
            case PERSON_LENGTH -> check(code) == sum(code, PERSON, 0) % 11 % 10;
            default -> false;
        };
        return valid ? Optional.of(code) : Optional.empty();
    }

    private static int entity(String code) {
        int number = Integer.parseInt(code);
        int[] weights = number > MIDDLE_FROM && number < MIDDLE_TO ? ENTITY_OF_MIDDLE_RANGE : ENTITY;
        int first = sum(code, weights, 0) % 11;
        return first < 10 ? first : sum(code, weights, 2) % 11 % 10;
    }

    private static int sum(String code, int[] weights, int raise) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (weights[i] + raise) * digit(code, i);
        }
        return Math.floorMod(sum, 11);
    }

    private static int check(String code) {
        return digit(code, code.length() - 1);
    }

    private static int digit(String code, int at) {
        return code.charAt(at) - '0';
    }
}
