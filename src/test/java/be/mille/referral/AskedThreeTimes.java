package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.ReadByRequest;
import be.mille.consent.Recipient;
import be.mille.directory.HelpServices;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A family for which the midwife asked three times: a service, somebody by a link, and what the doctor beside her may not know. */
@MilleTest
abstract class AskedThreeTimes {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    HelpServices services;

    @Autowired
    Referrals referrals;

    @Autowired
    Letters letters;

    @Autowired
    Inbox inbox;

    @Autowired
    Consents consents;

    @Autowired
    ReadByRequest reading;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    ReferralId toService;
    ReferralId toOutside;
    ReferralId delicate;
    Letters.Made letter;

    /** The midwife asked a service, somebody without an account, and, of what the doctor does not know, a psychologist. */
    @BeforeEach
    void aFamilyWithThreeRequests() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.AGREED, People.DOCTOR);
        toService = sent("cpas", service("cpas-rive-claire-social"), Compartment.C2);
        toOutside = sent(
                "independent-midwife", new Receiver.Outside("Sages-femmes du Canal", "02 000 00 00"), Compartment.C2);
        delicate = sent("perinatal-psychology", service("embrun-bebe"), Compartment.C4);
        letter = people.as(
                People.MIDWIFE,
                () -> letters.write(
                                family, toOutside, new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr"))
                        .orElseThrow());
    }

    Receiver service(String code) {
        return new Receiver.Service(services.byCode(code).orElseThrow().id());
    }

    ReferralId sent(String category, Receiver to, Compartment compartment) {
        var command = Asking.about(family)
                .subject(compartment)
                .of(category, to)
                .although("Une autre aide")
                .command();
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    void withdraw(String who, Recipient from, Set<Compartment> subjects, Set<UUID> requests) {
        people.runAs(who, () -> {
            var seen = consents.preview(family, from, subjects).fingerprint();
            assertThat(consents.withdraw(note(from, subjects), seen, requests)).isNull();
        });
    }

    NoteConsent note(Recipient from, Set<Compartment> subjects) {
        return new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.WITHDRAWN,
                from,
                subjects.isEmpty() ? Set.of(Compartment.C0) : subjects,
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
    }

    boolean reads(String who, ReferralId id) {
        try {
            return people.as(who, () -> inbox.get(id)).id().equals(id);
        } catch (NotFoundException e) {
            return false;
        }
    }

    boolean opens() {
        var receiver = new Visitor(port);
        receiver.get(letter.path());
        return receiver.post(letter.path(), Map.of("code", letter.code())).statusCode() == 303;
    }

    List<UUID> shown(String who, Recipient from, Set<Compartment> subjects) {
        return people.as(who, () -> consents.preview(family, from, subjects)).requests().stream()
                .map(ReadByRequest.Reading::request)
                .toList();
    }

    String state(ReferralId id) {
        return new Owner(settings)
                .strings("select state || ' ' || coalesce(reason, '') from referral.request where id = ?", id.value())
                .getFirst();
    }

    String path(String rest) {
        return "/families/" + family + rest;
    }
}
