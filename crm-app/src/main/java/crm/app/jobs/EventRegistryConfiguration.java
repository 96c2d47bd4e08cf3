package crm.app.jobs;

import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.PriorityOrdered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.support.CompletionRegisteringAdvisor;

/**
 * Notes completion behind those listeners only whose publications are in the registry. Left alone, the registry looks for one behind
 * every listener to committed changes: a transaction each, on a second connection while the request still holds its first, so that
 * as many changes at once as the pool has connections wait for each other.
 */
@Configuration(proxyBeanMethods = false)
class EventRegistryConfiguration {

    /** Its type tells that it is to be made before the beans that need it. */
    @Bean
    static Narrowing completionBehindModuleListeners() {
        return new Narrowing();
    }

    static final class Narrowing implements BeanPostProcessor, PriorityOrdered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof CompletionRegisteringAdvisor advisor
                    ? new DefaultPointcutAdvisor(
                            new AnnotationMatchingPointcut(null, ApplicationModuleListener.class, true),
                            advisor.getAdvice())
                    : bean;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
