package be.mille.referral.internal;

import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.referral.Receiver;
import org.jspecify.annotations.Nullable;

/** Whom a request is for, as its row says it: of somebody outside, who may be a service of the list, the name lies closed beside it. */
record ReceiverColumns(
        String kind, @Nullable ServiceId service, @Nullable ActorId actor) {
    static ReceiverColumns of(Receiver to) {
        return switch (to) {
            case Receiver.Service(var service) -> new ReceiverColumns("SERVICE", service, null);
            case Receiver.Pool _ -> new ReceiverColumns("POOL", null, null);
            case Receiver.Colleague(var actor) -> new ReceiverColumns("COLLEAGUE", null, actor);
            case Receiver.Outside(var _, var _, var listed) -> new ReceiverColumns("OUTSIDE", listed, null);
        };
    }
}
