package be.mille.outbox;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.UUID;

/** Whom a message is for; where it goes is found out when it leaves. */
public sealed interface Recipient {
    /** The person who is accompanied, by one way to reach her. */
    record Her(FamilyId family, UUID channel) implements Recipient {}

    /** A professional, at her mailbox for work. */
    record Colleague(ActorId actor) implements Recipient {}

    /** An address somebody typed for this message alone. */
    record Mailbox(String address) implements Recipient {}
}
