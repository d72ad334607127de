package be.mille.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Whoever moved the clock, it stands where it was for the class that comes after: they share one program. */
final class ClockStandsStillAgain implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(TestClock.class).reset();
    }
}
