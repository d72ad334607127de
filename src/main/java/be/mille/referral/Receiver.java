package be.mille.referral;

import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a request is for. */
public sealed interface Receiver {
    /** A service of the list; those of its organisation who take such requests read it. */
    record Service(ServiceId service) implements Receiver {}

    /**
     * Several at once: the first that can takes it, and then it is a {@link Service} or an {@link Outside}.
     *
     * @param outside those who have no account: each answers by a letter of her own
     */
    record Pool(List<ServiceId> services, List<Outside> outside) implements Receiver {
        public Pool {
            services = List.copyOf(services);
            outside = List.copyOf(outside);
        }

        public Pool(List<ServiceId> services) {
            this(services, List.of());
        }

        public int size() {
            return services.size() + outside.size();
        }
    }

    /** One colleague who has an account. */
    record Colleague(ActorId actor) implements Receiver {}

    /**
     * Somebody without an account: whoever asks calls, and notes the answer.
     *
     * @param phone as it was typed
     * @param listed the service of the list it is, when nobody of it reads requests here; null for somebody of no list
     */
    record Outside(String name, String phone, @Nullable ServiceId listed) implements Receiver {
        public Outside(String name, String phone) {
            this(name, phone, null);
        }
    }
}
