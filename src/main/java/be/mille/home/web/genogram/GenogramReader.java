package be.mille.home.web.genogram;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.Kinships;
import be.mille.family.Persons;
import be.mille.family.Pregnancies;
import be.mille.family.ToldTwice;
import be.mille.home.web.HomeAction;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import be.mille.ui.Languages;
import be.mille.ui.draw.Genogram;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads her family through the contracts of the record: what one of them does not give this reader is in no drawing, table or count. */
@Service
@Transactional
class GenogramReader {
    private final Access access;
    private final Persons persons;
    private final Pregnancies pregnancies;
    private final Kinships kinships;
    private final Clock clock;

    GenogramReader(Access access, Persons persons, Pregnancies pregnancies, Kinships kinships, Clock clock) {
        this.access = access;
        this.persons = persons;
        this.pregnancies = pregnancies;
        this.kinships = kinships;
        this.clock = clock;
    }

    GenogramPage read(FamilyId id, Words words) {
        var opening = access.require(HomeAction.GENOGRAM, id);
        var card = persons.card(id);
        var noted = kinships.of(id);
        var kin = new Kin(card, ToldTwice.once(id, pregnancies.of(id)), noted, words);
        var kindred = kin.kindred();
        boolean mirrored = Languages.direction(words.t().language()).equals("rtl");
        var drawing = kindred.people().size() < 2 ? null : Genogram.of(kindred, mirrored);
        return new GenogramPage(
                id.toString(),
                card.person().called(),
                drawing,
                drawing != null && Genogram.wide(drawing),
                new KinTable(kin, kindred, words).rows(),
                new KinLegend(kindred, words).signs(),
                noted.ties().stream().anyMatch(one -> one.compartment().restricted()),
                opening.writes() && opening.opens(Compartment.C2),
                words.dates().moment(clock.instant()));
    }
}
