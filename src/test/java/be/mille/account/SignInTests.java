package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;

@MilleTest
class SignInTests {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    /** The control: the manager that is there knows nobody either. */
    @Test
    void noUserIsMadeUpAndNobodySignsInWithAPassword() {
        assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
        var manager = context.getBean(AuthenticationManager.class);
        assertThatThrownBy(() ->
                        manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("user", "password")))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void everyInventedProfessionalIsOffered() {
        assertThat(new Visitor(port).get("/sign-in").body())
                .contains("Nadia Kessels", "Sage-femme indépendante", "Sarah Aerts");
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheSignIn() {
        var answer = new Visitor(port).get("/families");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void somebodyWhoIsNotOfferedCannotBeChosen() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in", Map.of("professional", "00000000-0000-0000-0000-000000000001"));
        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
