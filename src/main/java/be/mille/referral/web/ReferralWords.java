package be.mille.referral.web;

import be.mille.directory.Categories;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.LanguageNames;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.OrganisationId;
import be.mille.referral.Agreement;
import be.mille.referral.AskedAlready;
import be.mille.referral.Inbox;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralEvent;
import be.mille.referral.ReferralEvent.What;
import be.mille.referral.ReferralState;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.Knot;
import be.mille.ui.Languages;
import be.mille.ui.Phones;
import be.mille.ui.Reach;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names, states and sentences of requests, the same for whoever asked and whoever helps. */
@Component
class ReferralWords {
    private final MessageSource messages;
    private final Professionals professionals;
    private final Organisations organisations;
    private final HelpServices services;
    private final Categories categories;
    private final Clock clock;

    ReferralWords(
            MessageSource messages,
            Professionals professionals,
            Organisations organisations,
            HelpServices services,
            Categories categories,
            Clock clock) {
        this.messages = messages;
        this.professionals = professionals;
        this.organisations = organisations;
        this.services = services;
        this.categories = categories;
        this.clock = clock;
    }

    Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    Dates dates(Texts t) {
        return new Dates(t, today());
    }

    LocalDate today() {
        return Brussels.today(clock);
    }

    String category(String id, Texts t) {
        return categories.name(id, t.language());
    }

    String receiver(Receiver to, Texts t) {
        return switch (to) {
            case Receiver.Service one ->
                services.find(one.service())
                        .map(service -> service.name(t.language()))
                        .orElseGet(() -> t.get("referral.service.gone"));
            case Receiver.Pool one ->
                Stream.concat(
                                one.services().stream().map(id -> receiver(new Receiver.Service(id), t)),
                                one.outside().stream().map(Receiver.Outside::name))
                        .collect(Collectors.joining(", "));
            case Receiver.Colleague one -> person(one.actor(), t);
            case Receiver.Outside one -> one.name();
        };
    }

    /** Where whoever was asked is called; nothing said of several at once. */
    Reach reach(Receiver to) {
        return switch (to) {
            case Receiver.Service one ->
                services.find(one.service()).map(HelpService::reach).orElse(Reach.UNSAID);
            case Receiver.Colleague one -> reach(one.actor());
            case Receiver.Outside one -> reach(one);
            case Receiver.Pool _ -> Reach.UNSAID;
        };
    }

    /** The number that was typed, and what the list knows besides; what cannot be dialled is shown as it was typed. */
    private Reach reach(Receiver.Outside one) {
        var listed = one.listed() == null
                ? Reach.UNSAID
                : services.find(one.listed()).map(HelpService::reach).orElse(Reach.UNSAID);
        var phone = Phones.e164(one.phone()).orElse(listed.phone());
        return new Reach(phone, phone == null && !one.phone().isBlank() ? one.phone() : listed.when(), listed.mail());
    }

    Reach reach(ActorId id) {
        return professionals.find(id).map(Professional::reach).orElse(Reach.UNSAID);
    }

    /** That it is her own wish, and whoever sends it only carries it. */
    @Nullable
    String herself(Inbox.Received one, Texts t) {
        return one.agreed() == Agreement.Way.SHE_ASKS ? t.get("referral.request.herself") : null;
    }

    /** "Nadia Kessels, sage-femme, Sages-femmes de la Berge". */
    String person(@Nullable ActorId id, Texts t) {
        return id == null
                ? t.get("referral.by.outside")
                : professionals.find(id).map(one -> one.introduced(t)).orElse("");
    }

    String name(@Nullable ActorId id, Texts t) {
        return id == null
                ? t.get("referral.by.outside")
                : professionals.find(id).map(Professional::name).orElse("");
    }

    /** For a list: one query, whatever its length. */
    Map<ActorId, String> names(Collection<ActorId> ids) {
        return professionals.byIds(ids).values().stream()
                .collect(Collectors.toMap(Professional::id, Professional::name));
    }

    String house(OrganisationId id, Texts t) {
        return organisations.find(id).map(one -> organisation(one, t)).orElse("");
    }

    private static String organisation(Organisation one, Texts t) {
        return one.name(t.language());
    }

    static Knot knot(ReferralState state) {
        return switch (state) {
            case REQUESTED, ASSESSING -> Knot.REQUESTED;
            case ACCEPTED -> Knot.ACCEPTED;
            case WAITING -> Knot.WAITING;
            case UNDER_WAY -> Knot.UNDER_WAY;
            case DONE -> Knot.DONE;
            case DECLINED, COULD_NOT, CANCELLED -> Knot.COULD_NOT;
        };
    }

    /** "Sur liste d’attente, place attendue vers le 14 déc. 2026", "N’a pas pu se faire : complet". */
    String state(ReferralState state, @Nullable Reason reason, @Nullable LocalDate placeOn, Texts t) {
        var word = t.of("referral.state", state);
        if (reason != null) {
            return t.get("referral.state.because", word, t.of("referral.reason", reason));
        }
        return placeOn == null ? word : t.get("referral.state.place", word, dates(t).brief(placeOn));
    }

    /** "CPAS de Rive-Claire, le 12 nov., par Nadia Kessels : demandée." */
    String asked(AskedAlready one, Texts t) {
        var line = t.get(
                "referral.asked",
                receiver(one.to(), t),
                dates(t).brief(Brussels.dayOf(one.since())),
                name(one.by(), t),
                state(one.state(), null, null, t));
        return one.although() == null ? line : line + " " + t.get("referral.although.said", one.although());
    }

    static String languages(Collection<String> codes, Texts t) {
        return codes.stream().map(code -> LanguageNames.of(code, t)).collect(Collectors.joining(", "));
    }

    /** Somebody without an account, as whoever asked named them. */
    String outside(Receiver to, Texts t) {
        return to instanceof Receiver.Outside outside ? outside.name() : t.get("referral.by.outside");
    }

    String by(@Nullable ActorId id, String outside, Texts t) {
        return id == null ? outside : name(id, t);
    }

    private static String nobody(What what, String outside, Texts t) {
        return switch (what) {
            case REMINDED -> t.get("referral.by.itself");
            case RETURNED -> t.get("referral.by.day");
            default -> outside;
        };
    }

    /** @param outside who acted where nobody with an account did */
    List<CourseLine> course(List<ReferralEvent> events, String outside, Texts t) {
        var dates = dates(t);
        return events.stream()
                .map(one -> new CourseLine(
                        one.state() == null
                                ? t.of("referral.what", one.what())
                                : t.get(
                                        "referral.what.state",
                                        t.of("referral.what", one.what()),
                                        state(one.state(), one.reason(), null, t)),
                        by(one.by(), nobody(one.what(), outside, t), t),
                        dates.moment(one.at()),
                        one.words()))
                .toList();
    }

    static List<Choice> reasons(ReferralState state, Texts t) {
        return Reason.of(state).stream()
                .map(one -> new Choice(one.name(), t.of("referral.reason", one)))
                .toList();
    }

    static List<Choice> agreements(Texts t) {
        return Arrays.stream(Agreement.Way.values())
                .map(one -> new Choice(one.name(), t.of("referral.agreed", one)))
                .toList();
    }

    static List<Choice> answers(Set<ReferralState> answers, Texts t) {
        return answers.stream()
                .map(one -> new Choice(one.name(), t.of("referral.answer", one)))
                .toList();
    }
}
