package be.mille.consent.web;

import be.mille.account.Seats;
import be.mille.consent.ReadByRequest;
import be.mille.consent.ReadByRequest.Reading;
import be.mille.consent.Recipient;
import be.mille.directory.Organisations;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is still read because somebody was asked for help, on the page where she takes it back. */
@Component
class AskedLines {
    private final ReadByRequest requests;
    private final Professionals professionals;
    private final Organisations organisations;
    private final Seats seats;
    private final Clock clock;

    AskedLines(
            ReadByRequest requests,
            Professionals professionals,
            Organisations organisations,
            Seats seats,
            Clock clock) {
        this.seats = seats;
        this.requests = requests;
        this.professionals = professionals;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Of the whole service in which that colleague works, and neither of nor by the colleague: others answer there too. */
    Predicate<Reading> ofTheirHouse(Recipient from) {
        var id = from.id();
        if (from.kind() != Recipient.Kind.COLLEAGUE || id == null) {
            return _ -> false;
        }
        var posts =
                seats.ofSameHuman(new ActorId(id)).stream().map(ActorId::value).collect(Collectors.toSet());
        return one -> !one.concerns(posts);
    }

    List<Choice> lines(FamilyId family, List<Reading> read, Predicate<Reading> ofTheirHouse, Texts t) {
        if (read.isEmpty()) {
            return List.of();
        }
        var names = requests.receivers(family, t.language());
        return read.stream()
                .map(one -> new Choice(
                        one.request().toString(),
                        names.getOrDefault(one.request(), ""),
                        t.get("consent.asked.by", name(one.asker()), day(one.since(), t)) + " "
                                + (ofTheirHouse.test(one) ? t.get("consent.asked.house") + " " : "") + until(one, t),
                        false))
                .toList();
    }

    private String until(Reading one, Texts t) {
        if (one.to().isEmpty() && one.links() == 0) {
            return t.get("consent.asked.told");
        }
        var link = one.links() > 0 ? t.get("consent.asked.link") + " " : "";
        var until = one.until();
        return link + (until == null ? t.get("consent.asked.open") : t.get("consent.asked.until", day(until, t)));
    }

    private String day(Instant moment, Texts t) {
        return new Dates(t, Brussels.today(clock)).brief(Brussels.dayOf(moment));
    }

    private String name(ActorId who) {
        return professionals.find(who).map(one -> one.name()).orElse("");
    }

    /** Whoever reads only because of a request can be chosen too: colleagues, and organisations. */
    Map<String, String> recipients(FamilyId family, Texts t) {
        var found = new LinkedHashMap<String, String>();
        requests.of(family).stream()
                .flatMap(one -> one.to().stream())
                .distinct()
                .forEach(id -> recipient(id, found, t));
        return found;
    }

    private void recipient(UUID id, Map<String, String> found, Texts t) {
        professionals
                .find(new ActorId(id))
                .ifPresent(one ->
                        found.put(Recipient.colleague(id).toString(), one.name() + ", " + ConsentWords.role(one, t)));
        organisations
                .find(new OrganisationId(id))
                .map(one -> one.name(t.language()))
                .ifPresent(name -> found.put(
                        new Recipient(Recipient.Kind.ORGANISATION, id).toString(),
                        t.get("consent.organisation", name)));
    }
}
