package be.mille.screening.web;

import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Colleagues by name. */
@Component
class Names {
    private final Professionals professionals;

    Names(Professionals professionals) {
        this.professionals = professionals;
    }

    Map<ActorId, String> of(Collection<ActorId> ids) {
        return professionals.byIds(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().name()));
    }
}
