package be.mille.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.ActorFunction;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Which functions an administrator gives, whatever her form says. */
@MilleTest
class FunctionsGivenTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Posts posts;

    @Autowired
    Professionals professionals;

    @Autowired
    Environment settings;

    private final String name = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private Map<String, String> form(ActorFunction function) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "version",
                "0",
                "given",
                "Anna",
                "familyName",
                name,
                "function",
                function.name(),
                "startsOn",
                "01/01/2026"));
    }

    private Post.Fields fields(ActorFunction function) {
        return new Post.Fields("Anna", name, function, null, List.of("fr"), TestClock.TODAY, null, null);
    }

    private long refusals() {
        return new Owner(settings)
                .strings(
                        "select position from audit.entry where actor = ? and action = 'directory.give-elsewhere' and outcome = 'DENY'",
                        people.get(People.ADMINISTRATOR).id().value())
                .size();
    }

    private ActorId added(ActorFunction function) {
        return people.as(People.ADMINISTRATOR, () -> posts.add(UUID.randomUUID(), fields(function)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NETWORK_FACILITATOR", "PROGRAMME_ANALYST", "OPERATOR"})
    void aForgedFieldReadsAsAnUnknownFunctionForSomebodyNewAndForSomebodyThere(ActorFunction function) {
        var admin = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        assertThat(admin.get("/people/new").body()).doesNotContain("value=\"" + function + "\"");
        long before = refusals();
        var fresh = admin.post("/people", form(function));
        assertThat(fresh.statusCode()).isEqualTo(422);
        assertThat(fresh.body()).contains("Choisissez une fonction", name);
        var there = added(ActorFunction.CPAS_SOCIAL_WORKER);
        var form = form(function);
        form.put("version", "1");
        var changed = admin.post("/people/" + there, form);
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("Choisissez une fonction");
        assertThat(refusals()).as("each no is in the log").isEqualTo(before + 2);
        assertThat(people.as(People.ADMINISTRATOR, () -> posts.get(there))
                        .fields()
                        .function())
                .isEqualTo(ActorFunction.CPAS_SOCIAL_WORKER);
        form.put("function", "CARE_COORDINATOR");
        assertThat(admin.post("/people/" + there, form).statusCode())
                .as("control")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(names = {"NETWORK_FACILITATOR", "PROGRAMME_ANALYST", "OPERATOR"})
    void withoutTheFormItIsRefusedAndLoggedToo(ActorFunction function) {
        var there = added(ActorFunction.CPAS_SOCIAL_WORKER);
        long before = refusals();
        assertThatThrownBy(() -> added(function)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(People.ADMINISTRATOR, () -> posts.change(there, fields(function), 1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(refusals()).isEqualTo(before + 2);
        assertThat(people.as(People.ADMINISTRATOR, () -> posts.ofMine()))
                .filteredOn(one -> one.fields().familyName().equals(name))
                .extracting(one -> one.fields().function())
                .containsOnly(ActorFunction.CPAS_SOCIAL_WORKER);
    }

    @Test
    void aPostInSuchAFunctionIsKeptButNotHandedToAnybody() {
        var id = new ActorId(UUID.randomUUID());
        var here = people.get(People.ADMINISTRATOR);
        professionals.save(Professional.withoutReach(
                id,
                id.toString(),
                "Mona",
                name,
                ActorFunction.NETWORK_FACILITATOR,
                here.organisation(),
                here.house(),
                List.of("fr"),
                Map.of(),
                false));
        var admin = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        assertThat(admin.get("/people/" + id).body())
                .contains("l’opérateur de Mille")
                .doesNotContain("/invitation\"");
        assertThat(admin.post("/people/" + id + "/invitation", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(admin.post("/people/" + id, form(ActorFunction.NETWORK_FACILITATOR))
                        .statusCode())
                .as("her name is written otherwise, her function stays")
                .isEqualTo(303);
        var other = added(ActorFunction.CPAS_SOCIAL_WORKER);
        assertThat(List.of(
                        admin.get("/people/" + other).statusCode(),
                        admin.post("/people/" + other + "/invitation", Map.of()).statusCode()))
                .as("control")
                .containsOnly(200);
    }
}
