package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.directory.OpenReaders;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.Readers;
import be.mille.family.Audience;
import be.mille.family.TimeAction;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The team around her as the forms of the time side offer it, and the circles of readers her reader may choose. */
@Component
@Transactional
class TimeTeam {
    private final Relations relations;
    private final Professionals professionals;
    private final Access access;
    private final Readers readers;

    TimeTeam(Relations relations, Professionals professionals, Access access, Readers readers) {
        this.relations = relations;
        this.professionals = professionals;
        this.access = access;
        this.readers = readers;
    }

    /** Whether the page may offer to write; what the reader holds is only known inside a transaction. */
    boolean writes(TimeAction action, FamilyId family) {
        return access.offers(action, family, Compartment.C0);
    }

    /** Who reads what lies open of her record. */
    OpenReaders readers(FamilyId family, Texts t) {
        return readers.open(family, t);
    }

    /** Where something lies, and whose words it is: what decides who reads it. */
    record Place(FamilyId family, Compartment compartment, ActorId author) {}

    /** Who reads what lies in these places, in a sentence each: asked once for a whole page. */
    Map<Place, String> readers(FamilyId family, Collection<Place> places, Texts t) {
        var open = readers.open(family, t);
        var sentences = new HashMap<Place, String>();
        for (var one : places) {
            sentences.computeIfAbsent(one, place -> t.get("ui.readers", names(place, open, t)));
        }
        return sentences;
    }

    private String names(Place place, OpenReaders open, Texts t) {
        var known = open.of(place.compartment());
        return known == null ? readers.of(place.family(), place.compartment(), place.author(), t) : known;
    }

    /** Before it is written: who would read it, subject by subject; of what is there already, who reads it now. */
    List<Fact> bySubject(FamilyId family, @Nullable Place now, Texts t) {
        var who = readers.ofMine(family, Compartment.RESTRICTED, t);
        return Arrays.stream(Audience.values())
                .filter(Audience::restricted)
                .map(one -> new Fact(
                        t.of("family.time.audience", one),
                        now != null && now.compartment() == one.words()
                                ? readers.of(now.family(), now.compartment(), now.author(), t)
                                : who.getOrDefault(one.words(), "")))
                .toList();
    }

    /** Who would read what kind of loss it was. */
    String ofLoss(FamilyId family, Texts t) {
        return readers.of(
                family, Audience.SEXUAL_HISTORY.words(), CurrentActor.get().id(), t);
    }

    /** Everybody who is or was around her, the reader first. */
    List<Choice> members(FamilyId family, Texts t) {
        var me = CurrentActor.get().id();
        var ids = relations.of(family).stream().map(Relations.Relation::actor).collect(Collectors.toSet());
        var known = professionals.byIds(ids);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(me.toString(), t.get("family.time.me")));
        known.values().stream()
                .filter(one -> !one.id().equals(me))
                .sorted(Comparator.comparing(Professional::familyName))
                .forEach(one -> choices.add(
                        new Choice(one.id().toString(), one.name() + ", " + t.of("ui.function", one.function()))));
        return choices;
    }

    /** The same without the reader: whom she may name for something restricted. */
    List<Choice> colleagues(FamilyId family, Texts t) {
        var all = members(family, t);
        return all.subList(1, all.size());
    }

    /** TEAM, HEALTH where the reader cares for her health, and NAMED, which asks for the subject; each says who reads then. */
    List<Choice> audiences(FamilyId family, Texts t) {
        var choices = new ArrayList<Choice>();
        choices.add(audience(family, Audience.TEAM, t));
        if (access.offers(TimeAction.RECORD_CONTACT, family, Audience.HEALTH.words())) {
            choices.add(audience(family, Audience.HEALTH, t));
        }
        choices.add(new Choice(
                "NAMED", t.get("family.time.audience.NAMED"), t.get("family.time.audience.NAMED.hint"), false));
        return choices;
    }

    private Choice audience(FamilyId family, Audience audience, Texts t) {
        var names = readers.of(family, audience.words(), CurrentActor.get().id(), t);
        return new Choice(audience.name(), t.of("family.time.audience", audience), t.get("ui.readers", names), false);
    }

    static List<Choice> subjects(Texts t) {
        var choices = new ArrayList<Choice>();
        for (var one : Audience.values()) {
            if (one.restricted()) {
                choices.add(new Choice(one.name(), t.of("family.time.audience", one)));
            }
        }
        return choices;
    }

    Map<ActorId, Professional> named(Collection<ActorId> ids) {
        return professionals.byIds(ids);
    }
}
