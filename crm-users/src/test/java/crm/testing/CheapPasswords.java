package crm.testing;

import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The same kind of hash at the least cost: a comparison is to take its time only where that is looked at, and every third second of the tests
 * went into it otherwise.
 */
final class CheapPasswords implements BeanFactoryPostProcessor {

    private static final int LEAST = 4;

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var registry = (BeanDefinitionRegistry) beans;
        for (String name : beans.getBeanNamesForType(PasswordEncoder.class, true, false)) {
            registry.removeBeanDefinition(name);
            registry.registerBeanDefinition(
                    name, new RootBeanDefinition(PasswordEncoder.class, CheapPasswords::encoder));
        }
    }

    private static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST)));
    }
}
