package be.mille.training.internal;

import be.mille.access.ActorFunction;
import be.mille.directory.HelpServices;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.ServiceId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds the professionals and services that stories name, and who of a team was there on a day. */
@Component
class StoryCast {
    private final Professionals professionals;
    private final HelpServices services;
    private final Map<String, Professional> known = new ConcurrentHashMap<>();

    StoryCast(Professionals professionals, HelpServices services) {
        this.professionals = professionals;
        this.services = services;
    }

    Professional professional(String code) {
        return known.computeIfAbsent(
                code,
                one -> professionals
                        .byCode(one)
                        .orElseThrow(() -> new IllegalStateException("Nobody is called " + one)));
    }

    ServiceId service(String code) {
        return services.byCode(code)
                .orElseThrow(() -> new IllegalStateException("No service is called " + code))
                .id();
    }

    boolean knows(String code) {
        return professionals.byCode(code).isPresent();
    }

    boolean knowsService(String code) {
        return services.byCode(code).isPresent();
    }

    boolean health(String code) {
        return professional(code).function().group() == ActorFunction.Group.HEALTH;
    }

    /** The first of the team there on that day who fits. */
    Optional<String> present(Story story, int day, Predicate<String> fits) {
        return story.team().stream()
                .filter(one -> story.accompanies(one.who(), day))
                .map(Story.Member::who)
                .filter(fits)
                .findFirst();
    }

    /** Who cares for her health on a day; anybody of the team where nobody does yet. */
    String caregiver(Story story, int day) {
        return present(story, day, this::health)
                .or(() -> present(story, day, _ -> true))
                .orElse(story.opener().who());
    }

    /** The same thing of the same story always has the same key: done twice, it is there once. */
    static UUID key(Story story, String what, int number) {
        return UUID.nameUUIDFromBytes(
                ("story:" + story.id() + ":" + what + ":" + number).getBytes(StandardCharsets.UTF_8));
    }
}
