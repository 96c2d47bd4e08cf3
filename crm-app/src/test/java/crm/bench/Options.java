package crm.bench;

import crm.kernel.Built;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param size leads and deals to load
 * @param rounds times every measurement is repeated
 * @param seconds that one measurement takes
 * @param warmUp seconds of load on each request before the first round
 * @param only names of the requests to measure; empty for all
 * @param base another checkout of the application, or its unpacked application, to be measured in turns; null for none
 * @param write whether the figures go to docs/benchmarks.md
 */
@Built
record Options(
        int size,
        int clients,
        int rounds,
        int seconds,
        int warmUp,
        List<String> only,
        @Nullable String base,
        boolean write) {

    static final String USAGE = "./crm bench [--size 100000] [--clients 16] [--rounds 3] [--seconds 4] [--warm-up 10]"
            + " [--only list,card] [--base FOLDER] [--write] | --import | --rights [1000000] [--write]";

    /** Below this a slice of entries would be used up by the moves of one measurement. */
    private static final int SMALLEST = 10_000;

    static Options of(String[] arguments) {
        var read = OptionsBuilder.builder()
                .size(100_000)
                .clients(16)
                .rounds(3)
                .seconds(4)
                .warmUp(10)
                .only(List.of());
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.equals("--write")) {
                read.write(true);
            } else if (i + 1 < arguments.length) {
                set(read, name, arguments[++i]);
            } else {
                throw new BenchException("Usage: " + USAGE);
            }
        }
        Options options = read.build();
        if (options.size < SMALLEST || options.clients < 1 || options.rounds < 1 || options.seconds < 1) {
            throw new BenchException("At least " + SMALLEST + " entries and one of everything else. Usage: " + USAGE);
        }
        return options;
    }

    boolean measures(String request) {
        return only.isEmpty() || only.contains(request);
    }

    Duration measurement() {
        return Duration.ofSeconds(seconds);
    }

    private static void set(OptionsBuilder options, String name, String value) {
        switch (name) {
            case "--only" -> options.only(List.of(value.split(",")));
            case "--base" -> options.base(value);
            case "--size" -> options.size(number(value));
            case "--clients" -> options.clients(number(value));
            case "--rounds" -> options.rounds(number(value));
            case "--seconds" -> options.seconds(number(value));
            case "--warm-up" -> options.warmUp(number(value));
            default -> throw new BenchException("Usage: " + USAGE);
        }
    }

    static int number(String value) {
        try {
            return Integer.parseInt(value.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new BenchException("No number: " + value + ". Usage: " + USAGE);
        }
    }
}
