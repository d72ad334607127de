package be.mille.account.web;

import java.util.List;

/** The posts somebody may act in. */
public record SeatsPage(List<Seat> seats) {
    /** One of them. */
    public record Seat(String id, String function, String organisation) {}
}
