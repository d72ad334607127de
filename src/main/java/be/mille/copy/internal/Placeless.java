package be.mille.copy.internal;

import be.mille.consent.ConsentEvent;
import be.mille.consent.Grounds;
import be.mille.copy.internal.Gathered.Waited;
import be.mille.family.Child;
import be.mille.family.Contact;
import be.mille.family.HouseholdFields;
import be.mille.family.PersonCard;
import be.mille.family.Pregnancy;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.Told;
import be.mille.relay.OpenRelay;
import org.jspecify.annotations.Nullable;

/** One thing of a record without where she is, who leads there, and that somebody decided about her or her child. */
final class Placeless {
    private Placeless() {}

    /** As nobody of the team was told yet that a child lives elsewhere by decision (C8), and without where it was born. */
    static Pregnancy of(Pregnancy one) {
        return new Pregnancy(
                one.id(),
                one.family(),
                one.due(),
                one.outcome(),
                one.endedOn(),
                one.placeOfBirth(),
                null,
                one.children().stream().map(Placeless::of).toList(),
                one.datings(),
                one.endKind(),
                one.version());
    }

    private static Child of(Child one) {
        return new Child(
                one.id(),
                one.family(),
                one.pregnancy(),
                one.called(),
                one.bornOn(),
                one.bornAt(),
                one.number(),
                one.staysInHospital(),
                false,
                one.diedOn(),
                one.version());
    }

    static Contact of(Contact one) {
        return new Contact(
                one.id(),
                one.family(),
                one.kind(),
                one.state(),
                one.at(),
                one.timed(),
                one.precise(),
                one.relative(),
                one.professional(),
                one.function(),
                null,
                one.interpreter(),
                one.compartment(),
                one.author(),
                one.notes(),
                one.version());
    }

    /** Who decided for her tells of a guardian or a judge. */
    static ConsentEvent of(ConsentEvent one) {
        return new ConsentEvent(
                one.id(),
                one.family(),
                one.kind(),
                one.recipient(),
                one.subjects(),
                one.until(),
                one.words(),
                one.interpreting(),
                one.witness(),
                one.article(),
                one.reason(),
                new Grounds(one.grounds().purpose(), null),
                one.author(),
                one.notedAt());
    }

    /** How she is reached belongs to where she is; somebody of no list has a name that leads there. */
    static Referral of(Referral one) {
        var told = one.told();
        var booking = one.booking();
        return one.telling(
                receiver(one.to()),
                new Told(told.called(), null, told.languages(), told.interpreter(), told.need(), told.more()),
                booking == null ? null : booking.placeless());
    }

    private static Receiver receiver(Receiver one) {
        return switch (one) {
            case Receiver.Outside _ -> nobody();
            case Receiver.Pool(var services, var outside) ->
                new Receiver.Pool(services, outside.stream().map(_ -> nobody()).toList());
            case Receiver.Service _, Receiver.Colleague _ -> one;
        };
    }

    private static Receiver.Outside nobody() {
        return new Receiver.Outside("", "");
    }

    /** From whom something is awaited is a house. */
    static Waited of(Waited one) {
        var relay = one.relay();
        return new Waited(
                new OpenRelay(
                        relay.id(),
                        relay.family(),
                        relay.compartment(),
                        relay.author(),
                        relay.kind(),
                        relay.since(),
                        relay.awaited(),
                        "",
                        relay.owner(),
                        relay.held(),
                        relay.asked(),
                        relay.lookOn(),
                        relay.end(),
                        relay.told(),
                        relay.madeAt(),
                        relay.version()),
                one.course());
    }

    /** As where nobody has asked her yet: why she has no national number tells of her residence. */
    static PersonCard.Identifier of(PersonCard.Identifier one) {
        return new PersonCard.Identifier(one.version(), one.masked(), null);
    }

    static PersonCard.@Nullable Address of(PersonCard.@Nullable Address one) {
        return one == null ? null : new PersonCard.Address(0, null);
    }

    static PersonCard.Household of(PersonCard.Household one) {
        var fields = one.fields();
        return new PersonCard.Household(
                one.version(), new HouseholdFields(fields.siblingCare(), fields.siblingCareNote(), null));
    }
}
