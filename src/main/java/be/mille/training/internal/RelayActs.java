package be.mille.training.internal;

import be.mille.kernel.FamilyId;
import be.mille.relay.Authorities;
import be.mille.relay.AuthorityFields;
import be.mille.relay.AuthorityOutcome;
import be.mille.relay.OpenRelay;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayOutcome;
import be.mille.relay.StartRelay;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for somebody outside in a story, who owns it, and the authorities around a family. */
@Component
class RelayActs {
    private final OpenRelays relays;
    private final Authorities authorities;
    private final StoryCast cast;

    RelayActs(OpenRelays relays, Authorities authorities, StoryCast cast) {
        this.relays = relays;
        this.authorities = authorities;
        this.cast = cast;
    }

    List<Deeds.Done> of(Story story, Deed.Relay one, int number, LocalDate today) {
        var done = new Deeds.Many();
        done.add(
                one.on(),
                one.by(),
                "opens a relay",
                family -> expect(relays.start(new StartRelay(
                        StoryCast.key(story, "relay", number),
                        family,
                        one.subject(),
                        one.kind(),
                        today.plusDays(one.since()),
                        one.awaited(),
                        one.from(),
                        today.plusDays(one.look()),
                        null))));
        var owner = one.by();
        for (var next : one.owners()) {
            done.add(next.on(), owner, "asks " + next.to() + " to go on with a relay", family -> {
                var waits = find(family, one);
                expect(relays.ask(
                        family, waits.id(), cast.professional(next.to()).id(), waits.version()));
            });
            var accepted = next.accepted();
            if (accepted != null) {
                done.add(accepted, next.to(), "accepts a relay", family -> {
                    var waits = find(family, one);
                    relays.accept(family, waits.id(), waits.version());
                });
                owner = next.to();
            }
        }
        return done.all();
    }

    private OpenRelay find(FamilyId family, Deed.Relay one) {
        return relays.of(family).stream()
                .filter(it -> it.awaited().equals(one.awaited()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing waits for: " + one.awaited()));
    }

    private static void expect(RelayOutcome outcome) {
        if (outcome instanceof RelayOutcome.Refused(var problems)) {
            throw new IllegalStateException("Nothing waits: " + problems);
        }
    }

    List<Deeds.Done> of(Story story, Deed.Around one, int number, LocalDate today) {
        return Deeds.one(one, "notes an authority", family -> {
            var fields = new AuthorityFields(
                    one.kind(),
                    one.contact(),
                    one.reach(),
                    today.plusDays(one.since()),
                    one.frame(),
                    one.maySay(),
                    one.notSay(),
                    one.knows(),
                    one.words(),
                    today.plusDays(one.reread()));
            var outcome = authorities.note(StoryCast.key(story, "authority", number), family, fields);
            if (outcome instanceof AuthorityOutcome.Refused(var problems)) {
                throw new IllegalStateException("No authority is noted: " + problems);
            }
        });
    }
}
