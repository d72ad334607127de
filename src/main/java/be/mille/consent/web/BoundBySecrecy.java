package be.mille.consent.web;

import be.mille.access.Bounds;
import be.mille.consent.Missions;
import be.mille.consent.Recipient;
import be.mille.consent.Secrecy;
import be.mille.directory.HouseName;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those with whom something may be shared: at work, accompanying families, and bound by professional secrecy. */
@Component
@Transactional
class BoundBySecrecy {
    private final Professionals professionals;
    private final Secrecy secrecy;
    private final Bounds bounds;
    private final Missions missions;

    BoundBySecrecy(Professionals professionals, Secrecy secrecy, Bounds bounds, Missions missions) {
        this.professionals = professionals;
        this.secrecy = secrecy;
        this.bounds = bounds;
        this.missions = missions;
    }

    /** Whoever was chosen; empty for who accompanies nobody or is not bound by secrecy, and for a house where nobody is. */
    Optional<Whom> chosen(ShareForm form) {
        return form.house() ? organisation(form.organisation()) : colleague(form.colleague());
    }

    Optional<Whom> colleague(@Nullable String typed) {
        return FormIds.read(typed)
                .flatMap(professionals::find)
                .filter(one -> bound(one) && professionals.atWork(one.id()))
                .map(one -> new Whom(
                        Recipient.colleague(one.id().value()),
                        HouseName.only(one.name()),
                        one,
                        bounds.opens(one.function()),
                        missions.of(one.function())));
    }

    private Optional<Whom> organisation(@Nullable String typed) {
        var people = FormIds.read(typed).stream()
                .flatMap(id -> all().filter(one -> one.organisation().value().equals(id.value())))
                .toList();
        return people.stream()
                .findFirst()
                .map(one -> new Whom(
                        new Recipient(
                                Recipient.Kind.ORGANISATION, one.organisation().value()),
                        one.house(),
                        null,
                        people.stream()
                                .flatMap(each -> bounds.opens(each.function()).stream())
                                .collect(Collectors.toSet()),
                        people.stream()
                                .flatMap(each -> missions.of(each.function()).stream())
                                .distinct()
                                .toList()));
    }

    Stream<Professional> all() {
        return professionals.atWork().stream().filter(this::bound);
    }

    private boolean bound(Professional one) {
        return one.function().accompaniesFamilies() && secrecy.binds(one.function());
    }
}
