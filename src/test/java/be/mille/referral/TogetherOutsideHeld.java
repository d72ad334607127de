package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.testing.Asking;
import be.mille.testing.People;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Several asked at once, some of whom have nothing but a mailbox. */
abstract class TogetherOutsideHeld extends RepliesHeld {
    static final Receiver.Outside CANAL = new Receiver.Outside("Sages-femmes du Canal", "02 000 00 00");
    static final Receiver.Outside PARC = new Receiver.Outside("Léa du Parc", "02 000 00 01");
    static final Answer YES = new Answer(ReferralState.ACCEPTED, null, null, null, 0);
    static final Answer NO = new Answer(ReferralState.DECLINED, Reason.FULL, "Complet", null, 0);

    @Autowired
    HelpServices services;

    @Autowired
    Letters letters;

    @Autowired
    Replies replies;

    /** The request and what each of the two outside holds. */
    record Asked(ReferralId id, Answerable canal, Answerable parc) {
        static Replies.Visit visit(Replies replies, Answerable who) {
            return replies.knock(who.path().substring("/reply/".length(), "/reply/".length() + 43), who.opens())
                    .orElseThrow();
        }
    }

    SendReferral command(Compartment subject, Receiver.Pool to, Told told) {
        return Asking.about(family)
                .of("independent-midwife", to)
                .subject(subject)
                .telling(told)
                .although("encore")
                .command();
    }

    static Told told() {
        return new Told("Amina", null, List.of("fr"), false, NEED, null);
    }

    Receiver.Pool pool(String... inside) {
        return new Receiver.Pool(
                List.of(inside).stream()
                        .flatMap(code ->
                                services.all().stream().filter(one -> one.code().contains(code)))
                        .map(HelpService::id)
                        .toList(),
                List.of(CANAL, PARC));
    }

    Asked together(String... inside) {
        var outcome = people.as(People.MIDWIFE, () -> referrals.send(command(Compartment.C2, pool(inside), told())));
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        var id = ((SendOutcome.Sent) outcome).id();
        return new Asked(id, letter(id, CANAL), letter(id, PARC));
    }

    Answerable letter(ReferralId id, Receiver.Outside to) {
        var wish = new Letters.Wish(
                UUID.randomUUID(),
                Letter.Way.MAIL,
                to.phone().replace(" ", "") + "@canal.example",
                "fr",
                offer(id, to));
        var made =
                people.as(People.MIDWIFE, () -> letters.write(family, id, wish)).orElseThrow();
        return answerable(round().getLast(), Objects.requireNonNull(made.mailCode()), made.code());
    }

    UUID offer(ReferralId id, Receiver.Outside to) {
        return offers(id).stream()
                .filter(one -> one.to().equals(to))
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<Offer> offers(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.offers(family, id));
    }

    Referral get(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id));
    }

    String page(Answerable who) {
        return inside(who.link()).get("/reply?in=fr").body();
    }

    List<Awaited.Why> awaited(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .filter(one -> one.request().id().equals(id))
                .map(Awaited::why)
                .toList();
    }

    static Offer.State state(List<Offer> offers, Receiver to) {
        return offers.stream()
                .filter(one -> one.to().equals(to))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
