package be.mille.home.web.record;

import be.mille.careplan.CarePlans;
import be.mille.careplan.Plan;
import be.mille.careplan.UndertakenStep;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonCard;
import be.mille.family.Persons;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.ToldTwice;
import be.mille.handover.Handover;
import be.mille.handover.Handovers;
import be.mille.home.web.RequestNames;
import be.mille.home.web.team.Mate;
import be.mille.home.web.team.Teams;
import be.mille.home.web.team.Voices;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.referral.Referrals;
import be.mille.screening.Screening;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What a view of one family from above is drawn from: contracts of other modules, each of which asks access for itself. */
@Component
class RecordSources {
    private final Teams teams;
    private final Professionals professionals;
    private final Persons persons;
    private final Pregnancies pregnancies;
    private final Contacts contacts;
    private final CarePlans plans;
    private final FamilyEvents events;
    private final ScreeningPanels screening;
    private final Notes notes;
    private final Replies replies;
    private final Referrals referrals;
    private final RequestNames called;
    private final Handovers handovers;

    RecordSources(
            Teams teams,
            Professionals professionals,
            Persons persons,
            Pregnancies pregnancies,
            Contacts contacts,
            CarePlans plans,
            FamilyEvents events,
            ScreeningPanels screening,
            Notes notes,
            Replies replies,
            Referrals referrals,
            RequestNames called,
            Handovers handovers) {
        this.teams = teams;
        this.professionals = professionals;
        this.persons = persons;
        this.pregnancies = pregnancies;
        this.contacts = contacts;
        this.plans = plans;
        this.events = events;
        this.screening = screening;
        this.notes = notes;
        this.replies = replies;
        this.referrals = referrals;
        this.called = called;
        this.handovers = handovers;
    }

    Read of(FamilyId id, String language) {
        Supplier<List<Contact>> met = new Once<>(() -> contacts.of(id));
        Supplier<List<Screening>> held = new Once<>(() -> screening.held(id));
        return new Read(
                new Once<>(() -> teams.of(id)),
                met,
                held,
                new Once<>(() -> plans.get(id)),
                new Once<>(() -> plans.undertaken(id, language)),
                new Once<>(() -> ToldTwice.once(id, pregnancies.of(id))),
                new Once<>(() -> persons.card(id)),
                new Once<>(() -> events.of(id)),
                new Once<>(() -> notes.written(id)),
                new Once<>(() -> replies.authors(id)),
                new Once<>(() -> requests(id)),
                new Once<>(() -> handovers.of(id)),
                new Once<>(() -> names(met.get(), held.get())));
    }

    private Requests requests(FamilyId id) {
        var all = referrals.of(id);
        return new Requests(all, called.of(all));
    }

    /** Also of those who left the team, or were never in it. */
    private Map<ActorId, Professional> names(List<Contact> met, List<Screening> held) {
        var ids = new HashSet<ActorId>();
        met.forEach(one -> ids.add(one.professional()));
        held.forEach(one -> ids.add(one.startedBy()));
        return professionals.byIds(ids);
    }

    /** What is read of one family, each once and only where a panel asks for it. */
    record Read(
            Supplier<List<Mate>> team,
            Supplier<List<Contact>> met,
            Supplier<List<Screening>> held,
            Supplier<Plan> agreed,
            Supplier<List<UndertakenStep>> steps,
            Supplier<List<Pregnancy>> carried,
            Supplier<PersonCard> card,
            Supplier<List<FamilyEvent>> turned,
            Supplier<List<Notes.Written>> written,
            Supplier<Set<ActorId>> answered,
            Supplier<Requests> asked,
            Supplier<List<Handover>> handed,
            Supplier<Map<ActorId, Professional>> names) {
        Voices voices() {
            return new Voices(met.get(), held.get(), agreed.get())
                    .wrote(written.get(), turned.get())
                    .answered(answered.get())
                    .asked(asked.get().all(), handed.get());
        }
    }
}
