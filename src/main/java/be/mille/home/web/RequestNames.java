package be.mille.home.web;

import be.mille.directory.Categories;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.ui.Phones;
import be.mille.ui.Reach;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How those are called who asked and who were asked: services are looked up once, people once, however many requests there are. */
@Component
public class RequestNames {
    private final HelpServices services;
    private final Professionals professionals;
    private final Categories categories;

    RequestNames(HelpServices services, Professionals professionals, Categories categories) {
        this.services = services;
        this.professionals = professionals;
        this.categories = categories;
    }

    public Known of(Collection<Referral> requests) {
        var asked = new HashSet<ServiceId>();
        var people = new HashSet<ActorId>();
        for (var one : requests) {
            people.add(one.sender());
            switch (one.to()) {
                case Receiver.Service(var service) -> asked.add(service);
                case Receiver.Colleague(var actor) -> people.add(actor);
                case Receiver.Pool _, Receiver.Outside _ -> {}
            }
        }
        return new Known(
                asked.isEmpty() ? Map.of() : services.byIds(Set.copyOf(asked)),
                people.isEmpty() ? Map.of() : professionals.byIds(Set.copyOf(people)),
                categories);
    }

    /** What was looked up. */
    public record Known(
            Map<ServiceId, HelpService> services, Map<ActorId, Professional> people, Categories categories) {
        public Known {
            services = Map.copyOf(services);
            people = Map.copyOf(people);
        }

        /** Of several services asked at once it is said how many they are: none of them has it yet. */
        public String receiver(Receiver to, Words words) {
            return switch (to) {
                case Receiver.Service(var id) -> {
                    var service = services.get(id);
                    yield service == null
                            ? words.get("referral.service.gone")
                            : service.name(words.t().language());
                }
                case Receiver.Colleague(var actor) -> person(actor, words);
                case Receiver.Outside(var name, var _, var _) -> name;
                case Receiver.Pool several -> words.get("home.request.several", several.size());
            };
        }

        /** The kind of help that is asked for. */
        public String kind(Referral one, Words words) {
            var name = categories.name(one.category(), words.t().language());
            return name.substring(0, 1).toUpperCase(words.t().locale()) + name.substring(1);
        }

        public String person(ActorId id, Words words) {
            var one = people.get(id);
            return one == null ? words.get("home.somebody") : one.name();
        }

        public @Nullable Professional colleague(Receiver to) {
            return to instanceof Receiver.Colleague(var actor) ? people.get(actor) : null;
        }

        /** Where whoever was asked is called; nothing said of several at once. */
        public Reach reach(Receiver to) {
            return switch (to) {
                case Receiver.Service(var id) -> {
                    var service = services.get(id);
                    yield service == null ? Reach.UNSAID : service.reach();
                }
                case Receiver.Colleague(var actor) -> {
                    var one = people.get(actor);
                    yield one == null ? Reach.UNSAID : one.reach();
                }
                case Receiver.Outside(var _, var phone, var _) ->
                    Phones.e164(phone)
                            .map(number -> new Reach(number, null, null))
                            .orElse(Reach.UNSAID);
                case Receiver.Pool _ -> Reach.UNSAID;
            };
        }
    }
}
