package be.mille.account.web;

import java.util.List;

/**
 * Who one is here.
 *
 * @param others further posts of the same human being
 * @param sessions how many web sessions are signed in, this one included
 */
public record MePage(String name, String function, String organisation, List<SeatsPage.Seat> others, int sessions) {}
