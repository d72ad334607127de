package be.mille.confidentiality.web;

import be.mille.consent.ReadByRequest;
import be.mille.consent.ReadByRequest.Reading;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who can read something because of a request or by a link, whether they looked or not. */
@Component
class RequestReadersDesk {
    private final ReadByRequest requests;
    private final Professionals professionals;

    RequestReadersDesk(ReadByRequest requests, Professionals professionals) {
        this.requests = requests;
        this.professionals = professionals;
    }

    List<AccessPage.Asked> of(FamilyId family, Texts t, Dates dates) {
        var all = requests.of(family);
        // what was said by telephone is read by nobody here
        var read = all.stream()
                .filter(one -> !one.to().isEmpty() || one.links() > 0)
                .toList();
        if (read.isEmpty()) {
            return List.of();
        }
        var names = requests.receivers(family, t.language());
        var askers =
                professionals.byIds(read.stream().map(Reading::asker).distinct().toList());
        return read.stream()
                .map(one -> new AccessPage.Asked(
                        "/families/" + family + "/referrals/" + one.request(),
                        names(names, one, t),
                        t.get(
                                "confidentiality.asked.by",
                                Optional.ofNullable(askers.get(one.asker()))
                                        .map(Professional::name)
                                        .orElse(""),
                                dates.brief(Brussels.dayOf(one.since()))),
                        until(one, t, dates)))
                .toList();
    }

    private static String names(Map<UUID, String> names, Reading one, Texts t) {
        var name = names.getOrDefault(one.request(), "");
        return one.links() > 0 ? t.get("confidentiality.asked.link", name) : name;
    }

    private static String until(Reading one, Texts t, Dates dates) {
        var until = one.until();
        return until == null
                ? t.get("confidentiality.asked.open")
                : t.get("confidentiality.asked.until", dates.brief(Brussels.dayOf(until)));
    }
}
