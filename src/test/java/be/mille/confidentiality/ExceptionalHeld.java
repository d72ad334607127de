package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.confidentiality.BreakGlass.form;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A record nobody of the hospital accompanies. */
@MilleTest
abstract class ExceptionalHeld {
    static final String READER = People.HOSPITAL_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    String called = "Glass " + UUID.randomUUID();
    FamilyId family;

    @BeforeEach
    void aRecordNobodyOfTheHospitalAccompanies() {
        forgetEverything();
        family = family(people, records, called, null);
    }

    /** What was opened while the clock went on is not running any more once it is reset, and would run again for another test. */
    @AfterEach
    void forgetEverything() {
        endAll();
        clock.reset();
        endAll();
        new Owner(settings).run("truncate confidentiality.opening, confidentiality.guess, confidentiality.lift");
    }

    private void endAll() {
        for (var reader : List.of(People.PSYCHOLOGIST, READER)) {
            people.runAs(reader, () -> {
                for (var one = openings.running(); one.isPresent(); one = openings.running()) {
                    openings.end(one.get().id());
                }
            });
        }
    }

    HttpResponse<String> ask(Visitor reader, Map<String, String> form) {
        return reader.postProven(people, READER, "/exceptional", form);
    }
}
