package be.mille.referral.web;

import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.Families;
import be.mille.family.LanguageNames;
import be.mille.kernel.FamilyId;
import be.mille.referral.Booking;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.Referrals;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Services that interpret, in the order they are tried: those that speak her language, then those nearby. */
@Component
class InterpreterServices {
    private final HelpServices services;
    private final Referrals referrals;
    private final Families families;

    InterpreterServices(HelpServices services, Referrals referrals, Families families) {
        this.services = services;
        this.referrals = referrals;
        this.families = families;
    }

    List<HelpService> of(FamilyId family, String language) {
        var near = Objects.requireNonNullElse(families.get(family).postcode(), "");
        return Stream.of(Booking.INTERPRETING, Booking.MEDIATION)
                .flatMap(category -> services.inCategory(category, near).stream())
                .sorted(Comparator.comparing((HelpService one) -> !speaks(one, language)))
                .toList();
    }

    Optional<HelpService> find(ServiceId id) {
        return services.find(id)
                .filter(one -> List.of(Booking.INTERPRETING, Booking.MEDIATION).contains(one.category()));
    }

    /** The first that was not asked for this appointment. */
    Optional<HelpService> next(FamilyId family, String language, List<Referral> before) {
        var asked = before.stream().map(Referral::to).collect(Collectors.toSet());
        return of(family, language).stream()
                .filter(one -> asked.stream().noneMatch(to -> same(to, one)))
                .findFirst();
    }

    private static boolean same(Receiver to, HelpService one) {
        return switch (to) {
            case Receiver.Service(var id) -> id.equals(one.id());
            case Receiver.Outside(var name, var _, var listed) ->
                one.id().equals(listed) || name.equals(one.name()) || name.equals(one.nameNl());
            case Receiver.Pool _, Receiver.Colleague _ -> false;
        };
    }

    /** {@code ar} is spoken where {@code ary} is asked for only when the list says so: nobody guesses. */
    static boolean speaks(HelpService one, String language) {
        return one.languages().contains(language);
    }

    /** Those whose people read here what is asked of them; of most houses nobody of that work has an account. */
    Set<ServiceId> here(FamilyId family) {
        return Stream.of(Booking.INTERPRETING, Booking.MEDIATION)
                .flatMap(category -> referrals.readHere(family, category).stream())
                .collect(Collectors.toSet());
    }

    Choice choice(HelpService one, Set<ServiceId> here, String language, Texts t) {
        var hint = t.get(
                speaks(one, language) ? "referral.interpreting.speaks" : "referral.interpreting.not-listed",
                LanguageNames.of(language, t),
                Objects.requireNonNullElse(one.entry().get(t.language()), one.commune()));
        return new Choice(value(one, here), one.name(t.language()), hint, false);
    }

    static String value(HelpService one, Set<ServiceId> here) {
        return (here.contains(one.id()) ? InterpreterForm.SERVICE : InterpreterForm.OUTSIDE) + one.id();
    }
}
