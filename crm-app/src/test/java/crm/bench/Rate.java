package crm.bench;

/**
 * What a measurement gave.
 *
 * @param p50 times in milliseconds, zero where they were not measured
 * @param applicationMicros processor time a request
 * @param postgresqlMicros the same of the database
 */
record Rate(
        double perSecond,
        long requests,
        double p50,
        double p95,
        double p99,
        double applicationMicros,
        double postgresqlMicros) {

    Rate(double perSecond, long requests, double p50, double p95, double p99) {
        this(perSecond, requests, p50, p95, p99, 0, 0);
    }

    Rate with(Processors.Used used) {
        return new Rate(
                perSecond, requests, p50, p95, p99, used.application() / requests, used.postgresql() / requests);
    }

    /** Processor time a request, of application and database together. */
    double micros() {
        return applicationMicros + postgresqlMicros;
    }
}
