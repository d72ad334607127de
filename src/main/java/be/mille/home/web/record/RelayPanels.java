package be.mille.home.web.record;

import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import be.mille.relay.OpenRelay;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayWords;
import org.springframework.stereotype.Component;

/** What of this family waits for somebody outside, since how many days, and who keeps an eye on it. */
@Component
class RelayPanels {
    private final OpenRelays relays;
    private final RelayWords said;

    RelayPanels(OpenRelays relays, RelayWords said) {
        this.relays = relays;
        this.said = said;
    }

    RecordPage.Relays open(FamilyId family, Words words) {
        return new RecordPage.Relays(relays.of(family).stream()
                .filter(OpenRelay::open)
                .map(one -> new RecordPage.RelayLine(
                        said.kind(one, words.t()),
                        said.days(one, words.t()),
                        said.owner(one, words.t()),
                        one.compartment().restricted(),
                        Links.relay(family, one.id().value())))
                .toList());
    }
}
