package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.account.internal.FirstAdministrator;
import be.mille.testing.MilleTest;
import be.mille.testing.Visitor;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MilleTest
class FirstAdministratorTests {
    @LocalServerPort
    int port;

    @Autowired
    FirstAdministrator first;

    @Test
    void theOperatorInvitesTheFirstPersonOfAnOrganisationAndASecondLinkIsForASecondPerson() {
        var link = first.invite("Maternité de l’Essai");
        var visitor = new Visitor(port);
        assertThat(visitor.get(URI.create(link).getPath()).body()).contains("Maternité de l’Essai");
        var other = first.invite("Maternité de l’Essai");
        assertThat(other).isNotEqualTo(link);
        assertThat(visitor.get(URI.create(link).getPath()).statusCode()).isEqualTo(200);
    }
}
