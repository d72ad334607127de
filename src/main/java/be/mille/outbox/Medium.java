package be.mille.outbox;

/** By what a message travels. Only what has a {@link Carrier} is ever offered. */
public enum Medium {
    EMAIL,
    TEXT
}
