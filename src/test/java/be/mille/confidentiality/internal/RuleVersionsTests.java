package be.mille.confidentiality.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Rules.Reach;
import be.mille.confidentiality.RuleVersions.Change;
import be.mille.confidentiality.RuleVersions.Opens;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Which rules held when: noted by the program at a start with others, read by officers. */
@MilleTest
class RuleVersionsTests {
    @LocalServerPort
    int port;

    @Autowired
    NotedRules rules;

    @Autowired
    People people;

    @Autowired
    Environment settings;

    private Owner owner;

    @BeforeEach
    void theRulesOfThisProgramAlone() {
        owner = new Owner(settings);
        owner.run("delete from confidentiality.rules");
        rules.note();
    }

    /** As an older program would have left it. */
    private void before(String line, String instead) {
        owner.run("update confidentiality.rules set rules = replace(rules, '" + line + "', '" + instead + "')");
        rules.note();
    }

    @Test
    void aStartWithTheSameRulesNotesNothing() {
        rules.note();
        assertThat(people.as(People.OFFICER, rules::all)).singleElement().satisfies(one -> {
            assertThat(one.first()).isTrue();
            assertThat(one.changes()).isEmpty();
        });
    }

    @Test
    void aStartWithOthersNotesWhatChangedAndTheOfficerReadsIt() {
        before("CPAS_SOCIAL_WORKER C3 WHEN_NAMED", "CPAS_SOCIAL_WORKER C3 WITH_RELATION");
        var noted = people.as(People.OFFICER, rules::all);
        assertThat(noted).hasSize(2);
        var change = noted.getFirst().changes();
        assertThat(change).extracting(Change::function).containsExactly(ActorFunction.CPAS_SOCIAL_WORKER);
        assertThat(change).extracting(Change::before).containsExactly(new Opens(Reach.WITH_RELATION, null));
        var page = new Visitor(port).signIn(people, People.OFFICER).get("/confidentiality/rules");
        assertThat(page.body()).contains("Violences", "Avant : oui. Depuis : si nommé·e.", "premières règles notées");
    }

    @Test
    void whatExceptionalAccessOpensIsPartOfThem() {
        before("PSYCHOLOGIST C4 WITH_RELATION *", "PSYCHOLOGIST C4 WITH_RELATION HOSPITAL");
        assertThat(people.as(People.OFFICER, rules::all).getFirst().changes())
                .containsExactly(new Change(
                        ActorFunction.PSYCHOLOGIST,
                        Compartment.C4,
                        new Opens(Reach.WITH_RELATION, Set.of("HOSPITAL")),
                        new Opens(Reach.WITH_RELATION, Set.of())));
    }

    @Test
    void nobodyElseReadsThem() {
        for (var who : List.of(People.MIDWIFE, People.ADMINISTRATOR, People.ANALYST, People.OPERATOR)) {
            assertThatThrownBy(() -> people.as(who, rules::all)).as(who).isInstanceOf(NotFoundException.class);
        }
    }
}
