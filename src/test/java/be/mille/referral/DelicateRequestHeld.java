package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.directory.HelpServices;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A midwife who asks for help on the page, and a doctor of her team who may know nothing of it. */
@MilleTest
abstract class DelicateRequestHeld {
    static final String NEED = "Une place avant vendredi";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    HelpServices services;

    @Autowired
    Referrals referrals;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyOfTheMidwifeAndTheDoctor() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.DOCTOR);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    String page(String path) {
        return "/families/" + family + "/referrals" + path;
    }

    Map<String, String> filled(String category, String to) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "category",
                category,
                "to",
                to,
                "called",
                "Amina",
                "need",
                NEED,
                "agreed",
                "ORALLY",
                "agreedOn",
                "24/11/2026",
                "answerBy",
                "1/12/2026"));
    }

    ReferralId sent(Map<String, String> form) {
        midwife.get(page("/new?category=" + form.get("category")));
        var answer = midwife.post(page("/new"), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return new ReferralId(UUID.fromString(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "")));
    }

    Compartment lies(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id)).compartment();
    }

    void nothingForTheDoctor(ReferralId id) {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get(page("/" + id)).statusCode()).isEqualTo(404);
        assertThat(doctor.get(page("")).body()).doesNotContain(NEED);
        assertThat(doctor.get("/families/" + family).body()).doesNotContain(NEED);
    }
}
