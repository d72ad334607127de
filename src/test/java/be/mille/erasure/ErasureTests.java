package be.mille.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.family.Audience;
import be.mille.family.EndKind;
import be.mille.family.Pregnancies;
import be.mille.family.RecordLoss;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Receiver;
import be.mille.referral.Referrals;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What she asks to have erased is gone, for everybody and for good, once a second person has confirmed it. */
class ErasureTests extends ErasureHeld {
    @Autowired
    Pregnancies pregnancies;

    @Autowired
    Referrals referrals;

    @Autowired
    Letters letters;

    @Test
    void everythingIsGoneForEverybodyAndStaysSo() {
        var family = family("Effacée");
        assertThat(rows(family)).isGreaterThan(8);
        var request = asked(family, Set.of());
        var visitor = new Visitor(port).signIn(people, People.HOSPITAL_MIDWIFE);
        assertThat(visitor.get("/families/" + family).statusCode())
                .as("asked, not confirmed")
                .isEqualTo(200);
        people.runAs(People.OFFICER, () -> erasures.decide(request, true, "vu avec la sage-femme"));
        assertThat(rows(family)).isZero();
        assertThat(visitor.get("/families/" + family).statusCode()).isEqualTo(404);
        assertThat(superuser("select count(*) from sealing.key where family = '" + family + "'"))
                .isEqualTo("0");
        assertThat(superuser(
                        "select count(*) from access.relation where ends_at is null and family = '" + family + "'"))
                .isEqualTo("0");
        var mine = people.as(People.HOSPITAL_MIDWIFE, erasures::mine).stream()
                .filter(one -> one.id().equals(request))
                .findFirst()
                .orElseThrow();
        assertThat(mine.state()).isEqualTo(Erasures.State.DONE);
        assertThat(mine.words()).isEqualTo("vu avec la sage-femme");
        assertThat(visitor.get("/erasures").body()).contains("Effacé", mine.reference());
    }

    @Test
    void whatWasAskedOfSeveralWithoutAnAccountGoesWithItsLetters() {
        var family = family("Demandée");
        people.runAs(People.HOSPITAL_MIDWIFE, () -> {
            var to = new Receiver.Pool(
                    List.of(),
                    List.of(
                            new Receiver.Outside("Une", "02 000 00 00"),
                            new Receiver.Outside("Autre", "02 000 00 01")));
            var sent = Asked.send(
                    referrals,
                    Asking.about(family)
                            .of("independent-midwife", to)
                            .need("Des visites")
                            .command());
            var offer = referrals.offers(family, sent).getFirst().id();
            letters.write(family, sent, new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr", offer));
        });
        var request = asked(family, Set.of());
        people.runAs(People.OFFICER, () -> erasures.decide(request, true, "vu"));
        assertThat(rows(family)).isZero();
    }

    @Test
    void aPartGoesWithWhatOthersWroteInItAndTheRestStays() {
        var family = family("Partie");
        var request = asked(family, Set.of(Compartment.C3));
        people.runAs(People.OFFICER, () -> erasures.decide(request, true, "vu"));
        people.runAs(People.HOSPITAL_MIDWIFE, () -> {
            assertThat(contacts.of(family)).hasSize(1);
            assertThat(subjects(family)).doesNotContain(Compartment.C3);
            note(family, Audience.VIOLENCE, "elle en parle à nouveau");
            assertThat(contacts.of(family)).hasSize(2);
        });
    }

    @Test
    void whatIsAloneInItsCompartmentCanBeErasedByItself() {
        var family = people.as(People.HOSPITAL_MIDWIFE, () -> {
            var opened = records.open(OpenFamilies.called("Seule"));
            pregnancies.loss(
                    opened,
                    new RecordLoss(
                            UUID.randomUUID(),
                            null,
                            TestClock.TODAY.minusDays(9),
                            EndKind.MISCARRIAGE,
                            TestClock.TODAY,
                            0));
            return opened;
        });
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> subjects(family))).contains(Compartment.C9);
    }

    @Test
    void everyTableBesideAFamilyIsErasedOrSaysWhyItIsKept() throws IOException {
        var kept = Files.readAllLines(Path.of("src/test/resources/kept-tables.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";")[0])
                .toList();
        assertThat(new Owner(settings).strings("""
                select n.nspname || '.' || c.relname as name from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'family' and not a.attisdropped
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname || '.' || c.relname not in (select name from erasure.covered) order by 1
                """)).containsExactlyElementsOf(kept);
    }
}
