package be.mille.careplan;

import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;

/** Who acts next: a professional, she herself, or a service that was asked. */
public sealed interface Owner {
    record Professional(ActorId actor) implements Owner {}

    record Her() implements Owner {}

    record Service(ServiceId service) implements Owner {}
}
