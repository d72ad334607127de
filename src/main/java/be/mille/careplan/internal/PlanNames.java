package be.mille.careplan.internal;

import be.mille.access.Actor;
import be.mille.careplan.Owner;
import be.mille.careplan.Responsible;
import be.mille.careplan.Step;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of the people and services that steps speak of, fetched together. */
@Component
public class PlanNames {
    private final Professionals professionals;
    private final HelpServices services;

    PlanNames(Professionals professionals, HelpServices services) {
        this.professionals = professionals;
        this.services = services;
    }

    /** Names as one reader sees them. */
    public record Known(
            Map<ActorId, Professional> people, Map<ServiceId, HelpService> services, Actor reader, String language) {
        public Responsible owner(Step step) {
            return switch (step.state().owner()) {
                case null -> Responsible.nobody();
                case Owner.Her _ -> new Responsible(Responsible.Kind.HER, "");
                case Owner.Professional(var actor)
                when actor.equals(reader.id()) -> new Responsible(Responsible.Kind.YOU, person(actor));
                case Owner.Professional(var actor) -> new Responsible(Responsible.Kind.COLLEAGUE, person(actor));
                case Owner.Service(var id) -> new Responsible(Responsible.Kind.SERVICE, serviceOrNothing(id));
            };
        }

        public String person(ActorId actor) {
            var found = people.get(actor);
            return found == null ? "" : found.name();
        }

        public @Nullable String service(@Nullable ServiceId id) {
            var found = id == null ? null : services.get(id);
            return found == null ? null : found.name(language);
        }

        /** Empty for a service that is no longer in the list. */
        public String serviceOrNothing(ServiceId id) {
            return Objects.requireNonNullElse(service(id), "");
        }
    }

    public Known of(List<Step> steps, Actor reader, String language) {
        var actors = new HashSet<ActorId>();
        var places = new HashSet<ServiceId>();
        for (var step : steps) {
            actors.add(step.changedBy());
            actors.add(step.wishBy());
            if (step.progressBy() != null) {
                actors.add(step.progressBy());
            }
            if (step.state().owner() instanceof Owner.Professional(var actor)) {
                actors.add(actor);
            }
            if (step.state().owner() instanceof Owner.Service(var service)) {
                places.add(service);
            }
            if (step.state().service() != null) {
                places.add(step.state().service());
            }
        }
        return new Known(
                actors.isEmpty() ? Map.of() : professionals.byIds(actors),
                places.isEmpty() ? Map.of() : services.byIds(places),
                reader,
                language);
    }
}
