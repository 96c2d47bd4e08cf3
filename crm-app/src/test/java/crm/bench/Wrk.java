package crm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load on the application by wrk: one thread, which leaves the processors to those who are measured. */
final class Wrk {

    private static final Pattern RESULT = Pattern.compile("bench (.*)");
    private static final double MICROS = 1_000;
    private static final int WARMING_CLIENTS = 2;

    private final Path folder;
    private final String address;
    private final int clients;

    Wrk(Path folder, String address, int clients, String token) throws IOException {
        this.folder = folder;
        this.address = address;
        this.clients = clients;
        try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream("/bench/requests.lua"))) {
            Files.write(folder.resolve("requests.lua"), script.readAllBytes());
        }
        Files.writeString(folder.resolve("token"), token);
    }

    /** With few clients, so that the compiler of the virtual machine gets its share of the processors. */
    void warmUp(Work work, int seconds) throws IOException, InterruptedException {
        run(work, WARMING_CLIENTS, seconds, Wrk::none);
    }

    /** @throws BenchException if anything but success was answered */
    Rate run(Work work, int seconds) throws IOException, InterruptedException {
        return run(work, clients, seconds, Wrk::none);
    }

    private static void none(long refused) {
        if (refused > 0) {
            throw new BenchException(refused + " requests were refused or broke off");
        }
    }

    /**
     * As many clients as asked for, and no complaint about refusals.
     *
     * @param refused hears how many requests were refused or broke off
     */
    Rate run(Work work, int clients, int seconds, LongConsumer refused) throws IOException, InterruptedException {
        List<Request> requests = work.requests().get();
        Files.write(
                folder.resolve("requests"), requests.stream().map(Request::line).toList());
        String written = Command.output(
                folder,
                Map.of(),
                List.of(
                        "wrk",
                        "-t",
                        "1",
                        "-c",
                        Integer.toString(clients),
                        "-d",
                        seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        "requests.lua",
                        address));
        Matcher result = RESULT.matcher(written);
        if (!result.find()) {
            throw new BenchException("wrk said nothing of " + work.name() + ":\n" + written);
        }
        try (var numbers = new Scanner(result.group(1)).useLocale(Locale.ROOT)) {
            long answers = numbers.nextLong();
            double micros = numbers.nextDouble();
            var rate = RateBuilder.builder()
                    .perSecond(answers * MICROS * MICROS / micros)
                    .requests(answers)
                    .p50(numbers.nextDouble() / MICROS)
                    .p95(numbers.nextDouble() / MICROS)
                    .p99(numbers.nextDouble() / MICROS)
                    .build();
            long failed = numbers.nextLong() + numbers.nextLong();
            if (answers == 0) {
                throw new BenchException("Nothing was answered to " + work.name() + ":\n" + written);
            }
            try {
                refused.accept(failed);
            } catch (BenchException e) {
                throw new BenchException(work.name() + ": " + e.getMessage() + ", for example:\n" + written);
            }
            return rate;
        }
    }
}
