package be.mille.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.account.internal.Persons;
import be.mille.testing.MilleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.config.oauth2.client.CommonOAuth2Provider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;

/** A real space in which a password proves who somebody is says so at its start. */
@MilleTest
@ExtendWith(OutputCaptureExtension.class)
class WeakProofsTests {
    private static final String SENTENCE = "a password of this moment";

    @Autowired
    Persons persons;

    private void starts(String space, boolean provider, String acr) {
        var beans = new DefaultListableBeanFactory();
        if (provider) {
            beans.registerSingleton(
                    "providers",
                    new InMemoryClientRegistrationRepository(List.of(CommonOAuth2Provider.GOOGLE
                            .getBuilder("google")
                            .clientId("x")
                            .clientSecret("x")
                            .build())));
        }
        var levels = new SignInLevels(new MockEnvironment().withProperty("mille.step-up.acr", acr));
        var providers = new Providers(beans.getBeanProvider(ClientRegistrationRepository.class), persons);
        new WeakProofs(providers, levels, space).say();
    }

    @Test
    void aRealSpaceWithAProviderAndNoNameForTwoMeansSaysSo(CapturedOutput output) {
        starts("real", true, "");
        assertThat(output.getAll()).contains("WARN", "mille.step-up.acr is not set", SENTENCE);
    }

    @Test
    void noOtherSpaceSaysIt(CapturedOutput output) {
        starts("real", true, "two-means");
        starts("real", false, "");
        starts("training", true, "");
        assertThat(output.getAll()).doesNotContain(SENTENCE);
    }
}
