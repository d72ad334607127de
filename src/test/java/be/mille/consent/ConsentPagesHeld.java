package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family of the midwife, and what is shared on the page. */
@MilleTest
abstract class ConsentPagesHeld {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    TestClock clock;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = open(null, "fr");
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(page("/consent"));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    FamilyId open(@Nullable PartialDate birth, String language) {
        var person = new PersonFields("Consent", null, null, null, null, List.of(language), false, null, birth);
        return people.as(People.MIDWIFE, () -> records.open(new OpenFamily(UUID.randomUUID(), person, null, null)));
    }

    String page(String path) {
        return "/families/" + family + path;
    }

    String id(String code) {
        return people.get(code).id().toString();
    }

    List<Map.Entry<String, String>> agreed(String colleague, String... more) {
        var fields = new ArrayList<>(List.of(
                Map.entry("key", UUID.randomUUID().toString()),
                Map.entry("colleague", id(colleague)),
                Map.entry("language", "fr"),
                Map.entry("version", "2026.11"),
                Map.entry("informed", "true"),
                Map.entry("task", "health")));
        for (int i = 0; i < more.length; i += 2) {
            fields.add(Map.entry(more[i], more[i + 1]));
        }
        return fields;
    }

    static String seen(String body) {
        var found = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
