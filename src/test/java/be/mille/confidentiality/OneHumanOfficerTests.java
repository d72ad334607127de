package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.testing.OneHuman.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.confidentiality.OfficerQueue.Kind;
import be.mille.confidentiality.OfficerQueue.Unusual;
import be.mille.confidentiality.OfficerQueue.Verdict;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer who has another post: she settles nothing that she did herself. */
class OneHumanOfficerTests extends OneHumanHeld {
    @LocalServerPort
    int port;

    @Autowired
    Families families;

    @Autowired
    UnrecognisedLooks unrecognised;

    @Test
    void anOfficerAnswersNoLookOfHerOwnAndAnotherOneOfTheHouseDoes() {
        var both = somebody();
        var officer = both.hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var midwife = both.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        var colleague = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        notRecognised(midwife);
        var own = asked(officer, midwife.id()).orElseThrow();
        assertThatThrownBy(() ->
                        CurrentActor.runAs(officer, () -> queue.settle(own.key(), "c’était moi", "rien d’anormal")))
                .isInstanceOf(NotFoundException.class);
        assertThat(asked(colleague, midwife.id())).as("nothing was settled").contains(own);
        assertThat(page(officer))
                .contains("C’est l’un de vos propres postes")
                .doesNotContain("/unusual/" + own.key() + "/settle");
        assertThat(page(colleague))
                .contains("/unusual/" + own.key() + "/settle")
                .doesNotContain("C’est l’un de vos propres postes");
        assertThat(seenByOthers(midwife))
                .as("of another house, once this one has another")
                .isEmpty();
        CurrentActor.runAs(colleague, () -> queue.settle(own.key(), "vu avec elle", "C’était la garde."));
        assertThat(asked(officer, midwife.id())).isEmpty();
    }

    @Test
    void whereSheIsTheOnlyOfficerOfTheHouseThoseOfOtherHousesAnswer() {
        var both = somebody();
        var officer = both.hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var midwife = both.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        notRecognised(midwife);
        assertThat(asked(officer, midwife.id())).as("she sees that it waits").isPresent();
        var one = seenByOthers(midwife).orElseThrow();
        people.runAs(People.OFFICER, () -> queue.settle(one.key(), "vu avec elle", "C’était la garde."));
        assertThat(asked(officer, midwife.id())).isEmpty();
        var opening = as(officer, queue::openings).stream()
                .filter(each -> each.reader().equals(midwife.id()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() ->
                        CurrentActor.runAs(officer, () -> queue.review(opening.id(), Verdict.JUSTIFIED, "c’était moi")))
                .isInstanceOf(NotFoundException.class);
        people.runAs(People.OFFICER, () -> queue.review(opening.id(), Verdict.JUSTIFIED, "vu avec elle"));
    }

    @Test
    void aNameAlikeIsSettledByHerOnlyWhereSomebodyElseLooked() {
        var both = somebody();
        var officer = both.hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var midwife = both.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        for (var reader : List.of(midwife, here)) {
            var name = professionals.find(reader.id()).orElseThrow().familyName();
            var alike = "Glass " + UUID.randomUUID();
            var record = family(people, records, alike, name);
            asks(reader, alike);
            as(reader, () -> families.get(record));
            CurrentActor.runAs(
                    reader, () -> openings.end(openings.running().orElseThrow().id()));
        }
        var looks = as(officer, queue::unusual).stream()
                .filter(one -> one.kind() == Kind.SAME_NAME)
                .toList();
        assertThat(looks).extracting(Unusual::reader).containsExactlyInAnyOrder(midwife.id(), here.id());
        for (var look : looks) {
            Runnable settled = () -> CurrentActor.runAs(officer, () -> queue.settle(look.key(), "un hasard", null));
            if (look.reader().equals(midwife.id())) {
                assertThatThrownBy(settled::run).isInstanceOf(NotFoundException.class);
            } else {
                settled.run();
            }
        }
        assertThat(as(officer, queue::unusual)).extracting(Unusual::reader).contains(midwife.id());
    }

    /** She looked, and the family asks who that was. */
    private void notRecognised(Actor midwife) {
        asks(midwife, called);
        as(midwife, () -> families.get(family));
        CurrentActor.runAs(
                midwife, () -> openings.end(openings.running().orElseThrow().id()));
        people.runAs(
                People.MIDWIFE,
                () -> unrecognised.note(
                        family,
                        new UnrecognisedLooks.Line(
                                TestClock.TODAY, midwife.organisation(), ActorFunction.HOSPITAL_MIDWIFE)));
    }

    private String page(Actor officer) {
        return BreakGlass.at(port, people, officer.id().toString())
                .get("/confidentiality")
                .body();
    }

    private Optional<Unusual> seenByOthers(Actor midwife) {
        return asked(people.get(People.OFFICER).actor(), midwife.id());
    }

    private Optional<Unusual> asked(Actor officer, ActorId reader) {
        return as(officer, queue::unusual).stream()
                .filter(one -> one.kind() == Kind.UNRECOGNISED && one.reader().equals(reader))
                .findFirst();
    }
}
