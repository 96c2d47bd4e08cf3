package crm.imports;

import crm.testing.TestServices;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a database of its own, called without a network. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"spring.jpa.hibernate.ddl-auto=none", "debug=false", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestServices.class)
@Import(ImportPeople.class)
@interface ImportTest {}
