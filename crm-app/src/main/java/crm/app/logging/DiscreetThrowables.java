package crm.app.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import crm.data.DatabaseFailures;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** Writes failures into the log, whoever logs them: those of the database without their words, in which people's data stand. */
public final class DiscreetThrowables extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return super.throwableProxyToString(
                failure instanceof ThrowableProxy known && DatabaseFailures.isIn(known.getThrowable())
                        ? new ThrowableProxy(DatabaseFailures.loggable(known.getThrowable()))
                        : failure);
    }
}
