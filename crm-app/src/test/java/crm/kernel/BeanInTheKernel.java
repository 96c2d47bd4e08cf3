package crm.kernel;

import org.springframework.stereotype.Component;

/** What the kernel must not hold. */
@Component
public class BeanInTheKernel {}
