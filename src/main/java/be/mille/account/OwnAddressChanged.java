package be.mille.account;

/** Somebody noted where she lives, or took it away; it does not say who, or which. */
public record OwnAddressChanged() {}
