package be.mille.home.web;

import java.util.List;

/** A source of what comes next, for all families the reader has open, in a fixed number of queries. */
public interface Outlook {
    List<Next> ofMine(Words words);
}
