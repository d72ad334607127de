package be.mille.home.web.record;

import be.mille.coordination.WhoCoordinates;
import be.mille.directory.Professional;
import be.mille.family.ChannelFields;
import be.mille.family.DatingSource;
import be.mille.family.FamilySummary;
import be.mille.family.PersonCard;
import be.mille.family.Pregnancy;
import be.mille.family.Stage;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.kernel.ActorId;
import be.mille.ui.Fact;
import be.mille.ui.Icon;
import be.mille.ui.Phones;
import be.mille.ui.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bar that says who she is, where she is, who coordinates, and what one can do. */
final class IdentityDesk {
    private final FamilySummary family;
    private final ActorId reader;
    private final Words words;

    IdentityDesk(FamilySummary family, ActorId reader, Words words) {
        this.family = family;
        this.reader = reader;
        this.words = words;
    }

    RecordPage.Identity bar(
            boolean writes,
            @Nullable List<Pregnancy> pregnancies,
            @Nullable List<Mate> team,
            @Nullable PersonCard card,
            WhoCoordinates.@Nullable Line coordination) {
        var official = family.officialName();
        var last = family.lastContact();
        return new RecordPage.Identity(
                Links.family(family.id()),
                family.called(),
                Objects.equals(official, family.called()) ? null : official,
                facts(pregnancies == null ? List.of() : pregnancies),
                coordinator(team),
                reader.equals(family.coordinator()),
                call(team),
                reach(coordination),
                coordination == null ? null : coordination.away(),
                last == null
                        ? null
                        : words.get(
                                "home.record.contact",
                                words.ago(last),
                                words.dates().brief(last)),
                team == null ? null : services(team, words),
                card == null ? List.of() : lines(card),
                writes ? actions() : List.of(),
                more());
    }

    private List<Fact> facts(List<Pregnancy> pregnancies) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.get("home.record.stage"), words.stage(family.stage())));
        switch (family.stage()) {
            case Stage.Pregnant(int _, int _, var due) ->
                facts.add(new Fact(words.get("home.record.due"), words.dates().brief(due), source(pregnancies, due)));
            case Stage.AfterBirth(int _, var birth) -> {
                var names = pregnancies.stream()
                        .flatMap(one -> one.livingChildren().stream())
                        .filter(child -> child.bornOn().equals(birth))
                        .map(child -> child.called() == null ? words.get("home.record.child") : child.called())
                        .collect(Collectors.joining(", "));
                facts.add(new Fact(
                        words.get("home.record.born"), words.dates().brief(birth), names.isEmpty() ? null : names));
            }
            case Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> {}
        }
        if (!family.languages().isEmpty()) {
            facts.add(new Fact(
                    words.get("home.record.language"),
                    words.language(family.languages().getFirst()),
                    family.interpreter() ? words.get("home.interpreter") : null));
        }
        return facts;
    }

    private @Nullable String source(List<Pregnancy> pregnancies, LocalDate due) {
        return pregnancies.stream()
                .filter(one -> due.equals(one.due()))
                .flatMap(one -> one.datings().stream().limit(1))
                .map(Pregnancy.Dating::source)
                .map((DatingSource source) -> words.t().of("home.dating", source))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String coordinator(@Nullable List<Mate> team) {
        var id = family.coordinator();
        if (id == null) {
            return null;
        }
        return (team == null ? List.<Mate>of() : team)
                .stream()
                        .map(Mate::professional)
                        .filter(one -> one.id().equals(id))
                        .map(Professional::name)
                        .findFirst()
                        .orElseGet(() -> words.get("home.somebody"));
    }

    private Reach call(@Nullable List<Mate> team) {
        var id = family.coordinator();
        return team == null || id == null || reader.equals(id)
                ? Reach.UNSAID
                : team.stream()
                        .map(Mate::professional)
                        .filter(one -> one.id().equals(id))
                        .map(Professional::reach)
                        .findFirst()
                        .orElse(Reach.UNSAID);
    }

    private @Nullable String reach(WhoCoordinates.@Nullable Line line) {
        if (line == null) {
            return null;
        }
        var parts = new ArrayList<String>();
        if (line.reachable() != null) {
            parts.add(line.reachable());
        }
        if (line.deputy() != null && line.away() == null) {
            parts.add(words.get("home.record.deputy", line.deputy()));
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private static String services(List<Mate> team, Words words) {
        return team.stream()
                .filter(Mate::now)
                .map(mate -> mate.professional().house(words.t()))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** How she may be reached without harm, from what she said herself. */
    private List<String> lines(PersonCard card) {
        var channels = card.channels();
        if (channels == null || channels.isEmpty()) {
            return List.of();
        }
        if (card.sheCalls()) {
            return List.of(words.get("home.record.she-calls"));
        }
        return channels.stream()
                .filter(PersonCard.Channel::usable)
                .findFirst()
                .map(channel -> List.of(line(channel.fields())))
                .orElseGet(() -> List.of(words.get("home.record.no-safe-channel")));
    }

    private String line(ChannelFields fields) {
        var parts = new ArrayList<String>();
        parts.add(fields.kind().isNumber() ? Phones.shown(fields.value()) : fields.value());
        var hours = fields.hours();
        if (hours != null && !hours.isBlank()) {
            parts.add(hours);
        }
        if (fields.kind().isNumber() && !fields.messages()) {
            parts.add(words.get("home.record.no-messages"));
        }
        if (fields.kind().isNumber() && !fields.voicemail()) {
            parts.add(words.get("home.record.no-voicemail"));
        }
        return words.get("home.record.channel", words.t().of("home.channel", fields.kind()), String.join(", ", parts));
    }

    private List<RecordPage.Action> actions() {
        var id = family.id();
        return List.of(
                new RecordPage.Action(words.get("home.record.action.screen"), Links.screenings(id), Icon.TALK),
                new RecordPage.Action(words.get("home.record.action.plan"), Links.plan(id), Icon.JOIN),
                new RecordPage.Action(words.get("home.record.action.contact"), Links.newContact(id), Icon.PEN));
    }

    private List<RecordPage.Action> more() {
        var id = family.id();
        return List.of(
                new RecordPage.Action(words.get("home.record.action.person"), Links.person(id), null),
                new RecordPage.Action(words.get("home.record.action.pregnancies"), Links.pregnancies(id), null),
                new RecordPage.Action(words.get("home.record.action.event"), Links.events(id), null),
                new RecordPage.Action(words.get("home.record.action.notes"), Links.notes(id), null),
                new RecordPage.Action(words.get("home.record.action.referrals"), Links.referrals(id), null),
                new RecordPage.Action(words.get("home.record.action.handovers"), Links.handovers(id), null),
                new RecordPage.Action(words.get("home.record.action.relays"), Links.relays(id), null),
                new RecordPage.Action(words.get("home.record.action.authorities"), Links.authorities(id), null),
                new RecordPage.Action(words.get("home.record.action.team"), Links.team(id), null),
                new RecordPage.Action(words.get("home.record.action.consent"), Links.consent(id), null),
                new RecordPage.Action(words.get("home.record.action.access"), Links.access(id), null));
    }
}
