package be.mille.architecture;

import be.mille.MilleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        ApplicationModules.of(MilleApplication.class).verify();
    }
}
