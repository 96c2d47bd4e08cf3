/**
 * Files that people upload: their bytes in a store outside the database, what kind they are, which records hold them and who may
 * therefore read them; and pictures made small and square.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package crm.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
