package crm.bench;

import crm.kernel.Built;

/**
 * What a measurement gave.
 *
 * @param p50 times in milliseconds, zero where they were not measured
 * @param applicationMicros processor time a request
 * @param postgresqlMicros the same of the database
 */
@Built
record Rate(
        double perSecond,
        long requests,
        double p50,
        double p95,
        double p99,
        double applicationMicros,
        double postgresqlMicros) {

    Rate with(Processors.Used used) {
        return RateBuilder.builder()
                .perSecond(perSecond)
                .requests(requests)
                .p50(p50)
                .p95(p95)
                .p99(p99)
                .applicationMicros(used.application() / requests)
                .postgresqlMicros(used.postgresql() / requests)
                .build();
    }

    /** Processor time a request, of application and database together. */
    double micros() {
        return applicationMicros + postgresqlMicros;
    }
}
