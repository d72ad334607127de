package be.mille.consent;

import be.mille.access.Compartment;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** She agrees for a whole organisation. */
@MilleTest
abstract class HouseAgreementHeld {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    Visitor midwife;
    UUID house;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Maison")));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(page("/consent"));
        house = people.get(People.SOCIAL_WORKER).organisation().value();
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    String page(String path) {
        return "/families/" + family + path;
    }

    String id(String code) {
        return people.get(code).id().toString();
    }

    List<Map.Entry<String, String>> agreed(String... more) {
        var fields = new ArrayList<>(List.of(
                Map.entry("key", UUID.randomUUID().toString()),
                Map.entry("organisation", house.toString()),
                Map.entry("language", "fr"),
                Map.entry("version", "2026.11"),
                Map.entry("informed", "true"),
                Map.entry("how", "GIVEN"),
                Map.entry("task", "rights")));
        for (int i = 0; i < more.length; i += 2) {
            fields.add(Map.entry(more[i], more[i + 1]));
        }
        return fields;
    }

    int joins(String code, String agreement) {
        return midwife.post(page("/share/join"), Map.of("colleague", id(code), "agreement", agreement))
                .statusCode();
    }

    /** What the page of this colleague offers to confirm; empty where she has to be asked. */
    String offered(String code) {
        var found = Pattern.compile("name=\"agreement\" value=\"([^\"]+)\"")
                .matcher(midwife.get(page("/share?colleague=" + id(code))).body());
        return found.find() ? found.group(1) : "";
    }

    int seenBy(String code) {
        return new Visitor(port).signIn(people, code).get(page("")).statusCode();
    }

    Set<Compartment> scope(String code) {
        return people.as(People.MIDWIFE, () -> consents.reading(family))
                .getOrDefault(people.get(code).id(), Set.of());
    }

    /** Somebody else who works in the same house and accompanies families. */
    void secondColleague(ActorId id, String code) {
        var first = people.get(People.SOCIAL_WORKER);
        new Owner(settings)
                .run(
                        "insert into directory.professional (id, code, given, family_name, function, organisation, languages,"
                                + " presentation, signs_in) select '%s', '%s', 'Deuxième', 'Collègue', function, organisation, languages, presentation, true from directory.professional where id = '%s' on conflict do nothing"
                                        .formatted(id, code, first.id()));
    }
}
